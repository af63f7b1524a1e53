import {
  mostBytesAtOnce,
  type KeptRow,
  type RowKey,
  type RowRevision,
  type Sentinel,
} from '#shared/bridge/kept-rows.ts';
import { erasedIds } from '#shared/bridge/erasing.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

/** Where a row can be read again, or the row itself when it came from a backup. */
export type Place = { readonly offset: number; readonly length: number } | { readonly row: KeptRow };

/** A row that is kept, and where. */
export interface Entry {
  readonly vaultId: string;
  readonly rid: string | null;
  readonly revision: RowRevision;
  readonly place: Place;
}

/** Everything that is known of what is kept. */
export interface Kept {
  /** Residents who were erased. */
  erased: ReadonlySet<string>;
  /** Whether the journal may still hold rows of theirs. */
  hasErasedInJournal: boolean;
  readonly entries: Map<string, Entry>;
  /** The number of the last row written. */
  sequence: number;
  sentinel: Sentinel | null;
  /** The number of the last row that the newest backup holds. */
  baseSequence: number;
  /** The database that the newest backup belonged to. */
  readonly baseDatabaseId: string | undefined;
  readonly cutBytes: number;
  readonly damagedPieces: number;
  readonly isComplete: boolean;
}

/** How an entry is found. */
export function nameOf(vaultId: string, { table, id }: RowKey): string {
  return `${vaultId}/${table}/${id}`;
}

/** Lets go of every entry of who was erased, and remembers who they are. */
export function forgetErased(kept: Kept, { erasures }: VaultFile): void {
  kept.erased = new Set([...kept.erased, ...erasedIds(erasures)]);
  for (const [name, { rid }] of kept.entries) {
    if (rid === null || !kept.erased.has(rid)) continue;
    kept.entries.delete(name);
    kept.hasErasedInJournal = true;
  }
}

/** Takes notice of a row; of two revisions the later one counts. */
export function remember(entries: Map<string, Entry>, vaultId: string, row: KeptRow, place: Place): void {
  const { table, id, rid, rev } = row;
  const name = nameOf(vaultId, row);
  const known = entries.get(name);
  if (known !== undefined && known.revision.rev > rev) return;
  entries.set(name, { vaultId, rid, revision: { table, id, rev }, place });
}

/** The entries of a vault; seals are no records and are left out unless asked for. */
export function entriesOf(kept: Kept, vaultId: string, withSeals = false): Entry[] {
  return [...kept.entries.values()].filter(
    (entry) => entry.vaultId === vaultId && (withSeals || entry.revision.table !== 'seals'),
  );
}

/** The first rows that together may cross the bridge; whoever wants the others asks again. */
export function thatFit(rows: readonly KeptRow[]): KeptRow[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += row.ct.byteLength;
    return index > 0 && bytes > mostBytesAtOnce;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}
