import {
  mostBytesAtOnce,
  mostRowsAtOnce,
  type KeptIndex,
  type KeptRow,
  type RowKey,
} from '#shared/bridge/kept-rows.ts';
import { VaultError, type VaultSession } from '#vault/index.ts';
import { tableNames, type TableName, type VaultDatabase } from './database.ts';
import { inPieces, planReplay, type StoredRow } from './replay.ts';
import { placeOf, type Storage } from './sealed-table.ts';

/** What was done to bring the database and what is kept beside it together. */
export interface BroughtTogether {
  /** Rows put into the database. */
  readonly broughtBack: number;
  /** Rows kept beside the database that open with no key of this vault: erased, damaged or not ours. */
  readonly notOpened: number;
}

/**
 * Puts into the database what it lacks, and keeps beside it what was not kept yet. A row goes into the database only
 * after it was opened: what is damaged there is never replaced by what is damaged here.
 *
 * @throws BridgeError or what the database throws
 */
export async function bringTogether(
  storage: Storage,
  stored: readonly StoredRow[],
  kept: KeptIndex,
): Promise<BroughtTogether> {
  const plan = planReplay(stored, kept.rows);
  let broughtBack = 0;
  const read = (keys: RowKey[]) => storage.keeping.readKeptRows(storage.session.vaultId, keys);
  for await (const rows of readRows(read, plan.wanted)) {
    const opened = await rowsThatOpen(storage.session, rows);
    await putRows(storage.database, opened);
    for (const row of opened) storage.clock.see(row.rev);
    broughtBack += opened.length;
  }
  await keepRows(storage, plan.unkept);
  return { broughtBack, notOpened: plan.wanted.length - broughtBack };
}

/**
 * Reads many rows over the bridge, which carries only so much at once: what did not fit is asked again. Rows that are
 * not there are left out.
 */
export async function* readRows(
  read: (keys: RowKey[]) => Promise<KeptRow[]>,
  keys: readonly RowKey[],
): AsyncGenerator<KeptRow[]> {
  for (const piece of inPieces(keys, mostRowsAtOnce)) {
    let open = piece;
    while (open.length > 0) {
      const rows = await read(open);
      if (rows.length === 0) break;
      yield rows;
      const found = new Set(rows.map(({ table, id }) => `${table}/${id}`));
      open = open.filter(({ table, id }) => !found.has(`${table}/${id}`));
    }
  }
}

/** The rows that this vault can open; the others are left where they are. */
export async function rowsThatOpen(session: VaultSession, rows: readonly KeptRow[]): Promise<KeptRow[]> {
  const opens = await Promise.all(rows.map((row) => canOpen(session, row)));
  return rows.filter((_row, index) => opens[index]);
}

/** Puts sealed rows into the database, all of them or none, forced to the disk. */
export async function putRows(database: VaultDatabase, rows: readonly KeptRow[]): Promise<void> {
  const perTable = new Map<TableName, KeptRow[]>();
  for (const row of rows) {
    const name = tableNames.find((candidate) => candidate === row.table);
    if (name !== undefined) perTable.set(name, [...(perTable.get(name) ?? []), row]);
  }
  if (perTable.size === 0) return;
  await database.transaction('rw', [...perTable.keys()], async () => {
    for (const [name, own] of perTable) {
      await database
        .rows(name)
        .bulkPut(own.map(({ id, rid, v, rev, iv, ct }) => ({ id, rid, v, rev, iv, ct })));
    }
  });
}

async function canOpen(session: VaultSession, row: KeptRow): Promise<boolean> {
  try {
    const sealed = { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) };
    await session.openRow(placeOf(row.table, row), sealed);
    return true;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}

async function keepRows({ database, session, keeping }: Storage, keys: readonly RowKey[]): Promise<void> {
  for (const some of inPieces(keys, mostRowsAtOnce)) {
    const rows: KeptRow[] = [];
    for (const { table, id } of some) {
      const name = tableNames.find((candidate) => candidate === table);
      const row = name === undefined ? undefined : await database.rows(name).get(id);
      if (row !== undefined) rows.push({ table, ...row });
    }
    for (const piece of inPieces(rows, mostRowsAtOnce, (row) => row.ct.byteLength, mostBytesAtOnce)) {
      await keeping.appendToJournal(session.vaultId, piece);
    }
  }
}
