import { dayOf } from '#platform/clock.ts';
import * as english from 'chrono-node/en';
import * as dutch from 'chrono-node/nl';
import type { LanguageCode } from './index.svelte.ts';

/** The words of one language that are read here and not by chrono, which guesses at them or does not know them. */
interface DayWords {
  /** From Sunday on, each with its short form. */
  readonly weekdays: readonly (readonly [string, string])[];
  /** What may stand around a weekday that means the first one to come. */
  readonly coming: ReadonlySet<string>;
  /** What may stand around a weekday that means the one in the next week. */
  readonly nextWeek: ReadonlySet<string>;
  /** Other ways to say what chrono does know. */
  readonly rewritten: readonly (readonly [RegExp, string])[];
}

const dayWords: Readonly<Record<LanguageCode, DayWords>> = {
  nl: {
    weekdays: [
      ['zondag', 'zo'],
      ['maandag', 'ma'],
      ['dinsdag', 'di'],
      ['woensdag', 'wo'],
      ['donderdag', 'do'],
      ['vrijdag', 'vr'],
      ['zaterdag', 'za'],
    ],
    coming: new Set(['', 'op', 'komende', 'aanstaande', 'a.s.', 'as', 'deze']),
    nextWeek: new Set(['volgende', 'volgende week', 'in volgende week']),
    rewritten: [
      [/^overmorgen$/, 'over 2 dagen'],
      [/^(over|binnen) (?:een )?(?:half jaar|halfjaar)$/, '$1 6 maanden'],
      [/^(over|binnen) anderhalf jaar$/, '$1 18 maanden'],
      [/^(\d{1,2})(?:e|ste|de) (?=\p{L})/u, '$1 '],
    ],
  },
  en: {
    weekdays: [
      ['sunday', 'sun'],
      ['monday', 'mon'],
      ['tuesday', 'tue'],
      ['wednesday', 'wed'],
      ['thursday', 'thu'],
      ['friday', 'fri'],
      ['saturday', 'sat'],
    ],
    coming: new Set(['', 'on', 'this', 'coming', 'this coming']),
    nextWeek: new Set(['next', 'next week', 'on next week', 'of next week']),
    rewritten: [
      [/^(?:the )?day after tomorrow$/, 'in 2 days'],
      [/^(in|within) (?:half a|a half) year$/, '$1 6 months'],
      [/^(in|within) a year and a half$/, '$1 18 months'],
      [/^(in|within) a fortnight$/, '$1 2 weeks'],
    ],
  },
};

/* A month or a year is no day, and no day has a part: what is left out would be lost without a word. */
const periods = /^(?:volgende?|vorige?|deze|dit|next|last|this) (?:maand|jaar|month|year)$/;
const endsOfPeriods = /^(?:begin|half|medio|eind|einde|start|beginning|mid|end)(?:\b|-)/;
const partsOfDays = /ochtend|middag|avond|nacht|morning|noon|evening|(?<!fort)night/;

/**
 * Reads a day as people type it: "9 april", "9-4", "over een half jaar", "komende vrijdag". A day without a year is the
 * next one to come. A month alone, a time, or a day with a time is refused: the field holds a day and nothing else.
 *
 * @param text what was typed
 * @param language the language it was typed in
 * @param now what "today" is
 * @returns the day as `2026-04-09`, or undefined when the whole text is not one day
 */
export function readDay(text: string, language: LanguageCode, now = new Date()): string | undefined {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/.exec(typed);
  if (numbers !== null) return fromNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3], now);
  return weekdayFrom(typed, dayWords[language], now) ?? fromWords(typed, language, now);
}

/* A day and a month, or a weekday, without the year or the week that it is in. */
const dayAndMonth = /^(?:\p{L}+ )?\d{1,2}(?:e|ste|de|st|nd|rd|th)?[-/. ](?:\d{1,2}|\p{L}+)$/u;
const aroundPastDay = /^(?:op|on|afgelopen|vorige|last) /;

/**
 * Reads a day that has been: "16 november" and "vrijdag" are the last ones, and not the next ones to come. What cannot be
 * a day that has been ("over zes weken", a year to come) is read as it is.
 *
 * @param text what was typed
 * @param language the language it was typed in
 * @param now what "today" is
 * @returns the day as `2026-04-09`, or undefined when the whole text is not one day
 */
