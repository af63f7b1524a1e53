import { VaultDatabase } from './database.ts';

/** What can be wrong with the database as a whole, by name. */
export type DatabaseErrorName =
  /** There is a vault, but its database is gone or empty: never start fresh over that. */
  | 'database-missing'
  /** The database holds fewer rows than there should be, and what is kept beside it cannot fill the gap. */
  | 'records-missing'
  /** The database was written by a newer version of the app. */
  | 'database-newer'
  /** The database cannot be opened at all. */
  | 'database-failed';

/** A failure of the database, with a name. */
export class DatabaseError extends Error {
  /**
   * @param reason which of the named failures this is
   * @param detail for whoever repairs it
   */
  constructor(
    readonly reason: DatabaseErrorName,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'DatabaseError';
  }
}

/** Opens the database with an id, or makes it. Throws DatabaseError 'database-failed' or 'database-newer'. */
export async function openDatabase(databaseId: string): Promise<VaultDatabase> {
  const database = new VaultDatabase(databaseId);
  try {
    await database.open();
  } catch (error) {
    throw new DatabaseError('database-failed', error instanceof Error ? error.name : '');
  }
  if (database.isNewer) {
    database.close();
    throw new DatabaseError('database-newer');
  }
  return database;
}
