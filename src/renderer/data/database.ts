import Dexie, { type Table } from 'dexie';

/** One stored row: nothing in it can be read without the key but what finding it needs. */
export interface Row {
  readonly id: string;
  /** The resident it belongs to; null for rows of the house. */
  readonly rid: string | null;
  /** Version of the model the content was written with. */
  readonly v: number;
  /** Revision from the hybrid logical clock. */
  readonly rev: string;
  readonly iv: Uint8Array;
  readonly ct: Uint8Array;
}

/** The tables, each holding sealed rows. `marks` holds the one row that proves this database is the vault's own. */
export const tableNames = ['residents', 'conversations', 'privateNotes', 'marks'] as const;
export type TableName = (typeof tableNames)[number];

/** Thrown when code tries to store a row that is not sealed: a fault in the app, caught before anything is written. */
export class UnsealedRowError extends Error {
  override readonly name = 'UnsealedRowError';
}

/**
 * The database of one vault. Strict durability: a write is confirmed when it is on the disk, so that a power cut
 * takes nothing that was called saved.
 */
export class VaultDatabase extends Dexie {
  /** Which database this is; a restore makes another. */
  readonly id: string;

  /** @param databaseId which database; the id of its vault until a restore makes a new one */
  constructor(databaseId: string) {
    super(VaultDatabase.nameFor(databaseId), { chromeTransactionDurability: 'strict' });
    this.id = databaseId;
    this.version(1).stores(Object.fromEntries(tableNames.map((name) => [name, 'id, rid'])));
    for (const name of tableNames) this.#refuseUnsealed(this.rows(name));
  }

  /** How a database is called. */
  static nameFor(databaseId: string): string {
    return `goed-gesprek-${databaseId}`;
  }

  /** The rows of one table. */
  rows(name: TableName): Table<Row, string> {
    return this.table<Row, string>(name);
  }

  /**
   * Stores a row; it is on the disk when this resolves. A database that could not be opened before, on a disk that was
   * full, is opened again: Dexie gives up after a few tries, and would refuse every word until the next start. Throws
   * what the database throws.
   */
  async store(name: TableName, row: Row): Promise<void> {
    if (!this.isOpen()) await this.open();
    await this.rows(name).put(row);
  }

  #refuseUnsealed(table: Table<Row, string>): void {
    const allowed = new Set(['id', 'rid', 'v', 'rev', 'iv', 'ct']);
    const guard = (row: object) => {
      const isSealed =
        'ct' in row && row.ct instanceof Uint8Array && Object.keys(row).every((key) => allowed.has(key));
      if (!isSealed) throw new UnsealedRowError(table.name);
    };
    table.hook('creating', (_key, row) => guard(row));
    table.hook('updating', (changes, _key, row) => guard({ ...row, ...changes }));
  }
}
