import type { LogEntry, LogPage } from '../model/index.ts';
import { logPageId } from '../model/index.ts';
import { hashOf } from './chain.ts';

/** What does not fit in a log, by name. */
export type LogFault =
  /** A page is missing before this entry, or stands there twice. */
  | 'page'
  /** An entry is missing before this one, or stands there twice. */
  | 'number'
  /** It does not follow on the entry before it. */
  | 'previous'
  /** The entry itself was changed. */
  | 'hash';

/** Whether a log is whole; if not, the first entry that does not fit. */
export type LogVerdict =
  | { readonly isWhole: true; readonly count: number }
  | { readonly isWhole: false; readonly entry: LogEntry; readonly fault: LogFault };

interface Known {
  readonly number: number;
  readonly page: number;
}

/**
 * Goes through every entry: are the numbers contiguous, does each follow on the one before, is none changed. A log has
 * one line, and another for every restore; each line follows on an entry of another one, or begins at 1. What cannot be
 * seen here is that entries are missing at the end: nothing follows on those.
 */
export async function verifyLog(pages: readonly LogPage[]): Promise<LogVerdict> {
  const waiting = linesOf(pages);
  const known = new Map<string, Known>();
  while (waiting.length > 0) {
    // A line whose beginning is known comes first; when there is none left, that is what is wrong.
    const next = waiting.findIndex((line) => beginsAt(line, known) !== undefined);
    const [line] = waiting.splice(Math.max(0, next), 1);
    const fault = line && (await firstFault(line, known));
    if (fault !== undefined) return { isWhole: false, ...fault };
  }
  return { isWhole: true, count: known.size };
}

function linesOf(pages: readonly LogPage[]): LogPage[][] {
  const lines = new Map<string, LogPage[]>();
  for (const page of pages) lines.set(page.line, [...(lines.get(page.line) ?? []), page]);
  return [...lines.values()].map((line) => line.sort((one, other) => one.number - other.number));
}

/** The entry that a line follows on; undefined when there is no such entry. */
function beginsAt(line: readonly LogPage[], known: ReadonlyMap<string, Known>): Known | undefined {
  const previous = line[0]?.entries[0]?.previous;
  if (previous === '') return { number: 0, page: 0 };
  return previous === undefined ? undefined : known.get(previous);
}

async function firstFault(
  line: readonly LogPage[],
  known: Map<string, Known>,
): Promise<{ entry: LogEntry; fault: LogFault } | undefined> {
  let last: Known | undefined = beginsAt(line, known);
  let previous = line[0]?.entries[0]?.previous ?? '';
  for (const page of line) {
    let isFirst = true;
    for (const entry of page.entries) {
      const isInPlace =
        page.id === logPageId(page.number, page.line) && page.number === (last?.page ?? 0) + 1;
      if (isFirst && last !== undefined && !isInPlace) return { entry, fault: 'page' };
      if (last === undefined || entry.previous !== previous) return { entry, fault: 'previous' };
      if (entry.number !== last.number + 1) return { entry, fault: 'number' };
      if (entry.hash !== (await hashOf(entry, { page: page.number, line: page.line })))
        return { entry, fault: 'hash' };
      last = { number: entry.number, page: page.number };
      known.set(entry.hash, last);
      previous = entry.hash;
      isFirst = false;
    }
  }
  return undefined;
}
