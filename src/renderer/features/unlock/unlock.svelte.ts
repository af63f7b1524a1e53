import { OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import {
  replacePassphraseWithRecoveryCode,
  unlockWithPassphrase,
  workersOf,
  type VaultSession,
} from '#vault/index.ts';
import { NewPassphrase } from './new-passphrase.svelte.ts';
import { UnlockTries, type TryProblem } from './unlock-tries.svelte.ts';

/** What is wrong with what was typed, by name; `failed` when it is not about that at all. */
export type UnlockProblem = TryProblem | 'failed';

/** Unlocking: who you are and your passphrase, or the recovery code and a new passphrase. */
export class Unlock {
  readonly workers: readonly Worker[];
  workerId = $state('');
  passphrase = $state('');
  readonly chosen = new NewPassphrase();
  recoveryCode = $state('');
  busy = $state(false);
  readonly #file: VaultFile;
  readonly #tries = new UnlockTries();
  #hasFailed = $state(false);
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

  /** What is wrong with what was typed last. */
  get problem(): UnlockProblem | undefined {
    return this.#hasFailed ? 'failed' : this.#tries.problem;
  }

  /** Seconds to wait before the next try; 0 when there is nothing to wait for. */
  get secondsToWait(): number {
    return this.#tries.secondsToWait;
  }

  /** Asks how long to wait after wrong tries, also those before the app was started. */
  askWait(): Promise<void> {
    return this.#tries.askWait();
  }

  /** What was wrong before is no longer news: another way of opening was chosen. */
  forgetProblem(): void {
    this.#hasFailed = false;
    this.#tries.problem = undefined;
  }

  /** Opens with the passphrase. Resolves with undefined when it is not right; throws when the data is not. */
  async open(): Promise<OpenVault | undefined> {
    if (this.passphrase.trim() === '') {
      this.forgetProblem();
      this.#tries.problem = 'passphrase-missing';
      return undefined;
    }
    return this.#openWith('unlocked', () =>
      unlockWithPassphrase(this.#file, this.workerId, this.passphrase, this.#environment),
    );
  }

  /** Sets a new passphrase with the recovery code and opens. Resolves and throws as {@link open}. */
  async openWithRecoveryCode(): Promise<OpenVault | undefined> {
    this.forgetProblem();
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
    this.forgetProblem();
    try {
      const session = await this.#tries.open(unlock).catch(() => {
        this.#hasFailed = true;
      });
      if (session === undefined) return undefined;
      const vault = await OpenVault.open(session);
      vault.log.noteOpening(act, this.#tries.wrongTries);
      return vault;
    } finally {
      this.busy = false;
    }
  }
}
