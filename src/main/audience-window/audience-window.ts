import { BrowserWindow, type Rectangle, type WebContents } from 'electron';
import { sameView, type AudienceView } from '#shared/audience/index.ts';
import { audienceEvents } from '#shared/bridge/channels.ts';
import { audiencePage } from '../app-address.ts';
import { noteAudienceContents } from './audience-contents.ts';
import { audienceWindowOptions, type AudienceWindowSettings } from './audience-window-options.ts';

const isMac = process.platform === 'darwin';

/** Chromium's number for a load that was broken off on purpose. */
const loadAborted = -3;

/**
 * How long the page may take to say that it listens, or that it has a view, in milliseconds. It is asked once more before it
 * counts as gone: after a sleep of the laptop the first time is over at once.
 */
export const answerTime = 10_000;

/** What a window of the shared screen tells about itself. */
export interface AudienceWindowEvents {
  /** It went without the app asking: somebody closed it, or its page stopped. */
  readonly went: () => void;
  /** It was moved, by a person or by the system. */
  readonly moved: () => void;
}

/** One window of the shared screen. */
export interface AudienceWindow {
  readonly contents: WebContents;
  /** Where it stands now. */
  readonly bounds: Rectangle;
  /** Sends a view that is another than the last, or keeps it for when the page listens. */
  show(view: AudienceView): void;
  /** The page listens: it gets the last view. */
  ready(): void;
  /** The page has a view that it was sent. */
  received(): void;
  /** Fills a display that became larger or smaller. */
  fill(bounds: Rectangle): void;
  /** Takes it away at once. */
  destroy(): void;
}

/** Opens a window of the shared screen over the whole of a display. */
export function openAudienceWindow(
  settings: AudienceWindowSettings,
  display: Rectangle,
  events: AudienceWindowEvents,
): AudienceWindow {
  const window = new BrowserWindow(audienceWindowOptions(settings, display));
  const contents = window.webContents;
  noteAudienceContents(contents);
  let filled = display;
  let last: AudienceView | undefined;
  let isListening = false;
  let isOver = false;
  /* How many answers of the page are still to come. */
  let owed = 0;
  let wasAskedAgain = false;
  let waiting: NodeJS.Timeout | undefined;

  const send = () => {
    if (!isListening || last === undefined || window.isDestroyed()) return;
    contents.send(audienceEvents.view, last);
    expectAnswer();
  };
  /* A page that hangs has no other sign of it: nobody touches this window. */
  const expectAnswer = () => {
    owed += 1;
    waiting ??= setTimeout(noAnswer, answerTime);
  };
  const noAnswer = () => {
    waiting = undefined;
    if (wasAskedAgain) {
      fail('no-answer');
      return;
    }
    wasAskedAgain = true;
    send();
    waiting ??= setTimeout(noAnswer, answerTime);
  };
  const answered = () => {
    clearTimeout(waiting);
    owed = Math.max(0, owed - 1);
    wasAskedAgain = false;
    waiting = owed > 0 ? setTimeout(noAnswer, answerTime) : undefined;
  };
  const destroy = () => {
    isOver = true;
    clearTimeout(waiting);
    if (window.isDestroyed()) return;
    // Otherwise macOS goes on hiding its bars.
    if (isMac) window.setSimpleFullScreen(false);
    window.destroy();
  };
  const fail = (what: string) => {
    if (isOver) return;
    console.error(`The shared screen cannot go on: ${what}`);
    destroy();
    events.went();
  };
  const setFullScreen = (isFull: boolean) => {
    // A full screen of macOS's own kind would take a desktop of its own, with an animation at each change.
    if (isMac) window.setSimpleFullScreen(isFull);
    else window.setFullScreen(isFull);
  };

  window.once('ready-to-show', () => {
    if (window.isDestroyed()) return;
    // Without taking the keyboard: whoever types goes on typing in the facilitator window.
    window.showInactive();
    setFullScreen(true);
  });
  window.on('closed', () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(waiting);
    events.went();
  });
  window.on('move', events.moved);
  // The page cannot give the window another name than the neutral one.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  // A page that hangs would not draw Rust either.
  window.on('unresponsive', () => {
    fail('unresponsive');
  });
  contents.on('render-process-gone', (_event, details) => {
    fail(`page-gone-${details.reason}`);
  });
  contents.on('preload-error', (_event, _path, error) => {
    fail(`preload-${error.name}`);
  });
  contents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (isMainFrame && code !== loadAborted) fail(`load-failed-${description}`);
  });
  contents.on('did-navigate', (_event, _address, httpResponseCode) => {
    if (httpResponseCode >= 400) fail(`load-refused-${String(httpResponseCode)}`);
  });
  const stay = (details: { preventDefault(): void }) => {
    details.preventDefault();
  };
  // The other window may reload its page; this one has no reason to go anywhere.
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  expectAnswer();
  contents.loadURL(audiencePage).catch(() => {
    // did-fail-load tells the same, with the reason.
  });

  return {
    contents,
    get bounds() {
      return window.isDestroyed() ? filled : window.getBounds();
    },
    show(view) {
      if (last !== undefined && sameView(view, last)) return;
      last = view;
      send();
    },
    ready() {
      isListening = true;
      answered();
      send();
    },
    received: answered,
    fill(bounds) {
      if (window.isDestroyed() || isSame(bounds, filled)) return;
      filled = bounds;
      setFullScreen(false);
      window.setBounds(bounds);
      setFullScreen(true);
    },
    destroy,
  };
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}
