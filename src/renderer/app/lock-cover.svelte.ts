import type { LogReason } from '#shared/model/index.ts';

/** What the cover needs to ask and do. */
export interface LockCoverParts {
  /** Stores everything that waits; resolves within a few seconds, also when the disk hangs. Never throws. */
  readonly store: () => Promise<void>;
  /** Whether nothing waits to be stored any more. */
  readonly isStored: () => boolean;
  /**
   * Notes in the log why it locks: when the screens are covered, and before leaving. It is the same locking then, and
   * is noted once unless something was noted in between.
   */
  readonly note: (reason: LogReason) => void;
  /** Locks for real: forgets every key and every word. */
  readonly leave: () => void;
}

/** How long words may still stand on the screen while they are being stored, in milliseconds. */
export const coverAfter = 1_000;

/** How long it waits between two tries to store what is under the cover, in milliseconds. */
export const tryAgainEvery = 2_000;

/**
 * Locking. Words that cannot be stored may not be forgotten, and may not stay readable either: then a cover goes over
 * them, and the app locks for real as soon as they are stored.
 */
export class LockCover {
  /** Whether the screens are covered. */
  isShown = $state(false);
  readonly #parts: LockCoverParts;
  readonly #works = new Set<() => () => void>();
  #takeBack: (() => void)[] = [];
  #isStoring = false;
  #reason: LogReason = 'asked';
  /** Counts covers, so that what was begun under an earlier one does nothing any more. */
  #count = 0;

  /** Nothing happens before {@link lock}. */
  constructor(parts: LockCoverParts) {
    this.#parts = parts;
  }

  /**
   * Does something each time that it begins to lock, before everything is stored.
   *
   * @param work returns what takes it back, for when somebody takes the cover away
   * @returns stops it
   */
  beforeStoring(work: () => () => void): () => void {
    this.#works.add(work);
    return () => void this.#works.delete(work);
  }

  /**
   * Stores everything and locks; covers the screens when that fails or takes long.
   *
   * @param reason why, for the log
   * @param coverAtOnce when the laptop itself locks or sleeps: there may be no next moment
   */
  async lock(reason: LogReason, { coverAtOnce = false } = {}): Promise<void> {
    if (!this.isShown && !this.#isStoring) {
      this.#reason = reason;
      this.#takeBack = [...this.#works].map((work) => work());
    }
    if (coverAtOnce) this.#show();
    if (this.isShown || this.#isStoring) return;
    this.#isStoring = true;
    const count = this.#count;
    const late = setTimeout(() => this.#show(), coverAfter);
    await this.#parts.store();
    // Storing the entry may take long too, so the cover may still come.
    const hasLeft = count === this.#count && (await this.#leave(count));
    clearTimeout(late);
    this.#isStoring = false;
    // Covered meanwhile: the cover looks after itself, and somebody may have taken it away again.
    if (count === this.#count && !hasLeft) this.#show();
  }

  /** Somebody showed that the words are theirs to read. */
  takeAway(): void {
    this.isShown = false;
    this.#count += 1;
    for (const takeBack of this.#takeBack) takeBack();
    this.#takeBack = [];
  }

  #show(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.#count += 1;
    // Nobody can read on from here, whatever becomes of the words.
    this.#parts.note(this.#reason);
    void this.#keepTrying(this.#count);
  }

  async #keepTrying(count: number): Promise<void> {
    while (count === this.#count) {
      await this.#parts.store();
      if (count !== this.#count) return;
      if (await this.#leave(count)) return;
      await new Promise((next) => setTimeout(next, tryAgainEvery));
    }
  }

  /** Locks when everything is stored, with an entry in the log. Gives whether it did. */
  async #leave(count: number): Promise<boolean> {
    if (!this.#parts.isStored()) return false;
    this.#parts.note(this.#reason);
    await this.#parts.store();
    // Somebody typed on, or took the cover away, while the entry was being stored.
    if (count !== this.#count) return true;
    if (!this.#parts.isStored()) return false;
    this.#parts.leave();
    return true;
  }
}
