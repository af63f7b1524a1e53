import type { BackupFacts, EarlierVault, OpenedBackupIndex } from '#shared/bridge/backups.ts';
import { erasedIds, withErasures, withoutErased } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { KeptRow, RowKey, Sentinel } from '#shared/bridge/kept-rows.ts';
import type { Erasure, VaultFile } from '#shared/bridge/vault-file.ts';
import { thatFit } from '../journal/kept-entries.ts';
import type { RowKeeper } from '../journal/row-keeper.ts';
import type { VaultFileStore } from '../vault-file/vault-file-store.ts';
import { countRows, encodeBackup, readBackup } from './backup-file.ts';
import { backupName, type BackupFolder } from './backup-folder.ts';
import { factsFrom, type Backups } from './backups.ts';
import { EarlierVaults, opensAsMuch } from './earlier-vaults.ts';
import { knownErasures } from './known-erasures.ts';
import type { Switching } from './switching.ts';

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

/** What becomes the vault of this laptop. */
interface NextVault {
  readonly databaseId: string;
  readonly vaultFile: VaultFile;
  readonly rows: readonly KeptRow[];
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
  readonly #earlier: EarlierVaults;
  #opened: { id: string; content: Opened } | undefined;

  /** Nothing happens before it is asked. */
  constructor(parts: RestoreParts) {
    this.#parts = parts;
    this.#earlier = new EarlierVaults(parts.dataFolder, parts.appVersion, parts.now);
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
    const { vaultFile, rows } = await this.#withoutErased(await this.#content(id));
    await this.#putInPlace({ databaseId, vaultFile, rows });
    this.#opened = undefined;
  }

  /** What was here before earlier restores, newest first. Throws BridgeError file-failed. */
  async earlier(): Promise<EarlierVault[]> {
    return this.#earlier.list((await this.#parts.rowKeeper.sentinel())?.databaseId);
  }

  /**
   * Goes back to what was here before a restore: its database, and beside it what was kept then and nothing that was
   * kept since, but for the log, which only grows. What is here now goes into a backup, and is kept in its turn. A power
   * cut leaves the vault of now or the one of then ({@link Switching}).
   *
   * @throws BridgeError backup-missing, backup-damaged or the name of a failed write
   */
  async returnTo(id: string): Promise<void> {
    const known = (await this.earlier()).find((vault) => vault.id === id);
    if (known === undefined || known.state === 'gone-on') throw new BridgeError('backup-missing');
    const { head, rows: kept } = await this.#earlier.open(id);
    await this.#parts.backups.make('before-change');
    const present = await this.#presentVaultFile();
    const file = opensAsMuch(present, head.vaultFile) ? present : head.vaultFile;
    const vaultFile = withErasures(file, await this.#erasures(file));
    const rows = withoutErased(
      [...kept, ...(await this.#logSince(kept, head.vaultId))],
      erasedIds(vaultFile.erasures),
    );
    await this.#putInPlace({ databaseId: head.databaseId, vaultFile, rows });
    await afterTheSwitch(async () => {
      const sentinel = await this.#parts.rowKeeper.sentinel();
      if (sentinel?.databaseId === head.databaseId) await this.#earlier.remove(id);
    });
  }

  /** Lets go of what was kept for thirty days; its database is gone already. Throws BridgeError backup-missing. */
  async drop(id: string): Promise<void> {
    const known = (await this.earlier()).find((vault) => vault.id === id);
    if (known?.isExpired !== true) throw new BridgeError('backup-missing', 'not expired');
    await this.#earlier.remove(id);
  }

  /**
   * With the decision comes a backup of the next vault: from then on that, and no row of another database, is what is
   * kept beside it.
   */
  async #putInPlace({ databaseId, vaultFile, rows }: NextVault): Promise<void> {
    const { rowKeeper, switching, appVersion, now } = this.#parts;
    const { last } = await rowKeeper.sequences();
    const sequence = await this.#nextVaultSequence(await rowKeeper.sentinel(), vaultFile);
    const file = { ...vaultFile, sequence };
    const lastSequence = last + 1;
    const createdAt = new Date(now()).toISOString();
    await this.#keepPresent();
    await rowKeeper.reopen(() => {
      const content = { createdAt, appVersion, databaseId, lastSequence, vaultFile: file, rows };
      const sentinel: Sentinel = {
        format: 'goed-gesprek-sentinel',
        version: 1,
        vaultId: file.vaultId,
        databaseId,
        recordCount: rows.filter(({ table }) => table !== 'seals').length,
        lastSequence,
        vaultSequence: sequence,
        appVersion,
      };
      const chosen = { vaultFile: file, sentinel, backupName: backupName(lastSequence, createdAt) };
      return switching.decide(chosen, encodeBackup(content));
    });
    await afterTheSwitch(async () => {
      // Rows of the other database may not come back when that backup is damaged one day.
      if ((await rowKeeper.sentinel())?.databaseId === databaseId) await rowKeeper.rebase(lastSequence);
    });
  }

  /**
   * Pages of the log that were written since: who did what stays known, whichever vault people go on with. A page that
   * stands in both ended before the two went apart, so the one of then counts.
   */
  async #logSince(kept: readonly KeptRow[], vaultId: string): Promise<KeptRow[]> {
    const names = new Set(kept.map(nameOf));
    const present = await this.#parts.rowKeeper.everyRow(vaultId);
    return present.filter((row) => row.table === 'log' && !names.has(nameOf(row)));
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
    const base = await own.newestGood((await rowKeeper.sentinel())?.databaseId);
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

  async #keepPresent(): Promise<void> {
    const { own, rowKeeper } = this.#parts;
    const sentinel = await rowKeeper.sentinel();
    const base = await own.newestGood(sentinel?.databaseId);
    // A vault whose own file is damaged can be returned to with the file of its newest copy.
    const file = (await this.#presentVaultFile()) ?? base?.head.vaultFile;
    const databaseId = sentinel?.databaseId ?? base?.head.databaseId ?? file?.vaultId;
    if (databaseId === undefined) return;
    const rows = file === undefined ? [] : await rowKeeper.everyRow(file.vaultId);
    const { last } = await rowKeeper.sequences();
    await this.#earlier.keep({
      databaseId,
      recordCount: sentinel?.recordCount ?? rows.filter(({ table }) => table !== 'seals').length,
      lastSequence: last,
      vaultFile: file === undefined ? undefined : withErasures(file, await this.#erasures(file)),
      rows,
    });
  }
}

/** The switch itself stands by now, so what fails here is not told as a failed switch; it only leaves more behind. */
async function afterTheSwitch(tidy: () => Promise<void>): Promise<void> {
  try {
    await tidy();
  } catch (cause) {
    const reason = cause instanceof BridgeError ? cause.reason : 'unexpected';
    console.error(`Not tidied after a restore: ${reason}`);
  }
}

function nameOf({ table, id }: RowKey): string {
  return `${table}/${id}`;
}
