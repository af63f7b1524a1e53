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

/** The newest version of the database: which tables there are. What the rows hold has versions of its own. */
export const databaseVersion = 4;

/** The tables of databases of version 1. */
const firstTableNames = ['residents', 'conversations', 'privateNotes', 'marks'] as const;

/** The tables of databases of version 2. */
const secondTableNames = [...firstTableNames, 'guides', 'log'] as const;

/** The tables of databases of version 3. */
const thirdTableNames = [...secondTableNames, 'house'] as const;

/**
 * The tables, each holding sealed rows. `marks` holds the one row that proves this database is the vault's own; `guides`
 * the text of guides that conversations were held with; `log` who did what, and when; `house` what the house chose;
 * `evenings` family evenings.
 */
export const tableNames = [...thirdTableNames, 'evenings'] as const;
export type TableName = (typeof tableNames)[number];

/* Dexie leaves room between its versions: what it calls 2 is 20 for the browser. */
const versionsPerNumber = 10;

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
    this.version(1).stores(indexesOf(firstTableNames));
    this.version(2).stores(indexesOf(secondTableNames));
    this.version(3).stores(indexesOf(thirdTableNames));
    this.version(databaseVersion).stores(indexesOf(tableNames));
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

  /** Whether a newer version of the app has been at work here. Dexie itself opens such a database and writes in it. */
  get isNewer(): boolean {
    return this.backendDB().version > databaseVersion * versionsPerNumber;
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

function indexesOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'id, rid']));
}
