import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import type { OpenedBackupIndex } from '#shared/bridge/backups.ts';
import { erasedIds } from '#shared/bridge/erasing.ts';
import type { KeptRow, RowKey } from '#shared/bridge/kept-rows.ts';
import { modelVersion, residentSchema, upgradeRecord } from '#shared/model/index.ts';
import type { VaultSession } from '#vault/index.ts';
import Dexie from 'dexie';
import { readRows, rowsThatOpen, putRows } from './bring-together.ts';
import { tableNames, VaultDatabase } from './database.ts';
import { logOf } from './log-of-vault.ts';
import { DatabaseError, openDatabase } from './open-database.ts';
import { RevisionClock } from './revision.ts';
import { findMissing } from './sealed-list.ts';
import { placeOf } from './sealed-table.ts';

/** Called with how many rows of how many were done. */
export type OnProgress = (done: number, total: number) => void;

/** What stands in a backup: enough to recognise it, and no more. */
export interface BackupLook {
  /** Call names, in order of the alphabet. */
  readonly residents: readonly string[];
  readonly conversations: number;
  /** Rows that do not open with the keys of this vault. */
  readonly notOpened: number;
  /** Rows that stood in the vault when its list was sealed, and are not in this backup; undefined without a list. */
  readonly missing: number | undefined;
  /** Residents who were erased since; they are not in it any more. */
  readonly erasedSince: number;
}

/** How somebody showed that a copy is theirs to open; the log of the vault that comes from it says so. */
export interface CopyOpening {
  readonly withRecoveryCode: boolean;
  /** Wrong tries before that. */
  readonly wrongTries: number;
}

/** Opens every row of a backup and tells what is in it. Writes nothing. Throws BridgeError. */
export async function lookIntoBackup(
  backup: OpenedBackupIndex,
  session: VaultSession,
  onProgress: OnProgress,
): Promise<BackupLook> {
  const residents: string[] = [];
  let conversations = 0;
  let opened = 0;
  const wanted = recordsOf(backup);
  for await (const rows of openedRows(backup, session, wanted)) {
    for (const row of rows) {
      if (row.table === 'conversations') conversations += 1;
      if (row.table === 'residents') residents.push(await callNameOf(session, row));
    }
    opened += rows.length;
    onProgress(opened, wanted.length);
  }
  residents.sort((one, other) => one.localeCompare(other));
  const missing = await missingIn(backup, session);
  const { erasedSince } = backup;
  return { residents, conversations, notOpened: wanted.length - opened, missing, erasedSince };
}

/**
 * Puts a backup into a new database, every row only after it was opened, counts what stands there, and then makes it
 * the vault of this laptop. What was there stays. When anything fails nothing has changed.
 *
 * @throws BridgeError, DatabaseError 'database-missing' when it is no backup of this vault, or what the database throws
 */
export async function restoreBackup(
  backup: OpenedBackupIndex,
  session: VaultSession,
  opening: CopyOpening,
  onProgress: OnProgress,
): Promise<void> {
  const databaseId = newId();
  const database = await openDatabase(databaseId);
  try {
    const wanted = recordsOf(backup);
    let written = 0;
    let hasMark = false;
    for await (const rows of openedRows(backup, session, wanted)) {
      await putRows(database, rows);
      hasMark ||= rows.some((row) => row.table === 'marks');
      written += rows.length;
      onProgress(written, wanted.length);
    }
    if (!hasMark) throw new DatabaseError('database-missing', 'mark');
    const found = await countOf(database);
    if (found !== written) throw new DatabaseError('records-missing', `${found} of ${written}`);
    await noteRestore(database, session, opening);
    database.close();
    await mainProcess.switchToBackup(backup.facts.id, databaseId);
  } catch (error) {
    await database.delete();
    throw error;
  }
}

/* The log says who went on with a copy. It goes into the new database only; opening keeps it beside that as well. */
async function noteRestore(
  database: VaultDatabase,
  session: VaultSession,
  { withRecoveryCode, wrongTries }: CopyOpening,
): Promise<void> {
  const keeping = {
    appendToJournal: () => Promise.resolve(),
    readKeptIndex: () => mainProcess.readKeptIndex(session.vaultId),
    readKeptRows: () => Promise.resolve([]),
  };
  const log = logOf({ database, session, clock: new RevisionClock(session.deviceId), keeping });
  await log.load();
  log.noteWrongTries(wrongTries);
  log.note('copy-restored', withRecoveryCode ? { reason: 'recovery-code' } : {});
  await log.flush();
}

async function missingIn(backup: OpenedBackupIndex, session: VaultSession): Promise<number | undefined> {
  const keys = backup.rows.filter(({ table }) => table === 'seals').map(({ table, id }) => ({ table, id }));
  const [seal] = await mainProcess.readBackupRows(backup.facts.id, keys);
  if (seal === undefined) return undefined;
  return (await findMissing(session, seal, backup.rows, erasedIds(backup.vaultFile.erasures))).length;
}

/**
 * Lets go of what was kept for thirty days after a restore: first the database, then the files. The database in use
 * is never touched. Throws BridgeError.
 */
export async function tidyEarlierVaults(databaseInUse: string): Promise<void> {
  const earlier = await mainProcess.readEarlierVaults();
  const stillKept = new Set(
    earlier.filter(({ isExpired }) => !isExpired).map(({ databaseId }) => databaseId),
  );
  for (const { id, databaseId } of earlier.filter(({ isExpired }) => isExpired)) {
    if (databaseId !== databaseInUse && !stillKept.has(databaseId)) {
      await Dexie.delete(VaultDatabase.nameFor(databaseId));
    }
    await mainProcess.dropEarlierVault(id);
  }
}

async function* openedRows(
  backup: OpenedBackupIndex,
  session: VaultSession,
  wanted: readonly RowKey[],
): AsyncGenerator<KeptRow[]> {
  const read = (keys: RowKey[]) => mainProcess.readBackupRows(backup.facts.id, keys);
  for await (const rows of readRows(read, wanted)) yield await rowsThatOpen(session, rows);
}

function recordsOf(backup: OpenedBackupIndex): RowKey[] {
  return backup.rows.filter(({ table }) => table !== 'seals').map(({ table, id }) => ({ table, id }));
}

async function callNameOf(session: VaultSession, row: KeptRow): Promise<string> {
  const sealed = { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) };
  const content = await session.openRow(placeOf(row.table, row), sealed);
  const parsed = residentSchema.safeParse(upgradeRecord(row.table, content, row.v, modelVersion));
  return parsed.success ? parsed.data.callName : '?';
}

async function countOf(database: VaultDatabase): Promise<number> {
  const counts = await Promise.all(tableNames.map((name) => database.rows(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
