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
import { passphraseProblem, type FirstRunProblem } from './first-run.svelte.ts';

/** What is wrong with what was typed, by name. */
export type UnlockProblem = FirstRunProblem | 'wrong-passphrase' | 'wrong-recovery-code' | 'failed';

/** Unlocking: who you are and your passphrase, or the recovery code and a new passphrase. */
export class Unlock {
  readonly workers: readonly Worker[];
  workerId = $state('');
  passphrase = $state('');
  passphraseAgain = $state('');
  recoveryCode = $state('');
  problem = $state<UnlockProblem | undefined>();
  busy = $state(false);
  readonly #file: VaultFile;
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

  /** Opens with the passphrase. Resolves with undefined when it is not right; throws when the data is not. */
  async open(): Promise<OpenVault | undefined> {
    if (this.passphrase.trim() === '') {
      this.problem = 'passphrase-missing';
      return undefined;
    }
    return this.#openWith(() =>
      unlockWithPassphrase(this.#file, this.workerId, this.passphrase, this.#environment),
    );
  }

  /** Sets a new passphrase with the recovery code and opens. Resolves and throws as {@link open}. */
  async openWithRecoveryCode(): Promise<OpenVault | undefined> {
    this.problem = passphraseProblem(this.passphrase, this.passphraseAgain);
    if (this.problem !== undefined) return undefined;
    return this.#openWith(() =>
      replacePassphraseWithRecoveryCode(
        this.#file,
        this.workerId,
        this.recoveryCode,
        this.passphrase,
        this.#environment,
      ),
    );
  }

  async #openWith(unlock: () => Promise<VaultSession>): Promise<OpenVault | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = undefined;
    try {
      const session = await this.#unlock(unlock);
      return session === undefined ? undefined : await OpenVault.open(session);
    } finally {
      this.busy = false;
    }
  }

  async #unlock(unlock: () => Promise<VaultSession>): Promise<VaultSession | undefined> {
    try {
      return await unlock();
    } catch (error) {
      const reason = error instanceof VaultError ? error.reason : 'failed';
      this.problem = reason === 'wrong-passphrase' || reason === 'wrong-recovery-code' ? reason : 'failed';
      return undefined;
    }
  }
}
