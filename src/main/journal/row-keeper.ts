import { join } from 'node:path';
import {
  mostBytesAtOnce,
  type KeptIndex,
  type KeptRow,
  type RowKey,
  type RowRevision,
  type Sentinel,
} from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { OpenedBackup } from '../backup/backup-file.ts';
import { JournalFile } from './journal-file.ts';
import { decodeRow, encodeRow, type NumberedRow } from './row-codec.ts';
import { readSentinel, writeSentinel } from './sentinel-file.ts';

/** Finds the newest backup that is good from beginning to end; what the journal holds comes after it. */
export type FindBase = () => Promise<OpenedBackup | undefined>;

/** Where a row can be read again, or the row itself when it came from a backup. */
type Place = { readonly offset: number; readonly length: number } | { readonly row: KeptRow };

interface Entry {
  readonly vaultId: string;
  readonly revision: RowRevision;
  readonly place: Place;
}

interface Kept {
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

/**
 * Keeps every sealed row outside the database as well: the newest backup, and in the journal what came after it. So
 * a lost database can be filled again, and a backup needs neither the database nor a passphrase.
 */
export class RowKeeper {
  readonly #dataFolder: string;
  readonly #appVersion: string;
  readonly #findBase: FindBase;
  readonly #journal: JournalFile;
  #opening: Promise<Kept> | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Nothing is read before the first question. */
  constructor(dataFolder: string, appVersion: string, findBase: FindBase) {
    this.#dataFolder = dataFolder;
    this.#appVersion = appVersion;
    this.#findBase = findBase;
    this.#journal = new JournalFile(join(dataFolder, 'vault', 'journal.log'));
  }

  /** Which rows of a vault are kept, and what was noticed while reading them. */
  async index(vaultId: string): Promise<KeptIndex> {
    const kept = await this.#open();
    return {
      sentinel: kept.sentinel?.vaultId === vaultId ? kept.sentinel : null,
      rows: entriesOf(kept, vaultId).map(({ revision }) => revision),
      cutBytes: kept.cutBytes,
      damagedPieces: kept.damagedPieces,
      isComplete: kept.isComplete,
    };
  }

  /** The sentinel; null when there is none. */
  async sentinel(): Promise<Sentinel | null> {
    return (await this.#open()).sentinel;
  }

  /** The number of the last row written, and of the last one that the newest backup holds. */
  async sequences(): Promise<{ last: number; inBackup: number }> {
    const { sequence, baseSequence } = await this.#open();
    return { last: sequence, inBackup: baseSequence };
  }

  /**
   * Adds rows to the journal; they are on the disk when this resolves.
   *
   * @throws BridgeError the name of a failed write; nothing was added then
   */
  append(vaultId: string, rows: readonly KeptRow[]): Promise<void> {
    return this.#inTurn(async (kept) => {
      const isMore = rows.some((row) => row.table !== 'seals' && !kept.entries.has(nameOf(vaultId, row)));
      const payloads = rows.map((row, index) =>
        encodeRow({ vaultId, sequence: kept.sequence + index + 1, row }),
      );
      const offsets = await this.#journal.append(payloads);
      kept.sequence += rows.length;
      rows.forEach((row, index) => {
        const place = { offset: offsets[index] ?? 0, length: payloads[index]?.length ?? 0 };
        remember(kept.entries, vaultId, row, place);
      });
      if (isMore) await this.#renewSentinel(kept, {});
    });
  }

