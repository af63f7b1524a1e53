import { join } from 'node:path';
import { type KeptIndex, type KeptRow, type RowKey, type Sentinel } from '#shared/bridge/kept-rows.ts';
import { erasedIds, withoutErased } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { OpenedBackup } from '../backup/backup-file.ts';
import { JournalFile } from './journal-file.ts';
import { entriesOf, forgetErased, nameOf, remember, thatFit, type Entry, type Kept } from './kept-entries.ts';
import { decodeRow, encodeRow, type NumberedRow } from './row-codec.ts';
import { readSentinel, writeSentinel } from './sentinel-file.ts';

/**
 * Finds the newest backup that is good from beginning to end, of the database in use unless nobody knows which that is;
 * what the journal holds comes after it.
 */
export type FindBase = () => Promise<OpenedBackup | undefined>;

/** Finds who was erased: their rows are kept no more, wherever they turn up. */
export type FindErased = () => Promise<ReadonlySet<string>>;

/**
 * Keeps every sealed row outside the database as well: the newest backup, and in the journal what came after it. So
 * a lost database can be filled again, and a backup needs neither the database nor a passphrase.
 */
export class RowKeeper {
  readonly #dataFolder: string;
  readonly #appVersion: string;
  readonly #findBase: FindBase;
  readonly #findErased: FindErased;
  readonly #journal: JournalFile;
  #opening: Promise<Kept> | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Nothing is read before the first question. */
  constructor(dataFolder: string, appVersion: string, findBase: FindBase, findErased: FindErased = nobody) {
    this.#dataFolder = dataFolder;
    this.#appVersion = appVersion;
    this.#findBase = findBase;
    this.#findErased = findErased;
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
   * @throws BridgeError the name of a failed write, or request-not-valid for a row of somebody who was erased; nothing
   *   was added then
   */
  append(vaultId: string, rows: readonly KeptRow[]): Promise<void> {
    return this.#inTurn(async (kept) => {
      if (withoutErased(rows, kept.erased).length < rows.length) {
        throw new BridgeError('request-not-valid', 'erased');
      }
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

  /**
   * The vault file was made or replaced: the sentinel follows, and counts nobody who was erased. Throws the BridgeError
   * of a failed write.
   */
  noteVaultFile(file: VaultFile): Promise<void> {
    return this.#inTurn(async (kept) => {
      forgetErased(kept, file);
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

  /** People go on with the folder where it stands now. Throws the BridgeError of a failed write. */
  acceptPlace(): Promise<void> {
    return this.#inTurn((kept) => this.#renewSentinel(kept, {}));
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

  /**
   * Takes the rows of erased residents out of the journal, with every piece of it that cannot be read.
   *
   * @throws BridgeError the name of a failed write; the journal is whole then
   */
  dropErased(file: VaultFile): Promise<void> {
    return this.#inTurn(async (kept) => {
      forgetErased(kept, file);
      if (!kept.hasErasedInJournal) return;
      const { frames } = await this.#journal.open();
      const staying = frames.filter(({ payload }) => {
        const found = decodeRow(payload);
        return found !== undefined && withoutErased([found.row], kept.erased).length === 1;
      });
      try {
        await this.#journal.replace(staying.map(({ payload }) => payload));
        await this.#renewSentinel(kept, {});
      } finally {
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
    // First of all: finding the base carries out what was decided before, and that may replace all the others.
    const base = await this.#findBase();
    const [sentinel, journal, found] = await Promise.all([
      readSentinel(this.#dataFolder),
      this.#journal.open(),
      this.#findErased(),
    ]);
    const erased = new Set([...found, ...erasedIds(base?.head.vaultFile.erasures ?? [])]);
    const entries = new Map<string, Entry>();
    for (const row of withoutErased(base?.rows ?? [], erased))
      remember(entries, base?.head.vaultId ?? '', row, { row });
    const baseSequence = base?.head.lastSequence ?? 0;
    let sequence = baseSequence;
    let hasGap = false;
    let hasErasedInJournal = false;
    let unreadable = 0;
    for (const { payload, offset } of journal.frames) {
      const found = decodeRow(payload);
      if (found === undefined) unreadable += 1;
      else if (found.sequence <= baseSequence) {
        hasErasedInJournal ||= withoutErased([found.row], erased).length === 0;
      } else {
        if (found.sequence > sequence + 1) hasGap = true;
        sequence = Math.max(sequence, found.sequence);
        if (withoutErased([found.row], erased).length === 0) hasErasedInJournal = true;
        else remember(entries, found.vaultId, found.row, { offset, length: payload.length });
      }
    }
    const isBehind = (sentinel?.lastSequence ?? 0) > sequence;
    const damagedPieces = journal.damagedPieces + unreadable;
    return {
      erased,
      // What cannot be read may be theirs.
      hasErasedInJournal: hasErasedInJournal || (erased.size > 0 && damagedPieces > 0),
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
    kept.sentinel = await writeSentinel(this.#dataFolder, next);
  }
}

function nobody(): Promise<ReadonlySet<string>> {
  return Promise.resolve(new Set());
}
