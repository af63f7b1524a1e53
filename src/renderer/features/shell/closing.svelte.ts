import { flushEverything, isEverythingStored, whatIsNotStored } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { writeTimeLimit } from '#shared/bridge/timing.ts';
import { z } from '#shared/zod.ts';
import { isDiskFull } from './problem-text.ts';

/** Why words are not stored, as far as it changes what people can do. */
export type NotStoredReason = 'disk-full' | 'refused' | 'failed';

/* Together with one write this stays well under what the main process waits for an answer, in milliseconds. */
const noteTimeLimit = 2_000;

/** Closing the window: first everything is stored; when that fails the window stays, and people choose. */
export class Closing {
  /** Whether people are asked what to do about words that are not stored. */
  isOpen = $state(false);
  busy = $state(false);
  /** The words that are not stored. */
  words = $state.raw<readonly string[]>([]);
  reason = $state<NotStoredReason>('failed');
  readonly #onClosing: () => void;
  #isGoing = false;

  /** @param onClosing called when the window is about to go, to note that it was closed in good order */
  constructor(onClosing: () => void) {
    this.#onClosing = onClosing;
  }

  /** Somebody wants to close the window. */
  async asked(): Promise<void> {
    if (this.busy || this.#isGoing) {
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
    if (await this.#store()) await mainProcess.finishClosing();
  }

  /** Closes the window, whatever is stored. */
  async closeAnyway(): Promise<void> {
    if (this.#isGoing) return;
    this.#isGoing = true;
    try {
      await this.#note();
      await mainProcess.finishClosing();
    } finally {
      this.#isGoing = false;
    }
  }

  async #note(): Promise<void> {
    this.#onClosing();
    await flushWithin(noteTimeLimit);
  }

  async #store(): Promise<boolean> {
    this.busy = true;
    try {
      await flushWithin(writeTimeLimit);
      /* What is typed while this is noted is stored with it, or keeps the window. */
      if (isEverythingStored()) await this.#note();
      const notStored = whatIsNotStored();
      this.words = notStored.flatMap((each) => each.unsavedWords());
      this.reason = reasonOf(notStored.map(({ failure }) => failure));
      return isEverythingStored();
    } finally {
      this.busy = false;
    }
  }
}

/* A disk that hangs may not keep the answer from the main process. */
async function flushWithin(milliseconds: number): Promise<void> {
  await Promise.race([flushEverything(), new Promise((late) => setTimeout(late, milliseconds))]);
}

function reasonOf(failures: readonly unknown[]): NotStoredReason {
  if (failures.some(isDiskFull)) return 'disk-full';
  return failures.some((failure) => failure instanceof z.ZodError) ? 'refused' : 'failed';
}
