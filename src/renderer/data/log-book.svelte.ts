import { moment } from '#platform/clock.ts';
import { addEntry, entriesOf, verifyLog, type LogDraft, type LogVerdict } from '#shared/log/index.ts';
import type { LogAct, LogEntry, LogOutcome, LogPage, LogReason, Worker } from '#shared/model/index.ts';
import { withinTimeLimit } from './autosave.svelte.ts';
import type { StoredRow } from './replay.ts';
import type { OpenedTable } from './sealed-table.ts';

/** What an act is about. Nothing of what people said fits in here. */
export interface LogFacts {
  readonly residentId?: string;
  readonly conversationId?: string;
  /** Another worker: who was let in, or who led the conversation before. */
  readonly about?: { readonly id: string; readonly name: string };
  /** How it ended; done unless told otherwise. */
  readonly outcome?: LogOutcome;
  readonly reason?: LogReason;
  /** How many. */
  readonly count?: number;
}

/** Where the pages of the log are stored. */
export interface LogTable {
  openAll(): Promise<OpenedTable<LogPage>>;
  put(page: LogPage): Promise<void>;
}

/** Who writes in this log, and where. */
export interface LogWriter {
  readonly worker: Worker;
  /** The laptop. */
  readonly deviceId: string;
  /** The database: a restore makes another, and with it another line of the log. */
  readonly databaseId: string;
}

/** Within this time the same is not opened twice, in milliseconds. */
const sameWithin = 60_000;

/** Acts that mean: this worker has it on the screen now. */
const openings: readonly LogAct[] = [
  'resident-added',
  'resident-opened',
  'conversation-begun',
  'conversation-opened',
  'conversation-taken-over',
];

/** Acts after which the vault was closed in good order, or brought back. */
const endings: readonly LogAct[] = ['locked', 'copy-restored', 'returned-to-earlier'];

/**
 * The log (logboek) of an opened vault. Noting an act never waits and never fails; storing follows in order, and what
 * could not be stored is tried again with the next act.
 */
export class LogBook {
  /** Every page, also what is not stored yet. */
  pages = $state.raw<readonly LogPage[]>([]);
  /** Why storing failed the last time; undefined when everything is stored. */
  failure = $state.raw<unknown>(undefined);
  /** Pages that do not open. They are left as they are. */
  damagedIds: readonly string[] = [];
  /** The rows as they were read, for comparing with what is kept beside the database. */
  stored: readonly StoredRow[] = [];
  readonly #table: LogTable;
  readonly #writer: LogWriter;
  #waiting: LogDraft[] = [];
  /** The page of this session; undefined until its first entry. */
  #page: LogPage | undefined;
  #unstored: LogPage[] = [];
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  /** What was noted last in this session. */
  #lastAct: LogAct | undefined;
  readonly #opened = new Map<string, number>();

  /**
   * @param table where pages are stored
   * @param writer who writes
   */
  constructor(table: LogTable, writer: LogWriter) {
    this.#table = table;
    this.#writer = writer;
  }

  /** Reads every page. Throws VaultError 'newer'. */
  async load(): Promise<void> {
    const { records, damaged, stored } = await this.#table.openAll();
    this.pages = records;
    this.damagedIds = damaged.map(({ id }) => id);
    this.stored = stored;
  }

  /** Every entry, oldest first. */
  get entries(): LogEntry[] {
    return entriesOf(this.pages);
  }

  /** Notes that the vault was opened, and the wrong tries before that: whose those were nobody knows. */
  noteOpening(act: 'unlocked' | 'unlocked-with-code', wrongTries: number): void {
    const last = this.#lastAct ?? this.entries.at(-1)?.act;
    const wasLocked = last === undefined || endings.includes(last);
    this.noteWrongTries(wrongTries);
    this.note(act, wasLocked ? {} : { reason: 'not-locked-before' });
  }

  /** Notes that nobody can read on, unless that was the last thing that happened already. */
  noteLocking(reason: LogReason): void {
    if (this.#lastAct !== 'locked') this.note('locked', { reason });
  }

  /** Notes wrong tries at a door that was opened in the end; nothing when there were none. */
  noteWrongTries(count: number): void {
    if (count > 0) this.note('wrong-tries', { count, outcome: 'refused' });
  }

  /** Notes an act of the worker who opened the vault. Returns at once, and never throws. */
  note(act: LogAct, facts: LogFacts = {}): void {
    const { worker, deviceId } = this.#writer;
    if (this.#isAgain(act, facts)) return;
    this.#lastAct = act;
    this.#waiting.push({
      at: moment(),
      workerId: worker.id,
      workerName: worker.name,
      workerRole: worker.role,
      act,
      residentId: facts.residentId ?? null,
      conversationId: facts.conversationId ?? null,
      aboutWorkerId: facts.about?.id ?? null,
      aboutWorkerName: facts.about?.name ?? null,
      outcome: facts.outcome ?? 'done',
      reason: facts.reason ?? null,
      count: facts.count ?? null,
      source: deviceId,
    });
    void this.flush();
  }

  /** Stores what waits. Resolves when it is stored or has failed; `failure` says which. Never throws. */
  flush(): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#next;
  }

  /** Verifies the whole log as it is in memory, after storing what waits. Throws nothing but what hashing throws. */
  async verify(): Promise<LogVerdict> {
    await this.flush();
    return verifyLog(this.pages);
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting[0] !== undefined) {
        this.#keepInMemory(await this.#link(this.#waiting[0]));
        this.#waiting.shift();
      }
      while (this.#unstored[0] !== undefined) {
        await withinTimeLimit(this.#table.put(this.#unstored[0]));
        this.#unstored.shift();
      }
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
  }

  #link(draft: LogDraft): Promise<LogPage> {
    const line = this.#writer.databaseId;
    const before = this.#page ?? this.#pageBefore(line);
    const last = before?.entries.at(-1);
    /* A page that does not open keeps its number: the gap has to show. */
    const damaged = this.damagedIds.filter((id) => id.endsWith(line)).map((id) => Number(id.slice(0, 8)));
    const lastPageNumber = Math.max(before?.number ?? 0, ...damaged);
    return addEntry(draft, { page: this.#page, last, lastPageNumber, line });
  }

  /** The page that a new session follows on: the last of its own line, or of the copy that was restored. */
  #pageBefore(line: string): LogPage | undefined {
    const own = this.pages.filter((page) => page.line === line);
    const pages = own.length > 0 ? own : this.pages;
    const lastNumber = (page: LogPage) => page.entries.at(-1)?.number ?? 0;
    return [...pages].sort((one, other) => lastNumber(other) - lastNumber(one))[0];
  }

  #keepInMemory(page: LogPage): void {
    this.#page = page;
    this.pages = [...this.pages.filter(({ id }) => id !== page.id), page];
    this.#unstored = [...this.#unstored.filter(({ id }) => id !== page.id), page];
  }

  /* Coming back to the same screen within a minute is one opening. */
  #isAgain(act: LogAct, { residentId, conversationId }: LogFacts): boolean {
    if (!openings.includes(act)) return false;
    const what = `${act.split('-')[0] ?? ''}/${conversationId ?? residentId ?? ''}`;
    const last = this.#opened.get(what);
    const now = performance.now();
    this.#opened.set(what, now);
    return act.endsWith('-opened') && last !== undefined && now - last < sameWithin;
  }
}
