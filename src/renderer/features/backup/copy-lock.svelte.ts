import { UnlockTries } from '#features/unlock/index.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import {
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  VaultError,
  workersOf,
  type VaultSession,
} from '#vault/index.ts';

/** Opening a copy: who you are and your passphrase, or the recovery code. Changes nothing, in the copy or elsewhere. */
export class CopyLock {
  readonly workers: readonly Worker[];
  workerId = $state('');
  passphrase = $state('');
  recoveryCode = $state('');
  /** Whether the passphrase is forgotten and the code is asked. */
  usesCode = $state(false);
  /** The same patience after wrong tries as at the front door. */
  readonly tries = new UnlockTries();
  readonly #file: VaultFile;
  readonly #environment = {
    // Nothing about the vault file changes before it is the vault of this laptop.
    replaceFile: () => Promise.reject(new VaultError('no-key', 'restoring')),
  };

  /** @param file the vault file that opens the copy */
  constructor(file: VaultFile) {
    this.#file = file;
    this.workers = workersOf(file);
    this.workerId = this.workers[0]?.id ?? '';
  }

  /** The first name of who is opening. */
  get firstName(): string {
    return this.workers.find(({ id }) => id === this.workerId)?.name.split(' ')[0] ?? '';
  }

  /** Asks for the code instead of the passphrase, or the other way round; what was typed goes. */
  useCode(usesCode: boolean): void {
    this.usesCode = usesCode;
    this.passphrase = '';
    this.recoveryCode = '';
    this.tries.problem = undefined;
  }

  /** Opens the copy. Resolves with undefined when what was typed is not right; throws what else goes wrong. */
  open(): Promise<VaultSession | undefined> {
    if (this.usesCode)
      return this.tries.open(() =>
        unlockWithRecoveryCode(this.#file, this.workerId, this.recoveryCode, this.#environment),
      );
    if (this.passphrase.trim() === '') {
      this.tries.problem = 'passphrase-missing';
      return Promise.resolve(undefined);
    }
    return this.tries.open(() =>
      unlockWithPassphrase(this.#file, this.workerId, this.passphrase, this.#environment),
    );
  }
}