export function readPastDay(text: string, language: LanguageCode, now = new Date()): string | undefined {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const bare = typed.replace(aroundPastDay, '');
  const isWeekday = dayWords[language].weekdays.some((names) => names.includes(bare));
  if (isWeekday) return readDay(bare, language, daysFrom(now, -7));
  const read = readDay(text, language, now);
  if (!dayAndMonth.test(typed) || (read !== undefined && read <= dayOf(now))) return read;
  const before = readDay(
    text,
    language,
    new Date(now.getFullYear() - 1, now.getMonth(), now.getDate() + 1, 12),
  );
  return before !== undefined && before <= dayOf(now) ? before : read;
}

/** A weekday: the first one after today, or the one in the week that starts next Monday. */
function weekdayFrom(typed: string, words: DayWords, now: Date): string | undefined {
  const parts = typed.split(' ');
  const at = parts.findIndex((part) => words.weekdays.some((names) => names.includes(part)));
  const weekday = words.weekdays.findIndex((names) => names.includes(parts[at] ?? ''));
  if (weekday === -1) return undefined;
  const around = parts.filter((_part, index) => index !== at).join(' ');
  if (words.coming.has(around)) return inDays(now, ((weekday - now.getDay() + 6) % 7) + 1);
  if (words.nextWeek.has(around)) return inDays(now, 7 - fromMonday(now.getDay()) + fromMonday(weekday));
  return undefined;
}

/* Weeks start on Monday, here and in Britain. */
function fromMonday(weekday: number): number {
  return (weekday + 6) % 7;
}

function daysFrom(now: Date, count: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, 12);
}

function inDays(now: Date, count: number): string {
  return dayOf(daysFrom(now, count));
}

function fromWords(typed: string, language: LanguageCode, now: Date): string | undefined {
  if (periods.test(typed) || endsOfPeriods.test(typed) || partsOfDays.test(typed)) return undefined;
  const words = dayWords[language].rewritten.reduce(
    (changed, [from, to]) => changed.replace(from, to),
    typed,
  );
  const start = onlyDayIn(words, language, now);
  if (start === undefined) return undefined;
  if (!start.isCertain('day')) return inMonths(words, language, now);
  const date = start.date();
  // "maandag 9 april" while that is a Friday: one of the two is wrong, and we cannot know which.
  const contradicts = start.isCertain('weekday') && start.get('weekday') !== date.getDay();
  return contradicts ? undefined : writable(date);
}

/** What chrono makes of the whole text, when that is one day or a number of months from now. */
function onlyDayIn(words: string, language: LanguageCode, now: Date) {
  const results = (language === 'nl' ? dutch : english.GB).parse(words, now, { forwardDate: true });
  const [result] = results;
  if (results.length !== 1 || result === undefined || result.text.length < words.length) return undefined;
  const { start } = result;
  // A result with an end is "9 april - 12 april".
  if (result.end || start.isCertain('hour')) return undefined;
  return start.isCertain('day') || start.tags().has('result/relativeDate') ? start : undefined;
}

/* Half a year after 31 August is the last day of February; chrono counts on into March, and that is too late. */
function inMonths(words: string, language: LanguageCode, now: Date): string | undefined {
  const first = onlyDayIn(words, language, new Date(now.getFullYear(), now.getMonth(), 1, 12))?.date();
  if (first === undefined) return undefined;
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0, 12);
  return writable(
    new Date(first.getFullYear(), first.getMonth(), Math.min(now.getDate(), last.getDate()), 12),
  );
}

function writable(date: Date): string | undefined {
  const year = date.getFullYear();
  return year >= 1000 && year <= 9999 ? dayOf(date) : undefined;
}

/* Days are written day first in the Netherlands and in Britain; chrono leaves the Dutch short form unread. */
function fromNumbers(day: number, month: number, year: string | undefined, now: Date): string | undefined {
  if (year !== undefined) return existing(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const thisYear = existing(now.getFullYear(), month, day);
  return thisYear !== undefined && thisYear >= dayOf(now)
    ? thisYear
    : existing(now.getFullYear() + 1, month, day);
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(year, month - 1, day, 12);
  // A year below 100 would quietly become one of the last century.
  const isThere = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return isThere ? dayOf(date) : undefined;
}
