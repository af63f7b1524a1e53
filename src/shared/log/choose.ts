import type { LogAct, LogEntry, LogPage } from '../model/index.ts';

/** The kinds of acts, as people choose between them. */
export const logKinds = [
  'vault',
  'residents',
  'conversations',
  'evenings',
  'sheet',
  'workers',
  'copies',
  'log',
] as const;
export type LogKind = (typeof logKinds)[number];

const kindByAct: Readonly<Record<LogAct, LogKind>> = {
  'vault-made': 'vault',
  unlocked: 'vault',
  'unlocked-with-code': 'vault',
  'wrong-tries': 'vault',
  locked: 'vault',
  'resident-added': 'residents',
  'resident-opened': 'residents',
  'resident-changed': 'residents',
  'resident-erased': 'residents',
  'conversation-begun': 'conversations',
  'conversation-opened': 'conversations',
  'conversation-taken-over': 'conversations',
  'conversation-paused': 'conversations',
  'conversation-finished': 'conversations',
  'sheet-saved': 'sheet',
  'sheet-printed': 'sheet',
  'sheet-copied': 'sheet',
  'circle-saved': 'sheet',
  'evening-made': 'evenings',
  'evening-begun': 'evenings',
  'evening-ended': 'evenings',
  'evening-report-copied': 'evenings',
  'evening-report-saved': 'evenings',
  'evening-removed': 'evenings',
  'worker-added': 'workers',
  'worker-removed': 'workers',
  'worker-renamed': 'workers',
  'passphrase-changed': 'workers',
  'recovery-code-renewed': 'workers',
  'copy-made': 'copies',
  'copy-restored': 'copies',
  'returned-to-earlier': 'copies',
  'log-opened': 'log',
  'log-verified': 'log',
  'log-exported': 'log',
  'log-incomplete': 'log',
};

/** The kind of an act. */
export function kindOf(act: LogAct): LogKind {
  return kindByAct[act];
}

/** What people want to see of the log; empty means everything. */
export interface LogChoice {
  /** A worker by id, as who did it or as whom it is about. */
  readonly workerId: string;
  readonly residentId: string;
  readonly kind: LogKind | '';
  /** The first and the last day, as `2026-04-09`. */
  readonly from: string;
  readonly until: string;
}

/**
 * The entries people want to see, newest first.
 *
 * @param dayOf the day of a moment on this laptop's calendar
 */
export function chooseEntries(
  entries: readonly LogEntry[],
  choice: LogChoice,
  dayOf: (moment: string) => string,
): LogEntry[] {
  return entries
    .filter((entry) => {
      const day = choice.from === '' && choice.until === '' ? '' : dayOf(entry.at);
      return (
        (choice.workerId === '' || [entry.workerId, entry.aboutWorkerId].includes(choice.workerId)) &&
        (choice.residentId === '' || entry.residentId === choice.residentId) &&
        (choice.kind === '' || kindOf(entry.act) === choice.kind) &&
        (choice.from === '' || day >= choice.from) &&
        (choice.until === '' || day <= choice.until)
      );
    })
    .reverse();
}

/**
 * Every entry of a log in the order in which it happened. Within one line that is the order of the numbers, also when
 * the clock of the laptop was set back; lines from before and after a restore lie beside each other by time.
 */
export function entriesOf(pages: readonly LogPage[]): LogEntry[] {
  const ordered = [...pages].sort((one, other) => one.id.localeCompare(other.id));
  const isOneLine = new Set(pages.map(({ line }) => line)).size <= 1;
  const entries = ordered.flatMap((page) => page.entries);
  return isOneLine ? entries : entries.sort((one, other) => one.at.localeCompare(other.at));
}
