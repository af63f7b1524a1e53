import { dayOf } from '#platform/clock.ts';
import * as english from 'chrono-node/en';
import * as dutch from 'chrono-node/nl';
import type { LanguageCode } from './index.svelte.ts';

/**
 * Reads a day as people type it: "9 april", "9-4", "over zes weken", "volgende week vrijdag". A day without a year is
 * the next one to come.
 *
 * @param text what was typed
 * @param language the language it was typed in
 * @param now what "today" is
 * @returns the day as `2026-04-09`, or undefined when the whole text is not one day
 */
export function readDay(text: string, language: LanguageCode, now = new Date()): string | undefined {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?$/.exec(typed);
  if (numbers !== null) return fromNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3], now);
  const results = (language === 'nl' ? dutch : english.GB).parse(typed, now, { forwardDate: true });
  const [result] = results;
  if (results.length !== 1 || result === undefined || result.text.length < typed.length) return undefined;
  const date = result.start.date();
  return Number.isNaN(date.getTime()) ? undefined : dayOf(date);
}

/* Days are written day first in the Netherlands and in Britain; chrono leaves the Dutch short form unread. */
function fromNumbers(day: number, month: number, year: string | undefined, now: Date): string | undefined {
  if (year !== undefined) return existing(Number(year), month, day);
  const thisYear = existing(now.getFullYear(), month, day);
  return thisYear !== undefined && thisYear >= dayOf(now)
    ? thisYear
    : existing(now.getFullYear() + 1, month, day);
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(year, month - 1, day, 12);
  return date.getMonth() === month - 1 && date.getDate() === day ? dayOf(date) : undefined;
}
