import type { App, Event, Session, WebContents } from 'electron';
import { facilitatorPage, isOneOfPages } from './app-address.ts';

/** Pages that a page of ours may go to by itself: only its own reload, which locking uses. */
const pagesToNavigateTo = [facilitatorPage] as const;

const allowedProtocols: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:']);

/**
 * Tells whether a request may go on. The app works without any network, so only our own pages and what they hold in
 * memory may be fetched.
 *
 * @param address what is asked for
 * @param isPackaged whether this is an installed app; the developer tools exist only when it is not
 */
export function isRequestAllowed(address: string, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return allowedProtocols.has(protocol) || (protocol === 'devtools:' && !isPackaged);
}

/** Closes everything a session could open: permissions, devices, the network, downloads and the spell checker. */
export function hardenSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spell checker would fetch its word lists from the network as soon as the first window opens.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, isPackaged) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** What the three navigation events have in common; `isMainFrame` is absent where only that frame can be meant. */
interface NavigationDetails {
  readonly url: string;
  readonly isMainFrame?: boolean;
}

function refuseForeignNavigation(details: Event<NavigationDetails>): void {
  const staysHere = details.isMainFrame !== false && isOneOfPages(details.url, pagesToNavigateTo);
  if (!staysHere) details.preventDefault();
}

/** Keeps a window on its own page: no other page, no other window, no guest inside it. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', refuseForeignNavigation);
  contents.on('will-redirect', refuseForeignNavigation);
  contents.on('will-frame-navigate', refuseForeignNavigation);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Peer connections do not pass the request filter; this keeps them from sending anything by themselves.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Hardens every window, present and future. Call it before the first one. */
export function hardenEveryWindow(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });
}
