import { OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import {
  replacePassphraseWithRecoveryCode,
  unlockWithPassphrase,
  VaultError,
  workersOf,
  type VaultSession,
} from '#vault/index.ts';
import { NewPassphrase } from './new-passphrase.svelte.ts';

/** What is wrong with what was typed, by name. */
export type UnlockProblem = 'passphrase-missing' | 'wrong-passphrase' | 'wrong-recovery-code' | 'failed';

/** Unlocking: who you are and your passphrase, or the recovery code and a new passphrase. */
export class Unlock {
  readonly workers: readonly Worker[];
  workerId = $state('');
  passphrase = $state('');
  readonly chosen = new NewPassphrase();
  recoveryCode = $state('');
  problem = $state<UnlockProblem | undefined>();
  busy = $state(false);
  readonly #file: VaultFile;
  /** Seconds to wait before the next try; 0 when there is nothing to wait for. */
  secondsToWait = $state(0);
  /** Wrong tries before the one that opened. */
  #wrongTries = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #environment = { replaceFile: (file: VaultFile) => mainProcess.replaceVaultFile(file) };

  /** @param file the vault file as it stands on disk */
  constructor(file: VaultFile) {
    this.#file = file;
    this.workers = workersOf(file);
    this.workerId = this.workers[0]?.id ?? '';
  }

  /** The first name of who is unlocking. */
  get firstName(): string {
    return this.workers.find((worker) => worker.id === this.workerId)?.name.split(' ')[0] ?? '';
  }

  /** Asks how long to wait after wrong tries, also those before the app was started. */
  async askWait(): Promise<void> {
    this.#countDown(await mainProcess.readUnlockWait());
  }

  /** Opens with the passphrase. Resolves with undefined when it is not right; throws when the data is not. */
  async open(): Promise<OpenVault | undefined> {
    if (this.passphrase.trim() === '') {
      this.problem = 'passphrase-missing';
      return undefined;
    }
    return this.#openWith('unlocked', () =>
      unlockWithPassphrase(this.#file, this.workerId, this.passphrase, this.#environment),
    );
  }

  /** Sets a new passphrase with the recovery code and opens. Resolves and throws as {@link open}. */
  async openWithRecoveryCode(): Promise<OpenVault | undefined> {
    this.problem = undefined;
    const names = this.workers.map((worker) => worker.name);
    if (!(await this.chosen.isGood([...names, this.#file.houseName]))) return undefined;
    return this.#openWith('unlocked-with-code', () =>
      replacePassphraseWithRecoveryCode(
        this.#file,
        this.workerId,
        this.recoveryCode,
        this.chosen.passphrase,
        this.#environment,
      ),
    );
  }

  async #openWith(
    act: 'unlocked' | 'unlocked-with-code',
    unlock: () => Promise<VaultSession>,
  ): Promise<OpenVault | undefined> {
    if (this.busy || this.secondsToWait > 0) return undefined;
    this.busy = true;
    this.problem = undefined;
    try {
      const session = await this.#unlock(unlock);
      if (session === undefined) return undefined;
      const vault = await OpenVault.open(session);
      vault.log.noteOpening(act, this.#wrongTries);
      return vault;
    } finally {
      this.busy = false;
    }
  }

  async #unlock(unlock: () => Promise<VaultSession>): Promise<VaultSession | undefined> {
    try {
      const session = await unlock();
      this.#wrongTries = (await mainProcess.noteUnlockAttempt(true)).wrongTries;
      return session;
    } catch (error) {
      const reason = error instanceof VaultError ? error.reason : 'failed';
      this.problem = reason === 'wrong-passphrase' || reason === 'wrong-recovery-code' ? reason : 'failed';
      if (isTry(error)) this.#countDown((await mainProcess.noteUnlockAttempt(false)).milliseconds);
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

/* A code with a typing error opens no lock: only what was really tried counts. */
function isTry(error: unknown): boolean {
  if (!(error instanceof VaultError)) return false;
  return (
    error.reason === 'wrong-passphrase' || (error.reason === 'wrong-recovery-code' && error.detail === '')
  );
}
