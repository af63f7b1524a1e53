import { closingTimeLimit } from '#shared/bridge/timing.ts';

/** What the handshake needs of a window, so that it can be tried without one. */
export interface ClosableWindow {
  /** Tells the page that the window is about to close. */
  announceClosing(): void;
  /** Takes the window away for good. */
  destroy(): void;
  /** False when there is no page that could still store something. */
  canAnswer(): boolean;
}

/** The agreement between window and page about closing: first store, then go. */
export interface ClosingHandshake {
  /** Handles the window's wish to close. */
  onClose(event: { preventDefault(): void }): void;
  /** The page has stored everything, or people chose to close all the same. */
  finish(): void;
  /** The page could not store everything: the window stays, and the next wish to close asks the page again. */
  keepOpen(): void;
}

/** Makes the handshake of one window. */
export function createClosingHandshake(
  window: ClosableWindow,
  longestWait = closingTimeLimit,
): ClosingHandshake {
  let timer: NodeJS.Timeout | undefined;
  let wasAsked = false;
  let isDone = false;

  const finish = () => {
    if (!wasAsked || isDone) return;
    isDone = true;
    clearTimeout(timer);
    window.destroy();
  };

  return {
    finish,
    keepOpen() {
      clearTimeout(timer);
      timer = undefined;
    },
    onClose(event) {
      if (isDone || !window.canAnswer()) return;
      event.preventDefault();
      if (timer !== undefined) return;
      wasAsked = true;
      // Only for a page that no longer answers: one that does says itself that it needs more time.
      timer = setTimeout(finish, longestWait);
      window.announceClosing();
    },
  };
}
