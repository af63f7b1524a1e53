import { flushWords, hasFailedToStore, isEverythingStored } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { DiskSpace, DiskSpaceState } from '#shared/bridge/disk-space.ts';

/** What the care for a full disk needs to ask and do. */
export interface DiskSpaceParts {
  /** Measures. May throw; then nobody knows. */
  readonly read: () => Promise<DiskSpace>;
  /** Stores every word that waits. Never throws. */
  readonly flush: () => Promise<void>;
  /** Whether nothing waits to be stored any more. */
  readonly isStored: () => boolean;
  /** Whether something could not be stored. */
  readonly hasFailed: () => boolean;
}

/** How often it tries whether everything is stored, while somebody types on, in milliseconds. */
export const storeEvery = 1_000;

/**
 * How much room there is on the disk, and whether people may write. Writing stops only after every word that was
 * typed is stored: until then the words stay on the screen. It is allowed again by itself.
 */
export class DiskSpaceCare {
  state = $state.raw<DiskSpaceState>('unknown');
  /** In bytes; null when nobody knows. */
  freeBytes = $state.raw<number | null>(null);
  /** Whether something new may be written down. */
  canWrite = $state.raw(true);
  readonly #parts: DiskSpaceParts;
  #reading = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Nothing is asked before {@link refresh}. */
  constructor(parts: DiskSpaceParts) {
    this.#parts = parts;
  }

  /** Measures and does what follows from it. Never throws. */
  async refresh(): Promise<void> {
    this.#reading += 1;
    const number = this.#reading;
    const space = await this.#read();
    // An answer that was overtaken by a later one tells nothing any more.
    if (number !== this.#reading) return;
    this.freeBytes = space.freeBytes;
    this.state = space.state;
    if (space.state !== 'read-only') this.#allowWriting();
    else if (this.canWrite) await this.#stopWriting();
  }

  async #read(): Promise<DiskSpace> {
    try {
      return await this.#parts.read();
    } catch {
      /* Not knowing is a state of its own, and no reason to stop anybody. */
      return { freeBytes: null, state: 'unknown' };
    }
  }

  #allowWriting(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.canWrite = true;
    // Words that did not fit before, or are still stuck in a write: nobody has to think of trying again.
    if (!this.#parts.isStored()) void this.#parts.flush();
  }

  async #stopWriting(): Promise<void> {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => void this.#stopWhenStored(), storeEvery);
    await this.#stopWhenStored();
  }

  async #stopWhenStored(): Promise<void> {
    // What failed is tried again where it stands on the screen; trying it here as well would make that flicker.
    if (!this.#parts.hasFailed()) await this.#parts.flush();
    // Somebody who types on has new words by now: then not yet.
    if (this.#timer === undefined || !this.#parts.isStored()) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.canWrite = false;
  }
}

/** The disk with the data folder of this window. */
export const diskSpace = new DiskSpaceCare({
  read: () => mainProcess.readDiskSpace(),
  flush: flushWords,
  isStored: isEverythingStored,
  hasFailed: hasFailedToStore,
});
