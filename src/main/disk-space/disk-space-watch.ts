import {
  diskSpaceEvery,
  diskSpaceState,
  type DiskSpace,
  type DiskSpaceState,
} from '#shared/bridge/disk-space.ts';

/** What the watch needs. */
export interface DiskSpaceParts {
  /** Free bytes on the disk with the data folder; null when the system cannot tell. Never throws. */
  readonly measure: () => Promise<number | null>;
  /** Called when the state is another than the last time. */
  readonly changed: () => void;
}

/** Keeps an eye on the disk with the data folder. */
export class DiskSpaceWatch {
  readonly #parts: DiskSpaceParts;
  #state: DiskSpaceState = 'unknown';
  #measuring: Promise<DiskSpace> | undefined;

  /** Nothing is measured before the first question or {@link start}. */
  constructor(parts: DiskSpaceParts) {
    this.#parts = parts;
  }

  /** Measures now and then every minute. Returns a function that stops it; it does not keep the app running. */
  start(): () => void {
    void this.read();
    const timer = setInterval(() => void this.read(), diskSpaceEvery).unref();
    return () => {
      clearInterval(timer);
    };
  }

  /** Measures now. Who asks while it is being measured gets the same answer. Never throws. */
  read(): Promise<DiskSpace> {
    this.#measuring ??= this.#measure().finally(() => {
      this.#measuring = undefined;
    });
    return this.#measuring;
  }

  async #measure(): Promise<DiskSpace> {
    const freeBytes = await this.#parts.measure();
    const state = diskSpaceState(freeBytes, this.#state);
    const isChanged = state !== this.#state;
    this.#state = state;
    if (isChanged) this.#parts.changed();
    return { freeBytes, state };
  }
}
