/** The scheme of our own pages. It is part of the name of the database, so it never changes after a release. */
export const appScheme = 'app';

/** The host of our own pages; never changes after a release either. */
export const appHost = 'goed-gesprek';

/** The page of the facilitator window. */
export const facilitatorPage = `${appScheme}://${appHost}/facilitator.html`;

/** The page of a window of the shared screen (gedeeld scherm). */
export const audiencePage = `${appScheme}://${appHost}/audience.html`;

/** The static page that takes its place when it cannot be shown. */
export const startUpProblemPage = `${appScheme}://${appHost}/start-up-problem.html`;

/**
 * Tells whether an address belongs to our own pages. Compares protocol and host, because the origin of a scheme of
 * our own is the text "null" in Node.
 */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}

/** Tells whether an address is one of the given pages, whatever its query or fragment. */
export function isOneOfPages(address: string, pages: readonly string[]): boolean {
  if (!isAppAddress(address)) return false;
  const { pathname } = new URL(address);
  return pages.some((page) => new URL(page).pathname === pathname);
}
