import type { SheetPlan } from './plan.ts';

type SheetLanguage = SheetPlan['language'];

/* Own names of months: what a computer's language settings make of a date differs from machine to machine. */
const months: Readonly<Record<SheetLanguage, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/* Keeps "9" and "april" on one line. */
const unbreakableSpace = '\u00A0';

/**
 * A day as people write it: `2026-04-09` becomes "9 april 2026" ("9 April 2026" in English). Empty stays empty.
 * With `year`, that year is left out: "9 april".
 */
export function writtenDay(day: string, language: SheetLanguage, year?: string): string {
  const [yearOfDay = '', month = '', dayOfMonth = ''] = day.split('-');
  if (day === '') return '';
  const monthName = months[language][Number(month) - 1] ?? month;
  const dayAndMonth = `${Number(dayOfMonth)}${unbreakableSpace}${monthName}`;
  return yearOfDay === year ? dayAndMonth : `${dayAndMonth} ${yearOfDay}`;
}

const dayOrHour = new RegExp(
  `(?<=\\b\\d{1,2}(?:[.:]\\d{2})?) (?=(?:${months.nl.join('|')}|${months.en.join('|')}|uur)\\b)`,
  'g',
);

/** Keeps a number with its month or its "uur" on one line, in words that people wrote: "vanaf 13 maart". */
export function withUnbrokenDays(text: string): string {
  return text.replace(dayOrHour, unbreakableSpace);
}