  /**
   * Reads rows, as many as may cross the bridge at once, in the order asked. Those that are not there, or no longer
   * readable, are left out.
   *
   * @throws BridgeError file-failed
   */
  rows(vaultId: string, keys: readonly RowKey[]): Promise<KeptRow[]> {
    // In turn: a backup that is being made moves rows from the journal.
    return this.#inTurn(async (kept) => {
      const found = await Promise.all(
        keys.map((key) => this.#readRow(kept.entries.get(nameOf(vaultId, key)))),
      );
      return thatFit(found.filter((row) => row !== undefined));
    });
  }

  /** Every row of a vault that can be read, for a backup. Throws BridgeError file-failed. */
  everyRow(vaultId: string): Promise<KeptRow[]> {
    return this.#inTurn(async (kept) => {
      const rows: KeptRow[] = [];
      for (const entry of entriesOf(kept, vaultId, true)) {
        const row = await this.#readRow(entry);
        if (row !== undefined) rows.push(row);
      }
      return rows;
    });
  }

  /** The vault file was made or replaced: the sentinel follows. Throws the BridgeError of a failed write. */
  noteVaultFile(file: VaultFile): Promise<void> {
    return this.#inTurn(async (kept) => {
      const sentinel = kept.sentinel?.vaultId === file.vaultId ? kept.sentinel : null;
      kept.sentinel = {
        format: 'goed-gesprek-sentinel',
        version: 1,
        vaultId: file.vaultId,
        databaseId: sentinel?.databaseId ?? kept.baseDatabaseId ?? file.vaultId,
        recordCount: 0,
        lastSequence: kept.sequence,
        vaultSequence: file.sequence,
        appVersion: this.#appVersion,
      };
      await this.#renewSentinel(kept, {});
    });
  }

  /**
   * A verified backup holds everything up to a number: the journal goes on after it.
   *
   * @throws BridgeError the name of a failed write; the journal is whole then
   */
  rebase(lastSequence: number): Promise<void> {
    return this.#inTurn(async (kept) => {
      try {
        const { frames } = await this.#journal.open();
        const later = frames.filter(({ payload }) => (decodeRow(payload)?.sequence ?? 0) > lastSequence);
        await this.#journal.replace(later.map(({ payload }) => payload));
        await this.#renewSentinel(kept, { lastSequence: kept.sequence });
      } finally {
        // Also when the disk was full halfway: where each row stood in the journal may not be true any more.
        this.#forget();
      }
    });
  }

  /** Everything is read again at the next question: the files were changed on purpose. */
  async reopen(change: () => Promise<void>): Promise<void> {
    await this.#inTurn(async () => {
      await this.#journal.close();
      try {
        await change();
      } finally {
        this.#forget();
      }
    });
  }

  /** Lets go of the journal, after what was asked before. */
  close(): Promise<void> {
    return this.reopen(() => Promise.resolve());
  }

  #forget(): void {
    this.#opening = undefined;
  }

  #inTurn<Result>(work: (kept: Kept) => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(async () => work(await this.#open()));
    this.#lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure; the next one starts afresh.
    });
    return turn;
  }

  #open(): Promise<Kept> {
    this.#opening ??= this.#read();
    this.#opening.catch(() => {
      this.#forget();
    });
    return this.#opening;
  }

  async #read(): Promise<Kept> {
    // First of all: finding the base carries out what was decided before, and that may replace the sentinel.
    const base = await this.#findBase();
    const [sentinel, journal] = await Promise.all([readSentinel(this.#dataFolder), this.#journal.open()]);
    const entries = new Map<string, Entry>();
    for (const row of base?.rows ?? []) remember(entries, base?.head.vaultId ?? '', row, { row });
    const baseSequence = base?.head.lastSequence ?? 0;
    let sequence = baseSequence;
    let hasGap = false;
    let unreadable = 0;
    for (const { payload, offset } of journal.frames) {
      const found = decodeRow(payload);
      if (found === undefined) unreadable += 1;
      else if (found.sequence > baseSequence) {
        if (found.sequence > sequence + 1) hasGap = true;
        sequence = Math.max(sequence, found.sequence);
        remember(entries, found.vaultId, found.row, { offset, length: payload.length });
      }
    }
    const isBehind = (sentinel?.lastSequence ?? 0) > sequence;
    const damagedPieces = journal.damagedPieces + unreadable;
    return {
      entries,
      // Numbers that were given out before are never given again.
      sequence: Math.max(sequence, sentinel?.lastSequence ?? 0),
      sentinel,
      baseSequence,
      baseDatabaseId: base?.head.databaseId,
      cutBytes: journal.cutBytes,
      damagedPieces,
      isComplete: !hasGap && !isBehind && damagedPieces === 0,
    };
  }

  async #readRow(entry: Entry | undefined): Promise<KeptRow | undefined> {
    if (entry === undefined) return undefined;
    if ('row' in entry.place) return entry.place.row;
    const found: NumberedRow | undefined = decodeRow(
      await this.#journal.read(entry.place.offset, entry.place.length),
    );
    return found?.row;
  }

  /** Before the vault file is there, there is nothing to guard. */
  async #renewSentinel(kept: Kept, changes: Partial<Sentinel>): Promise<void> {
    if (kept.sentinel === null) return;
    const recordCount = entriesOf(kept, kept.sentinel.vaultId).length;
    const next = { ...kept.sentinel, lastSequence: kept.sequence, recordCount, ...changes };
    await writeSentinel(this.#dataFolder, next);
    kept.sentinel = next;
  }
}

function nameOf(vaultId: string, { table, id }: RowKey): string {
  return `${vaultId}/${table}/${id}`;
}

function remember(entries: Map<string, Entry>, vaultId: string, row: KeptRow, place: Place): void {
  const { table, id, rev } = row;
  const name = nameOf(vaultId, row);
  const known = entries.get(name);
  if (known !== undefined && known.revision.rev > rev) return;
  entries.set(name, { vaultId, revision: { table, id, rev }, place });
}

/** The entries of a vault; seals are no records and are left out unless asked for. */
function entriesOf(kept: Kept, vaultId: string, withSeals = false): Entry[] {
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
