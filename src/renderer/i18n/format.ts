import { dayOf } from '#platform/clock.ts';
import { language } from './index.svelte.ts';

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.locale, options).format(date);
}

/* Noon keeps a calendar day the same day in every time zone. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

/** A calendar day in words, without the year when it is this year: "9 april", "18 september 2025". */
export function formatDay(day: string): string {
  const isThisYear = day.slice(0, 4) === String(new Date().getFullYear());
  return format(noon(day), { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** A calendar day in full: "9 april 2026". */
export function formatFullDay(day: string): string {
  return format(noon(day), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A calendar month, given as `2026-04`: "april 2026". */
export function formatMonth(month: string): string {
  return format(noon(`${month}-01`), { month: 'long', year: 'numeric' });
}

/** Today in words with its weekday: "Donderdag 9 april". */
export function formatToday(): string {
  const words = format(new Date(), { weekday: 'long', day: 'numeric', month: 'long' });
  return words.charAt(0).toLocaleUpperCase(language.locale) + words.slice(1);
}

function clockTime(moment: string): string {
  return format(new Date(moment), { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** The time of a moment on this laptop's clock: "14.12 uur". */
export function formatTime(moment: string): string {
  return language.t.common.clock(clockTime(moment));
}

/** The same where there is little room, as in a programme: "14.12". */
export function formatShortTime(moment: string): string {
  const time = clockTime(moment);
  return language.current === 'nl' ? time.replace(':', '.') : time;
}

/** A moment as people say it: "Gisteren om 15.40 uur". */
export function formatMoment(moment: string): string {
  const { common } = language.t;
  const day = dayOf(new Date(moment));
  const time = formatTime(moment);
  if (day === dayOf(new Date())) return common.todayAt(time);
  if (day === dayOf(new Date(Date.now() - 24 * 60 * 60 * 1000))) return common.yesterdayAt(time);
  return common.dayAt(formatDay(day), time);
}

/** An amount of space on a disk, rounded down: "0,9 GB" or "180 MB". */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 500_000_000;
  const amount = isLarge ? Math.floor(bytes / 100_000_000) / 10 : Math.floor(bytes / 1_000_000);
  return `${new Intl.NumberFormat(language.locale).format(amount)} ${isLarge ? 'GB' : 'MB'}`;
}

/** Words one after the other, as people say them: "4, 5 en 6". */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(words);
}
