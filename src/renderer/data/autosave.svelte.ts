import { moment } from '#platform/clock.ts';
import { newWords } from '#shared/model/index.ts';
import { writeTimeLimit } from '#shared/bridge/timing.ts';

/** Quiet time after the last change before it is stored, in milliseconds. */
export const saveAfter = 400;
/** The longest a change waits while somebody keeps typing, in milliseconds. */
export const saveAtLatest = 2_000;

/** What people are told about their words. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** Thrown inside a write that did not answer in time: on a full disk the database never does. */
export class WriteTimeOutError extends Error {
  override readonly name = 'WriteTimeOutError';
}

/** Something with words that are not stored yet. */
export interface Unsaved {
  flush(): Promise<void>;
  readonly isWaiting: boolean;
  readonly status: SaveStatus;
  /** Why the last write failed; undefined when it did not. */
  readonly failure: unknown;
  /** The words that are not stored, as people typed them. */
  unsavedWords(): string[];
}

const unsaved = new Set<Unsaved>();

/** Everything with words that are not stored now. */
export function whatIsNotStored(): Unsaved[] {
  return [...unsaved].filter((autosave) => autosave.isWaiting);
}

/** Stores everything that waits, on every screen: before locking, closing or sleeping. Never throws. */
export async function flushEverything(): Promise<void> {
  await flushWords();
  await afterFlush();
}

/** Stores every word that waits, and nothing else: soonest of all. Never throws. */
export async function flushWords(): Promise<void> {
  await Promise.all([...unsaved].map((autosave) => autosave.flush()));
}

let afterFlush: () => Promise<void> = () => Promise.resolve();

/** Says what has to happen once everything is stored; it must not throw. Replaces what was said before. */
export function doAfterFlush(work: () => Promise<void>): void {
  afterFlush = work;
}

/** Whether nothing waits to be stored any more: only then may words leave the memory. */
export function isEverythingStored(): boolean {
  return whatIsNotStored().length === 0;
}

/** Whether something could not be stored: then it stands on the screen, where people can try again. */
export function hasFailedToStore(): boolean {
  return [...unsaved].some((autosave) => autosave.isWaiting && autosave.status === 'failed');
}

/**
 * Stores a record shortly after each change and says truthfully whether it is stored. What failed stays waiting and
 * is tried again with the next change or on request.
 */
export class Autosave<Content> {
  status = $state<SaveStatus>('idle');
  /** When the last write succeeded; empty before the first. */
  savedAt = $state('');
  /** Why the last write failed. */
  failure = $state.raw<unknown>(undefined);

  readonly #write: (content: Content) => Promise<void>;
  #waiting: { content: Content } | undefined;
  #writing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChangeAt = 0;
  #stored: Content | undefined;

  /**
   * @param write stores the content; it is on the disk when this resolves
   * @param stored the content as it is stored already; undefined when it never was
   */
  constructor(write: (content: Content) => Promise<void>, stored?: Content) {
    this.#write = write;
    this.#stored = stored;
    unsaved.add(this);
  }

  /** Stops watching; what waits is stored first. */
  async close(): Promise<void> {
    await this.flush();
    if (this.#waiting === undefined) unsaved.delete(this);
  }

  /** Whether there is a change that is not on the disk. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** The words in the change that waits which are not stored. */
  unsavedWords(): string[] {
    return this.#waiting === undefined ? [] : newWords(this.#stored, this.#waiting.content);
  }

  /** Takes a change: a plain copy of the whole record. */
  change(content: Content): void {
    const now = performance.now();
    if (this.#waiting === undefined) this.#firstChangeAt = now;
    this.#waiting = { content };
    if (this.status !== 'failed') this.status = 'saving';
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(saveAfter, this.#firstChangeAt + saveAtLatest - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Stores what waits, now. Resolves when it is stored or has failed; `status` says which. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#writing !== undefined) await this.#writing;
    if (this.#waiting === undefined) return;
    this.#writing = this.#store(this.#waiting);
    await this.#writing;
  }

  async #store(waiting: { content: Content }): Promise<void> {
    this.status = 'saving';
    try {
      await withinTimeLimit(this.#write(waiting.content));
      this.#stored = waiting.content;
      if (this.#waiting === waiting) {
        this.#waiting = undefined;
        this.status = 'saved';
      }
      this.savedAt = moment();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
      this.status = 'failed';
    } finally {
      this.#writing = undefined;
    }
  }
}

/** Gives a write the time it may take. Rejects with {@link WriteTimeOutError} when that is over. */
export function withinTimeLimit(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new WriteTimeOutError()), writeTimeLimit);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
