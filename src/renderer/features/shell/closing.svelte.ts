import { flushEverything, isEverythingStored, whatIsNotStored } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { writeTimeLimit } from '#shared/bridge/timing.ts';
import { z } from '#shared/zod.ts';
import { isDiskFull } from './problem-text.ts';

/** Why words are not stored, as far as it changes what people can do. */
export type NotStoredReason = 'disk-full' | 'refused' | 'failed';

/** Closing the window: first everything is stored; when that fails the window stays, and people choose. */
export class Closing {
  /** Whether people are asked what to do about words that are not stored. */
  isOpen = $state(false);
  busy = $state(false);
  /** The words that are not stored. */
  words = $state.raw<readonly string[]>([]);
  reason = $state<NotStoredReason>('failed');

  /** Somebody wants to close the window. */
  async asked(): Promise<void> {
    if (this.busy) {
      await mainProcess.keepOpen();
      return;
    }
    if (await this.#store()) await mainProcess.finishClosing();
    else {
      await mainProcess.keepOpen();
      this.isOpen = true;
    }
  }

  /** Stores once more; the window goes when that succeeds. */
  async tryAgain(): Promise<void> {
    if (await this.#store()) await this.closeAnyway();
  }

  /** Closes the window, whatever is stored. */
  async closeAnyway(): Promise<void> {
    await mainProcess.finishClosing();
  }

  /* A disk that hangs may not keep the answer from the main process. */
  async #store(): Promise<boolean> {
    this.busy = true;
    try {
      await Promise.race([flushEverything(), new Promise((late) => setTimeout(late, writeTimeLimit))]);
      const notStored = whatIsNotStored();
      this.words = notStored.flatMap((each) => each.unsavedWords());
      this.reason = reasonOf(notStored.map(({ failure }) => failure));
      return isEverythingStored();
    } finally {
      this.busy = false;
    }
  }
}

function reasonOf(failures: readonly unknown[]): NotStoredReason {
  if (failures.some(isDiskFull)) return 'disk-full';
  return failures.some((failure) => failure instanceof z.ZodError) ? 'refused' : 'failed';
}
