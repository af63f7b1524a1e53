import { OpenVault } from '#data/index.ts';
import { moment } from '#platform/clock.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { characterCount } from '#shared/model/index.ts';
import { makeVault, normalisePassphrase, shortestPassphrase, type VaultSession } from '#vault/index.ts';

/** What is wrong with one of the fields, by name. */
export type FirstRunProblem =
  'name-missing' | 'passphrase-missing' | 'passphrase-too-short' | 'passphrases-differ';

/** What is wrong with a new passphrase and its repetition; undefined when they will do. */
export function passphraseProblem(passphrase: string, again: string): FirstRunProblem | undefined {
  const normal = normalisePassphrase(passphrase);
  if (normal === '') return 'passphrase-missing';
  if (characterCount(normal) < shortestPassphrase) return 'passphrase-too-short';
  if (normal !== normalisePassphrase(again)) return 'passphrases-differ';
  return undefined;
}

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
  passphrase = $state('');
  passphraseAgain = $state('');
  problem = $state<FirstRunProblem | undefined>();
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  #made = $state.raw<MadeVault | undefined>();

  /** The code to note; undefined while the first page is being filled. */
  get recoveryCode(): string | undefined {
    return this.#made?.recoveryCode;
  }

  /** The length of the passphrase as it counts. */
  get passphraseLength(): number {
    return characterCount(normalisePassphrase(this.passphrase));
  }

  /** Checks the fields and makes the vault in memory. */
  async makeCode(): Promise<void> {
    this.failure = undefined;
    this.problem =
      this.name.trim() === '' ? 'name-missing' : passphraseProblem(this.passphrase, this.passphraseAgain);
    if (this.problem !== undefined || this.busy) return;
    this.busy = true;
    try {
      this.#made = await makeVault(
        {
          worker: { id: newId(), name: this.name.trim(), role: this.role.trim() },
          passphrase: this.passphrase,
          houseName: this.houseName.trim(),
          createdAt: moment(),
        },
        { replaceFile: (file) => mainProcess.replaceVaultFile(file) },
      );
      this.passphrase = '';
      this.passphraseAgain = '';
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
      return vault;
    } catch (error) {
      this.failure = error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
