/**
 * Revisions from a hybrid logical clock (Kulkarni and others, 2014): they only grow, also when the laptop's clock is
 * set back, and carry the device, so that a later exchange between laptops can tell which change came last.
 */
export class RevisionClock {
  #milliseconds = 0;
  #counter = 0;
  readonly #deviceId: string;
  readonly #now: () => number;

  /**
   * @param deviceId the laptop that writes
   * @param now the laptop's clock, in milliseconds since 1970
   */
  constructor(deviceId: string, now: () => number = Date.now) {
    this.#deviceId = deviceId;
    this.#now = now;
  }

  /** The next revision: later than every one given or seen before. Revisions sort as text. */
  next(): string {
    const now = this.#now();
    if (now > this.#milliseconds) {
      this.#milliseconds = now;
      this.#counter = 0;
    } else this.#counter += 1;
    return [pad(this.#milliseconds, 9), pad(this.#counter, 4), this.#deviceId].join('-');
  }

  /** Takes notice of a stored revision, so that the next one comes after it. Ignores what is not a revision. */
  see(revision: string): void {
    const match = /^([0-9a-z]{9})-([0-9a-z]{4})-/.exec(revision);
    if (match?.[1] === undefined || match[2] === undefined) return;
    const milliseconds = Number.parseInt(match[1], 36);
    const counter = Number.parseInt(match[2], 36);
    if (milliseconds > this.#milliseconds) {
      this.#milliseconds = milliseconds;
      this.#counter = counter;
    } else if (milliseconds === this.#milliseconds) this.#counter = Math.max(this.#counter, counter);
  }
}

function pad(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
