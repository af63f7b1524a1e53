import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import { modelVersion, upgradeRecord } from '#shared/model/index.ts';
import { z } from '#shared/zod.ts';
import { VaultError, type RowPlace, type VaultSession } from '#vault/index.ts';
import type { Row, TableName, VaultDatabase } from './database.ts';
import type { RowKeeping, StoredRow } from './replay.ts';
import type { RevisionClock } from './revision.ts';

/** What a table of sealed records needs to know about its records. */
export interface RecordKind<Content extends { readonly id: string }> {
  readonly table: TableName;
  readonly schema: z.ZodType<Content>;
  /** The resident whose key seals a record; null for records of the house. */
  readonly residentOf: (content: Content) => string | null;
}

/** What every table of an opened vault shares. */
export interface Storage {
  readonly database: VaultDatabase;
  readonly session: VaultSession;
  readonly clock: RevisionClock;
  /** Where each row is kept once more, outside the database. */
  readonly keeping: RowKeeping;
}

/** A row that could not be opened, and whose it is. Nobody checked the latter: it helps people look, and no more. */
export interface DamagedRow {
  readonly id: string;
  /** Null for rows of the house. */
  readonly residentId: string | null;
}

/** Everything a table holds: what opened, and which rows there are. */
export interface OpenedTable<Content> {
  readonly records: Content[];
  readonly damaged: DamagedRow[];
  readonly stored: StoredRow[];
}

/** Where a row belongs, as it was sealed. */
export function placeOf(table: string, row: Omit<Row, 'iv' | 'ct'>): RowPlace {
  return { table, id: row.id, residentId: row.rid, version: row.v, revision: row.rev };
}

/** Seals records on their way into one table and opens and parses them on their way out. */
export class SealedTable<Content extends { readonly id: string }> {
  readonly #storage: Storage;
  readonly #kind: RecordKind<Content>;

  /** A table of one kind of record in an opened vault. */
  constructor(storage: Storage, kind: RecordKind<Content>) {
    this.#storage = storage;
    this.#kind = kind;
  }

  /**
   * Opens every row. A row that cannot be opened, or holds something else than it should, is reported and left as it
   * is; the rest stays usable. Throws VaultError 'newer' when a row comes from a newer version of the app.
   */
  async openAll(): Promise<OpenedTable<Content>> {
    const { table } = this.#kind;
    const rows = await this.#storage.database.rows(table).toArray();
    const opened = await Promise.all(rows.map((row) => this.#open(row)));
    return {
      records: opened.filter((content) => content !== undefined),
      damaged: rows
        .filter((_row, index) => opened[index] === undefined)
        .map(({ id, rid }) => ({ id, residentId: rid })),
      stored: rows.map(({ id, rid, rev }, index) => ({
        ...{ table, id, rid, rev },
        opens: opened[index] !== undefined,
      })),
    };
  }

  /**
   * Stores a record. When this returns it is on the disk twice: in the database, and in the journal beside it. It is
   * parsed first, sealed next, and only then written. Throws what zod, the vault, the database or the bridge throws.
   */
  async put(content: Content): Promise<void> {
    const { database, session, clock, keeping } = this.#storage;
    const parsed = this.#kind.schema.parse(content);
    const row = {
      id: parsed.id,
      rid: this.#kind.residentOf(parsed),
      v: modelVersion,
      rev: clock.next(),
    };
    if (row.rid !== null) await session.ensureResidentKey(row.rid);
    const { table } = this.#kind;
    const sealed = await session.sealRow(placeOf(table, row), parsed);
    const whole: Row = { ...row, iv: sealed.iv, ct: sealed.ct };
    // One that fails while the other succeeds counts as not stored; the words are tried again, and the next start
    // brings the two together.
    await Promise.all([
      database.store(table, whole),
      keeping.appendToJournal(session.vaultId, [{ table, ...whole } satisfies KeptRow]),
    ]);
  }

  async #open(row: Row): Promise<Content | undefined> {
    const { table, schema } = this.#kind;
    if (row.v > modelVersion) throw new VaultError('newer', table);
    try {
      const sealed = { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) };
      const content = await this.#storage.session.openRow(placeOf(table, row), sealed);
      const parsed = schema.safeParse(upgradeRecord(table, content, row.v, modelVersion));
      // Only now: a damaged revision may lie so far ahead that none could come after it.
      this.#storage.clock.see(row.rev);
      return parsed.success && parsed.data.id === row.id ? parsed.data : undefined;
    } catch (error) {
      /* A damaged row is a finding, not a failure: it is counted and shown, and the others still open. */
      if (error instanceof VaultError || error instanceof TypeError || error instanceof z.ZodError)
        return undefined;
      throw error;
    }
  }
}
