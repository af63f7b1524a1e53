import { logPageId, mostEntriesOnPage, type LogEntry, type LogPage } from '../model/index.ts';

/** What is known about an act before it has its place in the chain. */
export type LogDraft = Omit<LogEntry, 'number' | 'previous' | 'hash'>;

/** Where an entry stands; hashed along with it, so that it cannot be moved. */
export interface LogPlace {
  /** The number of the page. */
  readonly page: number;
  readonly line: string;
}

/** The hash of an entry: SHA-256 over its fields in the order of the alphabet, with its place, as JSON. */
export async function hashOf(entry: Omit<LogEntry, 'hash'>, { page, line }: LogPlace): Promise<string> {
  const fields = Object.entries({ ...entry, page, line }).filter(([name]) => name !== 'hash');
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(fields));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where a new entry is put. */
export interface LogEnd {
  /** The page it is added to; undefined when it begins a new one. */
  readonly page: LogPage | undefined;
  /** The last entry before it; undefined when it is the very first. */
  readonly last: LogEntry | undefined;
  /** The number of the last page there is; 0 when there is none. */
  readonly lastPageNumber: number;
  readonly line: string;
}

/** Adds an entry at the end. Gives the page it stands on: a new one when there was none, or when that was full. */
export async function addEntry(draft: LogDraft, end: LogEnd): Promise<LogPage> {
  const open = end.page !== undefined && end.page.entries.length < mostEntriesOnPage ? end.page : undefined;
  const number = open?.number ?? end.lastPageNumber + 1;
  const unsealed = {
    ...draft,
    number: (end.last?.number ?? 0) + 1,
    previous: end.last?.hash ?? '',
  };
  const entry = { ...unsealed, hash: await hashOf(unsealed, { page: number, line: end.line }) };
  const entries = [...(open?.entries ?? []), entry];
  return { id: logPageId(number, end.line), number, line: end.line, entries };
}
