import { mainProcess } from '#platform/bridge.ts';
import { VaultError, type VaultSession } from '#vault/index.ts';

/** What is wrong with a passphrase or code that was typed, by name. */
export type TryProblem = 'passphrase-missing' | 'wrong-passphrase' | 'wrong-recovery-code';

/** Trying to open a vault: after wrong tries there is a wait that grows, the same at every door. */
export class UnlockTries {
  problem = $state<TryProblem | undefined>();
  /** Seconds to wait before the next try; 0 when there is nothing to wait for. */
  secondsToWait = $state(0);
  /** Wrong tries in a row before the one that opened, at whatever door; for the log. */
  wrongTries = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Asks how long to wait after wrong tries, also those before the app was started. Throws BridgeError. */
  async askWait(): Promise<void> {
    this.#countDown(await mainProcess.readUnlockWait());
  }

  /**
   * Opens with what was typed. Resolves with undefined when that is not right, or when there is still a wait; throws
   * what else goes wrong.
   */
  async open(unlock: () => Promise<VaultSession>): Promise<VaultSession | undefined> {
    this.problem = undefined;
    if (this.secondsToWait > 0) return undefined;
    try {
      const session = await unlock();
      this.wrongTries = (await mainProcess.noteUnlockAttempt(true)).wrongTries;
      return session;
    } catch (error) {
      const isWrong =
        error instanceof VaultError &&
        (error.reason === 'wrong-passphrase' || error.reason === 'wrong-recovery-code');
      if (!isWrong) throw error;
      this.problem = error.reason === 'wrong-passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code';
      /* A code with a typing error opens no lock: only what was really tried counts. */
      if (error.reason === 'wrong-passphrase' || error.detail === '')
        this.#countDown((await mainProcess.noteUnlockAttempt(false)).milliseconds);
      return undefined;
    }
  }

  #countDown(milliseconds: number): void {
    clearInterval(this.#timer);
    const until = performance.now() + milliseconds;
    const tick = () => {
      this.secondsToWait = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      if (this.secondsToWait === 0) clearInterval(this.#timer);
    };
    tick();
    if (this.secondsToWait > 0) this.#timer = setInterval(tick, 250);
  }
}
