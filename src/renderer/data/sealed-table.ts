import { modelVersion } from '#shared/model/index.ts';
import type { z } from '#shared/zod.ts';
import { VaultError, type RowPlace, type VaultSession } from '#vault/index.ts';
import type { Row, TableName, VaultDatabase } from './database.ts';
import type { RevisionClock } from './revision.ts';

/** What a table of sealed records needs to know about its records. */
export interface RecordKind<Content extends { readonly id: string }> {
  readonly table: TableName;
  readonly schema: z.ZodType<Content>;
  /** The resident whose key seals a record; null for records of the house. */
  readonly residentOf: (content: Content) => string | null;
}

/** Everything a table holds: what opened, and the ids of rows that did not. */
export interface OpenedTable<Content> {
  readonly records: Content[];
  readonly damagedIds: string[];
}

/** Seals records on their way into one table and opens and parses them on their way out. */
export class SealedTable<Content extends { readonly id: string }> {
  readonly #database: VaultDatabase;
  readonly #session: VaultSession;
  readonly #clock: RevisionClock;
  readonly #kind: RecordKind<Content>;

  /** A table of one kind of record in an opened vault. */
  constructor(
    database: VaultDatabase,
    session: VaultSession,
    clock: RevisionClock,
    kind: RecordKind<Content>,
  ) {
    this.#database = database;
    this.#session = session;
    this.#clock = clock;
    this.#kind = kind;
  }

  /**
   * Opens every row. A row that cannot be opened, or holds something else than it should, is reported and left as it
   * is; the rest stays usable. Throws VaultError 'newer' when a row comes from a newer version of the app.
   */
  async openAll(): Promise<OpenedTable<Content>> {
    const rows = await this.#database.rows(this.#kind.table).toArray();
    const opened = await Promise.all(rows.map((row) => this.#open(row)));
    const damagedIds = rows.filter((_row, index) => opened[index] === undefined).map((row) => row.id);
    return { records: opened.filter((content) => content !== undefined), damagedIds };
  }

  /**
   * Stores a record, on the disk when this returns. It is parsed first, sealed next, and only then does one
   * transaction write it. Throws what zod, the vault or the database throws; nothing is written then.
   */
  async put(content: Content): Promise<void> {
    const parsed = this.#kind.schema.parse(content);
    const place: RowPlace = {
      table: this.#kind.table,
      id: parsed.id,
      residentId: this.#kind.residentOf(parsed),
      version: modelVersion,
      revision: this.#clock.next(),
    };
    if (place.residentId !== null) await this.#session.ensureResidentKey(place.residentId);
    const sealed = await this.#session.sealRow(place, parsed);
    await this.#database.rows(this.#kind.table).put({
      id: place.id,
      rid: place.residentId,
      v: place.version,
      rev: place.revision,
      iv: sealed.iv,
      ct: sealed.ct,
    });
  }

  async #open(row: Row): Promise<Content | undefined> {
    if (row.v > modelVersion) throw new VaultError('newer', this.#kind.table);
    this.#clock.see(row.rev);
    try {
      const place: RowPlace = {
        table: this.#kind.table,
        id: row.id,
        residentId: row.rid,
        version: row.v,
        revision: row.rev,
      };
      const sealed = { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) };
      const parsed = this.#kind.schema.safeParse(await this.#session.openRow(place, sealed));
      return parsed.success && parsed.data.id === row.id ? parsed.data : undefined;
    } catch (error) {
      /* A damaged row is a finding, not a failure: it is counted and shown, and the others still open. */
      if (error instanceof VaultError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}
