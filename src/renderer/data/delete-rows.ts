import { tableNames, type VaultDatabase } from './database.ts';

/** Takes every row of some residents out of a database, all of them or none. */
export async function deleteRowsOf(database: VaultDatabase, residentIds: ReadonlySet<string>): Promise<void> {
  if (residentIds.size === 0) return;
  await database.transaction('rw', [...tableNames], async () => {
    for (const name of tableNames) {
      await database
        .rows(name)
        .where('rid')
        .anyOf([...residentIds])
        .delete();
    }
  });
}
