import { erasedIds } from '#shared/bridge/erasing.ts';
import { logPageSchema, type LogPage } from '#shared/model/index.ts';
import { VaultError } from '#vault/index.ts';
import { LogBook } from './log-book.svelte.ts';
import type { StoredRow } from './replay.ts';
import { findMissing } from './sealed-list.ts';
import { SealedTable, type Storage } from './sealed-table.ts';

/** The log of a vault, in the database it belongs to; it is read with `load`. */
export function logOf(storage: Storage): LogBook {
  const { session, database } = storage;
  const table = new SealedTable<LogPage>(storage, {
    table: 'log',
    schema: logPageSchema,
    residentOf: () => null,
  });
  const { worker, deviceId } = session;
  return new LogBook(table, { worker, deviceId, databaseId: database.id });
}

/** How many pages of the log the sealed list of the vault knows that are not here, or here in an earlier revision. */
export async function missingPages(storage: Storage, stored: readonly StoredRow[]): Promise<number> {
  const { session, keeping } = storage;
  const [seal] = await keeping.readKeptRows(session.vaultId, [{ table: 'seals', id: 'list' }]);
  if (seal === undefined) return 0;
  const erased = erasedIds(session.file.erasures);
  const missing = await findMissing(session, seal, stored, erased).catch((error: unknown) => {
    // A list that does not open tells nothing; the log still verifies what it can.
    if (error instanceof VaultError) return [];
    throw error;
  });
  return missing.filter(({ table }) => table === 'log').length;
}
