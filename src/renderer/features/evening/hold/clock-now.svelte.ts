import { moment } from '#platform/clock.ts';

/* Whole minutes are shown: more often than this nobody would see. */
const everyMilliseconds = 10_000;

/** The time as it is shown, which goes on by itself. */
export class ClockNow {
  /** An ISO moment. */
  now = $state.raw('');
  readonly #stop: () => void;

  /**
   * @param read reads the clock
   * @param repeat does something again and again, and gives the way to stop it
   */
  constructor(read: () => string = moment, repeat: (tick: () => void) => () => void = onTimer) {
    this.now = read();
    this.#stop = repeat(() => (this.now = read()));
  }

  /** Stops. */
  close(): void {
    this.#stop();
  }
}

function onTimer(tick: () => void): () => void {
  const timer = setInterval(tick, everyMilliseconds);
  return () => clearInterval(timer);
}
