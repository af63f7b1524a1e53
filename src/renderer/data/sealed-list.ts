import type { KeptRow, RowRevision } from '#shared/bridge/kept-rows.ts';
import { idSchema, modelVersion } from '#shared/model/index.ts';
import { z } from '#shared/zod.ts';
import { VaultError, type VaultSession } from '#vault/index.ts';
import { placeOf, type Storage } from './sealed-table.ts';

const table = 'seals';
const id = 'list';

/** Table, id and revision of every row there was, and since erasing is there the resident, or null. */
const listSchema = z.object({
  rows: z.array(
    z.union([
      z.tuple([z.string(), z.string(), z.string()]),
      z.tuple([z.string(), z.string(), z.string(), idSchema.nullable()]),
    ]),
  ),
});

/** A row as the list knows it. */
export type ListedRow = RowRevision & Pick<KeptRow, 'rid'>;

/**
 * Keeps a sealed list of all rows beside the rows themselves. A row cannot be changed unseen, but it could be left out
 * of a copy, or taken back to an earlier revision; the list tells.
 */
export class SealedList {
  readonly #storage: Storage;
  readonly #rows = new Map<string, ListedRow>();
  #hasChanges: boolean;

  /**
   * @param storage the opened vault
   * @param rows every row there is
   * @param hasChanges whether the list that is kept may be another one
   */
  constructor(storage: Storage, rows: readonly ListedRow[], hasChanges: boolean) {
    this.#storage = storage;
    this.note(rows);
    this.#hasChanges = hasChanges;
  }

  /** Takes notice of rows that were stored. */
  note(rows: readonly ListedRow[]): void {
    for (const row of rows) this.#rows.set(`${row.table}/${row.id}`, row);
    this.#hasChanges = true;
  }

  /** Takes the rows of a resident off the list. */
  forget(residentId: string): void {
    for (const [name, { rid }] of this.#rows) if (rid === residentId) this.#rows.delete(name);
    this.#hasChanges = true;
  }

  /** Seals the list as it is now, when it changed. Throws what the vault or the bridge throws. */
  async seal(): Promise<void> {
    if (!this.#hasChanges) return;
    this.#hasChanges = false;
    const { session, clock, keeping } = this.#storage;
    const row = { id, rid: null, v: modelVersion, rev: clock.next() };
    const rows = [...this.#rows.values()].map((one) => [one.table, one.id, one.rev, one.rid]);
    try {
      const sealed = await session.sealRow(placeOf(table, row), { rows });
      await keeping.appendToJournal(session.vaultId, [{ table, ...row, iv: sealed.iv, ct: sealed.ct }]);
    } catch (error) {
      this.#hasChanges = true;
      throw error;
    }
  }
}

/** A row that the list knows and a copy lacks; the table as it was named when the list was sealed. */
export interface MissingRow {
  readonly table: string;
  readonly id: string;
}

/**
 * Which rows of the sealed list a copy lacks, or has in an earlier revision. A copy may hold more: what came after
 * the list was sealed. Rows of residents who were erased since are not missed. A list from before erasing was there does
 * not say whose its rows are; once somebody was erased, only those it has in an earlier revision count.
 *
 * @throws VaultError 'damaged' when the list does not open with the keys of this vault
 */
export async function findMissing(
  session: VaultSession,
  seal: KeptRow,
  rows: readonly RowRevision[],
  erased: ReadonlySet<string>,
): Promise<MissingRow[]> {
  const sealed = { iv: new Uint8Array(seal.iv), ct: new Uint8Array(seal.ct) };
  const parsed = listSchema.safeParse(await session.openRow(placeOf(table, seal), sealed));
  if (!parsed.success) throw new VaultError('damaged', 'sealed list');
  const found = new Map(rows.map((row) => [`${row.table}/${row.id}`, row.rev]));
  return parsed.data.rows
    .filter(([name, rowId, rev, rid]) => {
      if (typeof rid === 'string' && erased.has(rid)) return false;
      const there = found.get(`${name}/${rowId}`);
      if (there === undefined) return rid !== undefined || erased.size === 0;
      return there < rev;
    })
    .map(([name, rowId]) => ({ table: name, id: rowId }));
}
