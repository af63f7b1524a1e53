import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { earlierVaultSchema, type EarlierVault } from '#shared/bridge/backups.ts';
import { erasedIds } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import {
  backupExtension,
  encodeBackup,
  readBackup,
  readBackupHead,
  type OpenedBackup,
} from './backup-file.ts';
import { readJson } from './read-json.ts';

/** How long what was there before a restore is kept, in milliseconds. */
export const keepEarlierFor = 30 * 24 * 3_600_000;

/**
 * The name of the file with everything that was kept beside the database then, as one backup; copies of that time may be
 * let go.
 */
export const everythingName = `everything${backupExtension}`;

const storedFactsSchema = earlierVaultSchema.omit({ isExpired: true, state: true });

/** A vault as it is set apart. */
export interface VaultToKeep {
  readonly databaseId: string;
  readonly recordCount: number;
  readonly lastSequence: number;
  /** The best vault file there is for it; undefined when none can be read. */
  readonly vaultFile: VaultFile | undefined;
  /** Every row that is kept beside its database. */
  readonly rows: readonly KeptRow[];
}

/** What was here before restores: a folder each. The databases stay where they are, in the window's storage. */
export class EarlierVaults {
  readonly #vaultFolder: string;
  readonly #appVersion: string;
  readonly #now: () => number;

  /** Nothing is read before it is asked. */
  constructor(dataFolder: string, appVersion: string, now: () => number) {
    this.#vaultFolder = join(dataFolder, 'vault');
    this.#appVersion = appVersion;
    this.#now = now;
  }

  /**
   * Sets apart what is here now. What says that it is there is written last.
   *
   * @throws BridgeError the name of a failed write
   */
  async keep(vault: VaultToKeep): Promise<void> {
    const keptAt = new Date(this.#now()).toISOString();
    const id = keptAt.replace(/[^\d]/g, '');
    const folder = this.#folderOf(id);
    const { databaseId, recordCount, vaultFile, lastSequence, rows } = vault;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of ['vault.json', 'vault-twin.json', 'sentinel.json', 'journal.log']) {
        await cp(join(this.#vaultFolder, name), join(folder, name)).catch((cause: unknown) => {
          if (fileErrorCode(cause) !== 'ENOENT') throw cause;
        });
      }
      if (vaultFile !== undefined) {
        const content = { createdAt: keptAt, appVersion: this.#appVersion, databaseId, lastSequence };
        await write(join(folder, everythingName), encodeBackup({ ...content, vaultFile, rows }));
      }
      const facts = JSON.stringify({ id, databaseId, keptAt, recordCount });
      await write(join(folder, 'facts.json'), new TextEncoder().encode(facts));
    } catch (cause) {
      throw namedWriteError(cause);
    }
  }

  /**
   * What was here before earlier restores, newest first.
   *
   * @param databaseInUse the database of the vault that is here now
   * @throws BridgeError file-failed
   */
  async list(databaseInUse: string | undefined): Promise<EarlierVault[]> {
    const found = [];
    for (const id of await this.#ids()) {
      const facts = storedFactsSchema.safeParse(await readJson(join(this.#folderOf(id), 'facts.json')));
      if (facts.success && facts.data.id === id) found.push(facts.data);
    }
    found.sort((one, other) => other.keptAt.localeCompare(one.keptAt));
    const goneOn = new Set([databaseInUse]);
    const listed: EarlierVault[] = [];
    for (const facts of found) {
      const { id, databaseId, keptAt } = facts;
      const state = goneOn.has(databaseId) ? 'gone-on' : await this.#stateOf(id);
      goneOn.add(databaseId);
      listed.push({ ...facts, state, isExpired: this.#now() - Date.parse(keptAt) > keepEarlierFor });
    }
    return listed;
  }

  /** Everything that was kept beside the database then. Throws BridgeError backup-missing or backup-damaged. */
  async open(id: string): Promise<OpenedBackup> {
    if (!(await this.#ids()).includes(id)) throw new BridgeError('backup-missing');
    return readBackup(join(this.#folderOf(id), everythingName));
  }

  /** Takes the files away. Throws BridgeError file-failed. */
  async remove(id: string): Promise<void> {
    try {
      await rm(this.#folderOf(id), { recursive: true, force: true });
    } catch (cause) {
      throw namedWriteError(cause);
    }
  }

  async #stateOf(id: string): Promise<'whole' | 'damaged'> {
    try {
      await readBackupHead(join(this.#folderOf(id), everythingName));
      return 'whole';
    } catch (cause) {
      if (cause instanceof BridgeError) return 'damaged';
      throw cause;
    }
  }

  #folderOf(id: string): string {
    return join(this.#vaultFolder, 'earlier', id);
  }

  async #ids(): Promise<string[]> {
    try {
      return await readdir(join(this.#vaultFolder, 'earlier'));
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return [];
      throw namedReadError(cause);
    }
  }
}

/**
 * Whether the vault file of now opens everything that an earlier one opens. Then it is used: the passwords stay those
 * of now, and who was let out stays out.
 */
export function opensAsMuch(present: VaultFile | undefined, earlier: VaultFile): present is VaultFile {
  if (present?.vaultId !== earlier.vaultId || present.sequence < earlier.sequence) return false;
  const known = new Set(present.residentKeys.map(({ residentId }) => residentId));
  const erased = erasedIds(present.erasures);
  return earlier.residentKeys.every(({ residentId }) => known.has(residentId) || erased.has(residentId));
}

function write(path: string, bytes: Uint8Array): Promise<void> {
  return writeAtomically(path, bytes, { existing: 'replace', mode: 0o600 });
}
