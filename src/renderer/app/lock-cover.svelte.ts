import type { LogReason } from '#shared/model/index.ts';

/** What the cover needs to ask and do. */
export interface LockCoverParts {
  /** Stores everything that waits; resolves within a few seconds, also when the disk hangs. Never throws. */
  readonly store: () => Promise<void>;
  /** Whether nothing waits to be stored any more. */
  readonly isStored: () => boolean;
  /** Notes that nobody can read on; also when it was noted already. Must not wait. */
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
  #isStoring = false;
  #reason: LogReason = 'asked';
  /** Counts covers, so that what was begun under an earlier one does nothing any more. */
  #count = 0;

  /** Nothing happens before {@link lock}. */
  constructor(parts: LockCoverParts) {
    this.#parts = parts;
  }

  /**
   * Stores everything and locks; covers the screens when that fails or takes long.
   *
   * @param reason why, for the log
   * @param coverAtOnce when the laptop itself locks or sleeps: there may be no next moment
   */
  async lock({
    reason = 'asked',
    coverAtOnce = false,
  }: { reason?: LogReason; coverAtOnce?: boolean } = {}): Promise<void> {
    if (!this.isShown && !this.#isStoring) this.#reason = reason;
    if (coverAtOnce) this.#show();
    if (this.isShown || this.#isStoring) return;
    this.#isStoring = true;
    const count = this.#count;
    const late = setTimeout(() => this.#show(), coverAfter);
    await this.#storeAndNote(count);
    clearTimeout(late);
    this.#isStoring = false;
    // Covered meanwhile: the cover looks after itself, and somebody may have taken it away again.
    if (count !== this.#count) return;
    if (this.#parts.isStored()) this.#parts.leave();
    else this.#show();
  }

  /** Somebody showed that the words are theirs to read. */
  takeAway(): void {
    this.isShown = false;
    this.#count += 1;
  }

  #show(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.#count += 1;
    this.#parts.note(this.#reason);
    void this.#keepTrying(this.#count);
  }

  /* What people typed comes first; then the log, so that it can say that this was locked in good order. */
  async #storeAndNote(count: number): Promise<void> {
    await this.#parts.store();
    if (count !== this.#count || !this.#parts.isStored()) return;
    this.#parts.note(this.#reason);
    await this.#parts.store();
  }

  async #keepTrying(count: number): Promise<void> {
    while (count === this.#count) {
      await this.#storeAndNote(count);
      if (count !== this.#count) return;
      if (this.#parts.isStored()) {
        this.#parts.leave();
        return;
      }
      await new Promise((next) => setTimeout(next, tryAgainEvery));
    }
  }
}
