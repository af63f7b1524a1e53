import { BrowserWindow, dialog, type Rectangle } from 'electron';
import { facilitatorEvents } from '#shared/bridge/channels.ts';
import { facilitatorPage, isOneOfPages, startUpProblemPage } from '../app-address.ts';
import { texts } from '../texts.ts';
import { createClosingHandshake } from './closing-handshake.ts';
import { facilitatorWindowOptions, type FacilitatorWindowSettings } from './facilitator-window-options.ts';
import { createWholeDisplay } from './whole-display.ts';

/** Chromium's number for a load that was broken off on purpose. */
const loadAborted = -3;

/** The facilitator window, as the rest of the main process knows it. */
export interface FacilitatorWindow {
  /** Loads its page. It tells what happens from then on, some of it before this returns: who listens must be ready. */
  begin(): void;
  /** The page has stored everything; the window may go. */
  finishClosing(): void;
  /** Not everything is stored: the window stays until people choose. */
  keepOpen(): void;
  /** The laptop is being locked or goes to sleep: the page stores what is open and locks. */
  lock(): void;
  /** There is more or less room on the disk than before. */
  tellDiskSpace(): void;
  /** Something changed about the shared screen or the displays. */
  tellAudience(): void;
  /** Where the window is; where it was last while it is minimised. Undefined when it is gone. */
  bounds(): Rectangle | undefined;
  /** Lets the window fill its display while the laptop is the shared screen, or puts it back as it was. */
  fillDisplay(isFilled: boolean): void;
  /** Brings the window to the front. */
  focus(): void;
}

/** What the facilitator window tells the rest of the main process about itself. */
export interface FacilitatorWindowEvents {
  /** Its page is about to go: it reloads (which locking does), leaves or has crashed. */
  readonly pageLeaves: () => void;
  /** It was moved, or has another size. */
  readonly moved: () => void;
  /** It is gone for good. */
  readonly closed: () => void;
}

/** Makes the facilitator window, still without its page. */
export function openFacilitatorWindow(
  settings: FacilitatorWindowSettings,
  events: FacilitatorWindowEvents,
): FacilitatorWindow {
  const window = new BrowserWindow(facilitatorWindowOptions(settings));
  const contents = window.webContents;
  let hasProblem = false;

  const handshake = createClosingHandshake({
    announceClosing: () => {
      contents.send(facilitatorEvents.closing);
    },
    destroy: () => {
      window.destroy();
    },
    canAnswer: () => !hasProblem && !contents.isCrashed(),
  });

  const showProblem = (what: string) => {
    if (window.isDestroyed()) return;
    console.error(`The facilitator window cannot go on: ${what}`);
    if (hasProblem) {
      // The page that explains problems has one itself: the system's own box is what is left.
      dialog.showErrorBox(texts.startUpProblemTitle, texts.startUpFailed(what));
      window.destroy();
      return;
    }
    hasProblem = true;
    void load(startUpProblemPage);
  };

  /** A page that crashes while it loads fails twice; the second report is about a page already given up. */
  const isWanted = (address: string) =>
    isOneOfPages(address, [hasProblem ? startUpProblemPage : facilitatorPage]);

  const load = (page: string) =>
    contents.loadURL(page).catch(() => {
      // did-fail-load tells the same, with the reason.
    });

  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', (event) => {
    handshake.onClose(event);
  });
  window.on('closed', events.closed);
  window.on('move', events.moved);
  window.on('resize', events.moved);
  window.on('restore', events.moved);
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) events.pageLeaves();
  });
  contents.on('render-process-gone', (_event, details) => {
    events.pageLeaves();
    if (details.reason !== 'clean-exit') showProblem(`page-gone-${details.reason}`);
  });
  contents.on('preload-error', (_event, _path, error) => {
    showProblem(`preload-${error.name}`);
  });
  contents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (isMainFrame && code !== loadAborted && isWanted(address)) showProblem(`load-failed-${description}`);
  });
  contents.on('did-navigate', (_event, address, httpResponseCode) => {
    if (httpResponseCode >= 400 && isWanted(address)) {
      showProblem(`load-refused-${String(httpResponseCode)}`);
    }
  });

  return {
    begin: () => {
      void load(facilitatorPage);
    },
    lock: () => {
      if (!window.isDestroyed()) contents.send(facilitatorEvents.lock);
    },
    tellDiskSpace: () => {
      if (!window.isDestroyed()) contents.send(facilitatorEvents.diskSpace);
    },
    tellAudience: () => {
      if (!window.isDestroyed()) contents.send(facilitatorEvents.audience);
    },
    bounds: () => {
      if (window.isDestroyed()) return undefined;
      // While it is minimised, Windows says that it stands far outside every display.
      return window.isMinimized() ? window.getNormalBounds() : window.getBounds();
    },
    fillDisplay: createWholeDisplay(window),
    finishClosing: () => {
      handshake.finish();
    },
    keepOpen: () => {
      handshake.keepOpen();
    },
    focus: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
