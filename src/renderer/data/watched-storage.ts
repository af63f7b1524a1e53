import type { VaultSession } from '#vault/index.ts';
import { doAfterFlush } from './autosave.svelte.ts';
import type { VaultDatabase } from './database.ts';
import type { LogBook } from './log-book.svelte.ts';
import type { RowKeeping, StoredRow } from './replay.ts';
import { RevisionClock } from './revision.ts';
import { SealedList } from './sealed-list.ts';
import type { Storage } from './sealed-table.ts';

interface Noted {
  list: SealedList | undefined;
}

/** What the tables share, with the list that every row is noted in once it is there. */
export type WatchedStorage = Storage & { readonly noted: Noted };

/** What the tables share; every row that is kept beside the database is noted in the list of the vault. */
export function storageOf(
  database: VaultDatabase,
  session: VaultSession,
  keeping: RowKeeping,
): WatchedStorage {
  const noted: Noted = { list: undefined };
  return {
    database,
    session,
    clock: new RevisionClock(session.deviceId),
    noted,
    keeping: {
      readKeptIndex: (vaultId) => keeping.readKeptIndex(vaultId),
      readKeptRows: (vaultId, keys) => keeping.readKeptRows(vaultId, keys),
      appendToJournal: async (vaultId, rows) => {
        await keeping.appendToJournal(vaultId, rows);
        const records = rows.filter((row) => row.table !== 'seals');
        if (records.length > 0)
          noted.list?.note(records.map(({ table, id, rid, rev }) => ({ table, id, rid, rev })));
      },
    },
  };
}

/** From now on the list of all rows is sealed anew whenever everything was stored and something changed. */
export function watchList(
  storage: WatchedStorage,
  log: LogBook,
  rows: readonly StoredRow[],
  hasChanges: boolean,
): void {
  const known = rows.map(({ table, id, rid, rev }) => ({ table, id, rid, rev }));
  const list = new SealedList(storage, known, hasChanges);
  storage.noted.list = list;
  doAfterFlush(async () => {
    await log.flush();
    await list.seal().catch((error: unknown) => {
      // No words are lost by this: the list of before still stands, and the next flush tries again.
      console.error(`The list of rows was not sealed: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  });
}
