import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  earlierVaultSchema,
  type BackupFacts,
  type EarlierVault,
  type OpenedBackupIndex,
} from '#shared/bridge/backups.ts';
import { erasedIds, withErasures, withoutErased } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { sentinelSchema, type KeptRow, type RowKey, type Sentinel } from '#shared/bridge/kept-rows.ts';
import { storedVaultFileSchema, type Erasure, type VaultFile } from '#shared/bridge/vault-file.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import { thatFit } from '../journal/kept-entries.ts';
import type { RowKeeper } from '../journal/row-keeper.ts';
import type { VaultFileStore } from '../vault-file/vault-file-store.ts';
import { countRows, encodeBackup, readBackup } from './backup-file.ts';
import { backupName, type BackupFolder } from './backup-folder.ts';
import { readJson } from './read-json.ts';
import { factsFrom, type Backups } from './backups.ts';
import { knownErasures } from './known-erasures.ts';
import type { Switching } from './switching.ts';

/** How long what was there before a restore is kept, in milliseconds. */
export const keepEarlierFor = 30 * 24 * 3_600_000;

/** What is kept up to date beside the database, as if it were a backup. */
export const nowId = 'now:journal';

/** What restoring is made of. */
export interface RestoreParts {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly own: BackupFolder;
  readonly backups: Backups;
  readonly rowKeeper: RowKeeper;
  readonly vaultFile: Pick<VaultFileStore, 'readBest'>;
  readonly switching: Switching;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Opened {
  readonly facts: BackupFacts;
  readonly vaultFile: VaultFile;
  readonly rows: readonly KeptRow[];
  /** How many residents of this copy were erased since. */
  readonly erasedSince: number;
}

/** Hands out what stands in a backup, and makes it the vault of this laptop. Nothing that was there is thrown away. */
export class Restoring {
  readonly #parts: RestoreParts;
  readonly #vaultFolder: string;
  #opened: { id: string; content: Opened } | undefined;

  /** Nothing happens before it is asked. */
  constructor(parts: RestoreParts) {
    this.#parts = parts;
    this.#vaultFolder = join(parts.dataFolder, 'vault');
  }

