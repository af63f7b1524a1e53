/**
 * Ordinary Chromium knows no `app:` scheme, so pages live at an https address that exists nowhere. The main process
 * never sees it: every address is turned back before it gets there.
 */
const pageOrigin = 'https://goed-gesprek.invalid';
const appOrigin = 'app://goed-gesprek';

/** From an address as Chromium knows it to the address as the app knows it. */
export function toAppAddress(address: string): string {
  return address === pageOrigin || address.startsWith(`${pageOrigin}/`)
    ? appOrigin + address.slice(pageOrigin.length)
    : address;
}

/** From an address as the app knows it to the address as Chromium knows it. */
export function toPageAddress(address: string): string {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
    ? pageOrigin + address.slice(appOrigin.length)
    : address;
}

/** Tells whether an address, as Chromium knows it, is answered by the app's protocol handler. */
export function isPageAddress(address: string): boolean {
  return toAppAddress(address) !== address;
}
