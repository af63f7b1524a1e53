/** How long quitting waits for its backup, in milliseconds: a disk that hangs may not keep the app from ending. */
export const quitTimeLimit = 15_000;

/** What quitting needs. */
export interface OrderlyQuitParts {
  /** Makes the backup on quitting, and takes off the clipboard what the app put there; must not throw. */
  readonly tidyUp: () => Promise<void>;
  /** Quits again; the wish comes back to `onWillQuit`. */
  readonly quit: () => void;
  /** The very last thing, when the app really ends; must not throw. */
  readonly atTheEnd: () => void;
}

/**
 * Quitting, from whichever side it is asked: closing the last window, the menu of macOS, the system. All windows are
 * gone by then, so nobody waits for it; a backup that is broken off leaves the one before it.
 */
export function createOrderlyQuit(
  parts: OrderlyQuitParts,
  longestWait = quitTimeLimit,
): { onWillQuit(event: { preventDefault(): void }): void } {
  let state: 'running' | 'backing-up' | 'ending' = 'running';

  const goOn = () => {
    if (state === 'ending') return;
    state = 'ending';
    parts.quit();
  };

  return {
    onWillQuit(event) {
      if (state === 'ending') {
        parts.atTheEnd();
        return;
      }
      event.preventDefault();
      if (state === 'backing-up') return;
      state = 'backing-up';
      const timer = setTimeout(goOn, longestWait);
      void parts.tidyUp().finally(() => {
        clearTimeout(timer);
        goOn();
      });
    },
  };
}