  /** What is kept beside the database now, as a backup to go on with; undefined when there is nothing. */
  async now(): Promise<BackupFacts | undefined> {
    try {
      return (await this.#openNow()).facts;
    } catch (cause) {
      if (cause instanceof BridgeError && cause.reason === 'backup-missing') return undefined;
      throw cause;
    }
  }

  /** Reads a whole backup. Throws BridgeError backup-damaged, backup-newer or backup-missing. */
  async open(id: string): Promise<OpenedBackupIndex> {
    const content = id === nowId ? await this.#openNow() : await this.#openFile(id);
    this.#opened = { id, content };
    const rows = content.rows.map(({ table, id: rowId, rev }) => ({ table, id: rowId, rev }));
    const { facts, vaultFile, erasedSince } = content;
    return { facts, vaultFile, rows, erasedSince, isOtherVault: await this.#isOther(vaultFile) };
  }

  /** Some rows of the backup that was opened last. */
  async rows(id: string, keys: readonly RowKey[]): Promise<KeptRow[]> {
    const { rows } = await this.#content(id);
    const wanted = new Set(keys.map(nameOf));
    return thatFit(rows.filter((row) => wanted.has(nameOf(row))));
  }

  /**
   * Makes a backup the vault of this laptop. The page has put its rows into a new database already. What was here is
   * kept first. A power cut leaves the old vault or the new one ({@link Switching}).
   *
   * @throws BridgeError the name of a failed write
   */
  async switchTo(id: string, databaseId: string): Promise<void> {
    const { rowKeeper, switching, appVersion, now } = this.#parts;
    const { vaultFile, rows } = await this.#withoutErased(await this.#content(id));
    const { last } = await rowKeeper.sequences();
    const sentinel = await rowKeeper.sentinel();
    const sequence = await this.#nextVaultSequence(sentinel, vaultFile);
    const file = { ...vaultFile, sequence };
    const lastSequence = last + 1;
    const createdAt = new Date(now()).toISOString();
    await this.#keepEarlier();
    await rowKeeper.reopen(() => {
      const content = { createdAt, appVersion, databaseId, lastSequence, vaultFile: file, rows };
      const next: Sentinel = {
        format: 'goed-gesprek-sentinel',
        version: 1,
        vaultId: file.vaultId,
        databaseId,
        recordCount: rows.filter(({ table }) => table !== 'seals').length,
        lastSequence,
        vaultSequence: sequence,
        appVersion,
      };
      const chosen = { vaultFile: file, sentinel: next, backupName: backupName(lastSequence, createdAt) };
      return switching.decide(chosen, encodeBackup(content));
    });
    this.#opened = undefined;
  }

  /** What was here before earlier restores, newest first. Throws BridgeError file-failed. */
  async earlier(): Promise<EarlierVault[]> {
    const found: EarlierVault[] = [];
    for (const name of await this.#earlierNames()) {
      const facts = await readJson(join(this.#earlierFolder(name), 'facts.json'));
      const parsed = earlierVaultSchema.omit({ isExpired: true }).safeParse(facts);
      if (!parsed.success || parsed.data.id !== name) continue;
      found.push({
        ...parsed.data,
        isExpired: this.#parts.now() - Date.parse(parsed.data.keptAt) > keepEarlierFor,
      });
    }
    return found.sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  }

  /**
   * Goes back to what was here before a restore. What is here now is kept in its turn.
   *
   * @throws BridgeError backup-missing, backup-damaged or the name of a failed write
   */
  async returnTo(id: string): Promise<void> {
    const folder = await this.#knownEarlier(id);
    const kept = storedVaultFileSchema.safeParse(await readJson(join(folder, 'vault.json')));
    const vaultFile = kept.success
      ? kept
      : storedVaultFileSchema.safeParse(await readJson(join(folder, 'vault-twin.json')));
    const sentinel = sentinelSchema.safeParse(await readJson(join(folder, 'sentinel.json')));
    if (!vaultFile.success || !sentinel.success) throw new BridgeError('backup-damaged', 'earlier vault');
    const { rowKeeper, switching } = this.#parts;
    const present = await rowKeeper.sentinel();
    const { last } = await rowKeeper.sequences();
    const sequence = await this.#nextVaultSequence(present, vaultFile.data);
    const file = withErasures(vaultFile.data, await this.#erasures(vaultFile.data));
    await this.#keepEarlier();
    await rowKeeper.reopen(() =>
      switching.decide({
        vaultFile: { ...file, sequence },
        sentinel: { ...sentinel.data, lastSequence: last, vaultSequence: sequence },
        backupName: null,
      }),
    );
  }

  /** Lets go of what was kept for thirty days; its database is gone already. Throws BridgeError backup-missing. */
  async drop(id: string): Promise<void> {
    const known = (await this.earlier()).find((vault) => vault.id === id);
    if (known?.isExpired !== true) throw new BridgeError('backup-missing', 'not expired');
    await rm(this.#earlierFolder(id), { recursive: true, force: true });
  }

  /** The sentinel knows which vault is here, also when its file is damaged. */
  async #isOther({ vaultId }: VaultFile): Promise<boolean> {
    const sentinel = await this.#parts.rowKeeper.sentinel();
    const present = sentinel?.vaultId ?? (await this.#presentVaultFile())?.vaultId;
    return present !== undefined && present !== vaultId;
  }

  async #content(id: string): Promise<Opened> {
    if (this.#opened?.id !== id) await this.open(id);
    if (this.#opened === undefined) throw new BridgeError('backup-missing');
    return this.#opened.content;
  }

  async #openFile(id: string): Promise<Opened> {
    const { head, rows, byteLength } = await readBackup(await this.#parts.backups.pathOf(id));
    const present = await this.#presentVaultFile();
    // The newer file has the passwords of now, and lacks the keys of residents who were erased since.
    const isPresentNewer = present?.vaultId === head.vaultId && present.sequence >= head.vaultFile.sequence;
    const opened = await this.#withoutErased({
      facts: factsFrom(id, head, byteLength),
      vaultFile: isPresentNewer ? present : head.vaultFile,
      rows,
      erasedSince: 0,
    });
    const inCopy = new Set(rows.map(({ rid }) => rid));
    const since = opened.vaultFile.erasures.filter(
      ({ residentId, erasedAt }) => inCopy.has(residentId) || erasedAt > head.createdAt,
    );
    return { ...opened, erasedSince: since.length };
  }

  /* Whoever was erased stays erased, whichever file knows of it: this copy, the vault of now, or another backup. */
  async #withoutErased(opened: Opened): Promise<Opened> {
    const vaultFile = withErasures(opened.vaultFile, await this.#erasures(opened.vaultFile));
    return { ...opened, vaultFile, rows: withoutErased(opened.rows, erasedIds(vaultFile.erasures)) };
  }

  async #erasures({ vaultId }: VaultFile): Promise<Erasure[]> {
    const { dataFolder, backups } = this.#parts;
    return knownErasures(vaultId, { dataFolder, backupFolders: await backups.folders() });
  }

  async #openNow(): Promise<Opened> {
    const { own, rowKeeper, appVersion } = this.#parts;
    const base = await own.newestGood();
    const vaultFile = (await this.#presentVaultFile()) ?? base?.head.vaultFile;
    if (vaultFile === undefined) throw new BridgeError('backup-missing');
    const rows = await rowKeeper.everyRow(vaultFile.vaultId);
    if (rows.length === 0) throw new BridgeError('backup-missing');
    const newest = Math.max(...rows.map(({ rev }) => Number.parseInt(rev.slice(0, 9), 36)));
    const bytes = rows.reduce((sum, row) => sum + row.ct.length, 0);
    const createdAt = new Date(newest).toISOString();
    return {
      facts: {
        id: nowId,
        place: 'now',
        createdAt,
        bytes,
        counts: countRows(rows),
        appVersion,
        state: 'good',
      },
      vaultFile: withErasures(vaultFile, await this.#erasures(vaultFile)),
      rows,
      erasedSince: 0,
    };
  }

  /** The vault file of now or its twin, when one can be read: that one is damaged is why people are here. */
  async #presentVaultFile(): Promise<VaultFile | undefined> {
    const { rowKeeper, vaultFile } = this.#parts;
    return (await vaultFile.readBest(await rowKeeper.sentinel())) ?? undefined;
  }

  async #nextVaultSequence(sentinel: Sentinel | null, file: VaultFile): Promise<number> {
    const present = await this.#presentVaultFile();
    return Math.max(present?.sequence ?? 0, sentinel?.vaultSequence ?? 0, file.sequence) + 1;
  }

  async #keepEarlier(): Promise<void> {
    const sentinel = await this.#parts.rowKeeper.sentinel();
    const present = await this.#presentVaultFile();
    const databaseId = sentinel?.databaseId ?? present?.vaultId;
    if (databaseId === undefined) return;
    const keptAt = new Date(this.#parts.now()).toISOString();
    const id = keptAt.replace(/[^\d]/g, '');
    const folder = this.#earlierFolder(id);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of ['vault.json', 'vault-twin.json', 'sentinel.json', 'journal.log']) {
        await cp(join(this.#vaultFolder, name), join(folder, name)).catch((cause: unknown) => {
          if (fileErrorCode(cause) !== 'ENOENT') throw cause;
        });
      }
      const facts = { id, databaseId, keptAt, recordCount: sentinel?.recordCount ?? 0 };
      const bytes = new TextEncoder().encode(JSON.stringify(facts));
      await writeAtomically(join(folder, 'facts.json'), bytes, { existing: 'replace', mode: 0o600 });
    } catch (cause) {
      throw namedWriteError(cause);
    }
  }

  #earlierFolder(id: string): string {
    return join(this.#vaultFolder, 'earlier', id);
  }

  async #knownEarlier(id: string): Promise<string> {
    if (!(await this.#earlierNames()).includes(id)) throw new BridgeError('backup-missing');
    return this.#earlierFolder(id);
  }

  async #earlierNames(): Promise<string[]> {
    try {
      return await readdir(join(this.#vaultFolder, 'earlier'));
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return [];
      throw namedReadError(cause);
    }
  }
}

function nameOf({ table, id }: RowKey): string {
  return `${table}/${id}`;
}
