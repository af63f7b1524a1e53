import { OpenVault } from '#data/index.ts';
import { moment } from '#platform/clock.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { makeVault, type VaultSession } from '#vault/index.ts';
import { NewPassphrase } from './new-passphrase.svelte.ts';

interface MadeVault {
  readonly file: VaultFile;
  readonly session: VaultSession;
  readonly recoveryCode: string;
}

/**
 * The first run: name and passphrase, then the recovery code. The vault is written only after somebody said the code
 * is noted; before that, stopping leaves nothing behind.
 */
export class FirstRun {
  name = $state('');
  role = $state('');
  houseName = $state('');
  readonly chosen = new NewPassphrase();
  nameMissing = $state(false);
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  #made = $state.raw<MadeVault | undefined>();

  /** The code to note; undefined while the first page is being filled. */
  get recoveryCode(): string | undefined {
    return this.#made?.recoveryCode;
  }

  /** Checks the fields and makes the vault in memory. */
  async makeCode(): Promise<void> {
    this.failure = undefined;
    this.nameMissing = this.name.trim() === '';
    if (this.busy) return;
    this.busy = true;
    try {
      const isGood = await this.chosen.isGood([this.name, this.houseName]);
      if (!isGood || this.nameMissing) return;
      this.#made = await makeVault(
        {
          worker: { id: newId(), name: this.name.trim(), role: this.role.trim() },
          passphrase: this.chosen.passphrase,
          houseName: this.houseName.trim(),
          createdAt: moment(),
        },
        { replaceFile: (file) => mainProcess.replaceVaultFile(file) },
      );
      this.chosen.forget();
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  /** Writes the vault to the disk. Resolves with the opened vault, or undefined when that failed. */
  async finish(): Promise<OpenVault | undefined> {
    if (this.#made === undefined || this.busy) return undefined;
    this.busy = true;
    this.failure = undefined;
    try {
      const vault = await OpenVault.create(this.#made.session);
      await mainProcess.createVaultFile(this.#made.file);
      vault.log.note('vault-made');
      return vault;
    } catch (error) {
      this.failure = error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
