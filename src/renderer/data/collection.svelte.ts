import { SvelteMap } from 'svelte/reactivity';
import type { StoredRow } from './replay.ts';
import type { DamagedRow, OpenedTable, SealedTable } from './sealed-table.ts';

/**
 * All records of one kind, in memory after unlocking, so that lists and search need no readable index on the disk.
 * Screens read from here and are updated when something is stored.
 */
export class Collection<Content extends { readonly id: string }> {
  readonly #table: SealedTable<Content>;
  readonly #records = new SvelteMap<string, Content>();
  /** Rows that could not be opened; they are left as they are. */
  damaged = $state.raw<readonly DamagedRow[]>([]);
  /** The rows as they were read last, for comparing with what is kept beside the database. */
  stored: readonly StoredRow[] = [];

  /** @param table where the records are kept */
  constructor(table: SealedTable<Content>) {
    this.#table = table;
  }

  /** Reads everything from the disk. Throws VaultError 'newer'. */
  async load(): Promise<void> {
    const opened: OpenedTable<Content> = await this.#table.openAll();
    this.#records.clear();
    for (const record of opened.records) this.#records.set(record.id, record);
    this.damaged = opened.damaged;
    this.stored = opened.stored;
  }

  /** Every record, in no particular order. */
  get all(): Content[] {
    return [...this.#records.values()];
  }

  /** One record, or undefined when there is none. */
  get(id: string): Content | undefined {
    return this.#records.get(id);
  }

  /** Lets go of records in memory; their rows are gone already. */
  forget(isGone: (record: Content) => boolean): void {
    for (const record of this.all) if (isGone(record)) this.#records.delete(record.id);
  }

  /** Stores a plain record; it is on the disk when this returns, and only then do the screens see it. */
  async put(record: Content): Promise<void> {
    await this.#table.put(record);
    this.#records.set(record.id, record);
  }
}
