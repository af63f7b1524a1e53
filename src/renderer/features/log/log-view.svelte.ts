import type { OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { dayOf, today } from '#platform/clock.ts';
import { language } from '#i18n/index.svelte.ts';
import { chooseEntries, writeCsv, type LogKind, type LogVerdict } from '#shared/log/index.ts';
import type { LogEntry, Worker } from '#shared/model/index.ts';
import { cellsOf, columnNames, residentName } from './log-words.ts';

/** How many entries are shown at once. */
export const entriesAtOnce = 100;

/** The entries of one day. */
export interface LogDay {
  readonly day: string;
  readonly entries: readonly LogEntry[];
}

/** Where saving the log as a file stands. */
export type ExportState =
  | { readonly kind: 'idle' | 'busy' | 'cancelled' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What is shown of the log, verifying it, and saving it as a file. */
export class LogView {
  workerId = $state('');
  residentId = $state('');
  kind = $state<LogKind | ''>('');
  /** `today`, `week`, or a month as `2026-04`; empty for no limit. */
  period = $state('');
  limit = $state(entriesAtOnce);
  verdict = $state.raw<LogVerdict | undefined>();
  isVerifying = $state(false);
  export = $state.raw<ExportState>({ kind: 'idle' });
  readonly #vault: OpenVault;
  readonly #all = $derived.by(() => this.#vault.log.entries);
  readonly #chosen = $derived.by(() =>
    chooseEntries(this.#all, this.#choice, (moment) => dayOf(new Date(moment))),
  );

  /** @param vault the opened vault; looking at the log is itself noted */
  constructor(vault: OpenVault) {
    this.#vault = vault;
    vault.log.note('log-opened');
  }

  /** Everything that was asked for, newest first. */
  get chosen(): readonly LogEntry[] {
    return this.#chosen;
  }

  /** What is on the screen of that, by day. */
  get days(): LogDay[] {
    const days: { day: string; entries: LogEntry[] }[] = [];
    for (const entry of this.#chosen.slice(0, this.limit)) {
      const day = dayOf(new Date(entry.at));
      const last = days.at(-1);
      if (last?.day === day) last.entries.push(entry);
      else days.push({ day, entries: [entry] });
    }
    return days;
  }

  /** How many of what was asked for are on the screen. */
  get shownCount(): number {
    return Math.min(this.limit, this.#chosen.length);
  }

  /** Every worker who is named in the log, by the newest name. */
  get workers(): Pick<Worker, 'id' | 'name'>[] {
    const names = new Map<string, string>();
    for (const { act, workerId, workerName, aboutWorkerId, aboutWorkerName } of this.#all) {
      names.set(workerId, workerName);
      if (aboutWorkerId === null || aboutWorkerName === null) continue;
      if (act === 'worker-renamed' || !names.has(aboutWorkerId)) names.set(aboutWorkerId, aboutWorkerName);
    }
    return byName([...names].map(([id, name]) => ({ id, name })));
  }

  /** Every resident who is in the log, by the name of now. */
  get residents(): Pick<Worker, 'id' | 'name'>[] {
    const ids = new Set(this.#all.flatMap(({ residentId }) => residentId ?? []));
    return byName([...ids].map((id) => ({ id, name: residentName(this.#vault, id) })));
  }

  /** Every month that is in the log, as `2026-04`, newest first. */
  get months(): string[] {
    return [...new Set(this.#all.map(({ at }) => dayOf(new Date(at)).slice(0, 7)))].sort().reverse();
  }

  /** The moments at which the app found that pages of the log were missing. */
  get wasIncompleteAt(): string[] {
    return this.#all.filter(({ act }) => act === 'log-incomplete').map(({ at }) => at);
  }

  /** Shows everything again. */
  reset(): void {
    this.workerId = '';
    this.residentId = '';
    this.kind = '';
    this.period = '';
    this.limit = entriesAtOnce;
  }

  /** Shows more of what was asked for. */
  showMore(): void {
    this.limit += entriesAtOnce;
  }

  /** Goes through the whole log and says whether it is whole. Never throws. */
  async verify(): Promise<void> {
    if (this.isVerifying) return;
    this.isVerifying = true;
    this.verdict = undefined;
    const verdict = await this.#vault.log.verify();
    this.#vault.log.note('log-verified', { outcome: verdict.isWhole ? 'done' : 'failed' });
    this.verdict = verdict;
    this.isVerifying = false;
  }

  /** Saves what was asked for where the person wants it, oldest first. Never throws. */
  async save(): Promise<void> {
    if (this.export.kind === 'busy') return;
    this.export = { kind: 'busy' };
    const entries = [...this.#chosen].reverse();
    try {
      const bytes = writeCsv([columnNames(), ...entries.map((entry) => cellsOf(this.#vault, entry))]);
      const result = await mainProcess.saveDocument(language.t.log.fileName(today()), 'csv', bytes);
      if (result.status === 'saved') {
        this.#vault.log.note('log-exported', { count: entries.length });
        this.export = { kind: 'saved', path: result.path };
      } else this.export = { kind: 'cancelled' };
    } catch (error) {
      this.#vault.log.note('log-exported', { outcome: 'failed' });
      this.export = { kind: 'failed', error };
    }
  }

  get #choice() {
    const { workerId, residentId, kind } = this;
    return { workerId, residentId, kind, ...daysOf(this.period) };
  }
}

/** The first and the last day of a period; a month needs no more than that none of its days is later than a 31st. */
function daysOf(period: string): { from: string; until: string } {
  if (period === '') return { from: '', until: '' };
  if (period === 'today') return { from: today(), until: today() };
  if (period === 'week') return { from: dayOf(new Date(Date.now() - 6 * 86_400_000)), until: today() };
  return { from: `${period}-01`, until: `${period}-31` };
}

function byName<Item extends { readonly name: string }>(items: Item[]): Item[] {
  return items.sort((one, other) => one.name.localeCompare(other.name, language.locale));
}
