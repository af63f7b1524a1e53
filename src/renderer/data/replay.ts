import type { KeptIndex, KeptRow, RowKey, RowRevision } from '#shared/bridge/kept-rows.ts';

/** The main process, as far as it keeps sealed rows outside the database. */
export interface RowKeeping {
  appendToJournal(vaultId: string, rows: KeptRow[]): Promise<void>;
  readKeptIndex(vaultId: string): Promise<KeptIndex>;
  readKeptRows(vaultId: string, keys: RowKey[]): Promise<KeptRow[]>;
}

/** A row of the database, and whether it opens. */
export interface StoredRow extends RowRevision {
  /** The resident it belongs to; null for rows of the house. */
  readonly rid: string | null;
  readonly opens: boolean;
}

/** What has to move so that the database and what is kept beside it hold the same. */
export interface ReplayPlan {
  /** Rows that the database lacks, has older, or has damaged. */
  readonly wanted: RowKey[];
  /** Rows that are not kept beside the database, or older there. Only rows that open: damage is never copied. */
  readonly unkept: RowKey[];
}

/** Compares the two, row by row. */
export function planReplay(stored: readonly StoredRow[], kept: readonly RowRevision[]): ReplayPlan {
  const inDatabase = new Map(stored.map((row) => [nameOf(row), row]));
  const beside = new Map(kept.map((row) => [nameOf(row), row]));
  const wanted = kept.filter((row) => {
    const known = inDatabase.get(nameOf(row));
    return known === undefined || !known.opens || known.rev < row.rev;
  });
  const unkept = stored.filter((row) => {
    const known = beside.get(nameOf(row));
    return row.opens && (known === undefined || known.rev < row.rev);
  });
  return { wanted: wanted.map(keyOf), unkept: unkept.map(keyOf) };
}

/** Cuts a list into pieces, each small enough to cross the bridge. */
export function* inPieces<Item>(
  items: readonly Item[],
  most: number,
  weigh: (item: Item) => number = () => 1,
  mostWeight = Number.POSITIVE_INFINITY,
): Generator<Item[]> {
  let piece: Item[] = [];
  let weight = 0;
  for (const item of items) {
    const itemWeight = weigh(item);
    if (piece.length === most || (piece.length > 0 && weight + itemWeight > mostWeight)) {
      yield piece;
      piece = [];
      weight = 0;
    }
    piece.push(item);
    weight += itemWeight;
  }
  if (piece.length > 0) yield piece;
}

function nameOf({ table, id }: RowKey): string {
  return `${table}/${id}`;
}

function keyOf({ table, id }: RowKey): RowKey {
  return { table, id };
}
