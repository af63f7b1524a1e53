import type { OpenVault } from '#data/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { LogEntry } from '#shared/model/index.ts';

/** What a resident is called now; in words when there is nobody by that id any more. */
export function residentName(vault: OpenVault, residentId: string): string {
  const { log } = language.t;
  const resident = vault.residents.get(residentId);
  if (resident !== undefined) return resident.callName;
  if (vault.residents.damaged.some(({ id }) => id === residentId)) return log.damagedResident;
  return log.erasedResident(residentId.slice(0, 4));
}

/** What happened, in words: the act, and about whom. */
export function titleOf(vault: OpenVault, entry: LogEntry): string {
  const act = language.t.log.acts[entry.act];
  return entry.residentId === null ? act : `${act}: ${residentName(vault, entry.residentId)}`;
}

/** Who did it, in words. Of wrong tries nobody knows that: only who opened the vault after them. */
export function whoOf(entry: LogEntry): string {
  const { log } = language.t;
  if (entry.act === 'wrong-tries') return log.noticedBy(entry.workerName);
  return log.by(entry.workerName, entry.workerRole);
}

/** Everything else that the log knows about an entry, in words: whose it was, how many, why. */
export function detailsOf(entry: LogEntry): string[] {
  const { log } = language.t;
  const details: string[] = [];
  if (entry.aboutWorkerName !== null) {
    const isFrom = entry.act === 'conversation-taken-over';
    details.push(isFrom ? log.about(entry.aboutWorkerName) : log.aboutPerson(entry.aboutWorkerName));
  }
  if (entry.count !== null) details.push(countOf(entry, entry.count));
  if (reasonOf(entry) !== '') details.push(reasonOf(entry));
  return details;
}

/** An entry as a row of the file: every field of it, and the words that go with them. */
export function cellsOf(vault: OpenVault, entry: LogEntry): string[] {
  const { log } = language.t;
  return [
    String(entry.number),
    entry.at,
    log.acts[entry.act],
    entry.act,
    log.outcomes[entry.outcome],
    entry.workerName,
    entry.workerRole,
    entry.workerId,
    entry.residentId === null ? '' : residentName(vault, entry.residentId),
    entry.residentId ?? '',
    entry.conversationId ?? '',
    entry.aboutWorkerName ?? '',
    reasonOf(entry),
    entry.count === null ? '' : String(entry.count),
    entry.source,
    entry.previous,
    entry.hash,
  ];
}

/** The first row of the file: what stands in each column of {@link cellsOf}. */
export function columnNames(): string[] {
  const { columns } = language.t.log;
  return [
    columns.number,
    columns.at,
    columns.act,
    columns.code,
    columns.outcome,
    columns.worker,
    columns.role,
    columns.workerId,
    columns.resident,
    columns.residentId,
    columns.conversationId,
    columns.about,
    columns.reason,
    columns.count,
    columns.source,
    columns.previous,
    columns.hash,
  ];
}

function reasonOf(entry: LogEntry): string {
  const { log } = language.t;
  if (entry.act === 'wrong-tries') return log.unknownWho;
  return entry.reason === null ? '' : log.reasons[entry.reason];
}

function countOf({ act }: LogEntry, count: number): string {
  const { log } = language.t;
  if (act === 'wrong-tries') return log.times(count);
  return act === 'log-incomplete' ? log.parts(count) : log.lines(count);
}
