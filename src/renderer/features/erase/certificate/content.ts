import { formatFullDay, formatTime } from '#i18n/format.ts';
import type { Catalogue } from '#i18n/index.svelte.ts';
import { dayOf } from '#platform/clock.ts';
import { isPurgeFinished } from '#shared/bridge/erasing.ts';
import type { EraseOutcome } from '#data/index.ts';
import type { Worker } from '#shared/model/index.ts';

/** What is known of an erasure; gone when the screen is left. */
export interface ErasureFacts {
  /** As it stands on the certificate; empty when the name is left off. */
  readonly name: string;
  readonly worker: Worker;
  readonly houseName: string;
  readonly conversations: number;
  readonly notes: number;
  /** The days on which an A4 was saved outside the vault, oldest first, as `2026-04-09`. */
  readonly sheetDays: readonly string[];
  readonly outcome: EraseOutcome;
}

/** Everything that stands on the certificate, in words. */
export interface CertificateContent {
  readonly title: string;
  readonly languageTag: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly left: {
    readonly title: string;
    readonly head: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  };
  readonly footer: string;
}

/** More days than this are counted instead of named: the certificate stays one page. */
const mostDaysNamed = 8;

/** Days in words, or how many there were. */
export function writtenDays(days: readonly string[], texts: Catalogue): string {
  const last = days.at(-1);
  if (last !== undefined && days.length > mostDaysNamed)
    return texts.certificate.manyDays(days.length, formatFullDay(last));
  return days.map(formatFullDay).join(', ');
}

/** What the app could and could not reach, a sentence each; the screen and the certificate say the same. */
export function reachedLines(outcome: EraseOutcome, texts: Catalogue): string[] {
  const { copies, databasesLeft } = outcome;
  const { certificate } = texts;
  const database = databasesLeft > 0 ? [certificate.databasesLeft] : [];
  if (copies === undefined) return [certificate.unknownCopies, ...database];
  const { backups, secondBackups, earlier } = copies;
  return [
    backups.total === 0 ? texts.erase.copiesNone : texts.erase.copiesClean(backups.clean, backups.total),
    ...(copies.secondFolder === 'reached'
      ? [texts.erase.secondClean(secondBackups.clean, secondBackups.total)]
      : []),
    ...(earlier.total > 0 ? [texts.erase.earlierClean(earlier.clean, earlier.total)] : []),
    ...(copies.secondFolder === 'not-reached' ? [certificate.secondNotReached] : []),
    ...(isPurgeFinished(copies) ? [] : [certificate.notAll]),
    ...database,
  ];
}

/** How many copies are known to hold something still; 0 when nobody knows. */
export function copiesLeft({ copies }: EraseOutcome): number {
  if (copies === undefined) return 0;
  return [copies.backups, copies.secondBackups].reduce((sum, { total, clean }) => sum + total - clean, 0);
}

/** Puts the certificate into words. */
export function certificateContent(facts: ErasureFacts, texts: Catalogue): CertificateContent {
  const t = texts.certificate;
  const { erasedAt } = facts.outcome;
  const day = formatFullDay(dayOf(new Date(erasedAt)));
  const { name, role } = facts.worker;
  const rows = [
    { term: t.who, text: facts.name === '' ? texts.erase.somebody : facts.name },
    { term: t.when, text: t.at(day, formatTime(erasedAt)) },
    { term: t.by, text: role === '' ? name : `${name}, ${role}` },
    { term: t.house, text: facts.houseName },
  ];
  const saved = facts.sheetDays.length > 0 ? ` ${t.sheetDays(writtenDays(facts.sheetDays, texts))}` : '';
  return {
    title: t.title,
    languageTag: t.languageTag,
    facts: rows.filter(({ text }) => text !== ''),
    sections: [
      { title: t.whatTitle, lines: [t.what(facts.conversations, facts.notes)] },
      { title: t.howTitle, lines: [t.how, ...reachedLines(facts.outcome, texts)] },
    ],
    left: {
      title: t.leftTitle,
      head: [t.leftHead, t.doHead],
      rows: [
        [`${t.sheets}${saved}`, t.sheetsDo],
        [t.paper, t.paperDo],
        ...(copiesLeft(facts.outcome) > 0 ? [[t.failed, t.failedDo] as const] : []),
        [t.sticks, t.sticksDo],
        [t.backups, t.backupsDo],
        [t.disk, t.diskDo],
        [t.record, t.recordDo],
      ],
    },
    footer: t.footer,
  };
}
