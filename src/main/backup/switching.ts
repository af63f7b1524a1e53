import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import { sentinelSchema } from '#shared/bridge/kept-rows.ts';
import { vaultFileSchema, type VaultFile } from '#shared/bridge/vault-file.ts';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import { writeSentinel } from '../journal/sentinel-file.ts';
import type { BackupFolder } from './backup-folder.ts';

const switchSchema = z.object({
  format: z.literal('goed-gesprek-switch'),
  version: z.literal(1),
  vaultFile: vaultFileSchema,
  sentinel: sentinelSchema,
  /** The backup that waits for its name; null when there is none. */
  backupName: z.string().nullable(),
});

/** Another vault file and another sentinel, and the backup that holds the rows that belong to them. */
export type Switch = Pick<z.infer<typeof switchSchema>, 'vaultFile' | 'sentinel' | 'backupName'>;

/**
 * Puts another vault in place: a backup, the vault file and the sentinel. Those are three files, so what has to be done
 * is written down first, in one. Before that file stands there nothing has changed; from then on everything will,
 * whatever ends the app in between.
 */
export class Switching {
  readonly #dataFolder: string;
  readonly #own: BackupFolder;
  readonly #path: string;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Nothing happens before it is asked. */
  constructor(dataFolder: string, own: BackupFolder) {
    this.#dataFolder = dataFolder;
    this.#own = own;
    this.#path = join(dataFolder, 'vault', 'switch.json');
  }

  /**
   * Decides on a switch and carries it out. What cannot be carried out any more after the decision is done by the next
   * {@link finish}.
   *
   * @param backup the bytes of the backup that is named; absent when none is
   * @throws BridgeError the name of a failed write; nothing has changed then
   */
  async decide(chosen: Switch, backup?: Uint8Array): Promise<void> {
    if (chosen.backupName !== null && backup !== undefined) {
      await this.#own.writeWaiting(chosen.backupName, backup);
    }
    const whole = { format: 'goed-gesprek-switch', version: 1, ...chosen };
    await mkdir(join(this.#dataFolder, 'vault'), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
    await writeAtomically(this.#path, asBytes(whole), { existing: 'replace', mode: 0o600 });
    await this.finish().catch((cause: unknown) => {
      // Decided is decided. Whoever reads next tries again first, and hears it when that fails.
      const reason = cause instanceof BridgeError ? cause.reason : 'unexpected';
      console.error(`A switch to another vault is not finished yet: ${reason}`);
    });
  }

  /**
   * Carries out what was decided and not finished; to be awaited before anything of the vault is read.
   *
   * @throws BridgeError file-failed or the name of a failed write
   */
  finish(): Promise<void> {
    const turn = this.#lastTurn.then(() => this.#finish());
    this.#lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure; the next one tries again.
    });
    return turn;
  }

  async #finish(): Promise<void> {
    const decided = await this.#read();
    if (decided === undefined) return;
    const { vaultFile, sentinel, backupName } = decided;
    if (backupName !== null) await this.#own.admitWaiting(backupName);
    await this.#writeVaultFile(vaultFile);
    await writeSentinel(this.#dataFolder, sentinel);
    await rm(this.#path, { force: true }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
  }

  async #read(): Promise<Switch | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return undefined;
      throw namedReadError(cause);
    }
    try {
      return switchSchema.parse(JSON.parse(text));
    } catch {
      // It is written whole or not at all, so this is a bad disk. The checks at the start judge what stands there.
      console.error('The note about a switch to another vault is damaged; it is left out.');
      return undefined;
    }
  }

  async #writeVaultFile(file: VaultFile): Promise<void> {
    const path = join(this.#dataFolder, 'vault', 'vault.json');
    await writeAtomically(path, asBytes(file), { existing: 'replace', mode: 0o600 });
  }
}

function asBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
