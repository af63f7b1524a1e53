import type { Sitting } from '../model/index.ts';

/** How many sittings a record holds; the oldest gives way to the newest. */
const mostSittings = 1000;

/*
 * The clock of a laptop can be set back while people talk. Such a sitting counts for nothing rather than for less than
 * nothing, and never takes time away from another.
 */
function millisecondsOf({ from, until }: Sitting, openUntil: string): number {
  return Math.max(0, Date.parse(until === '' ? openUntil : until) - Date.parse(from));
}

/**
 * How long people talked, in whole minutes, rounded down. Time between sittings does not count.
 *
 * @param openUntil where a sitting that has no end is taken to end: now, or the last change before an unexpected stop
 */
export function minutesTalked(sittings: readonly Sitting[], openUntil: string): number {
  const total = sittings.reduce((sum, sitting) => sum + millisecondsOf(sitting, openUntil), 0);
  return Math.floor(total / 60_000);
}

/**
 * The sittings since people sat down today: those that began on the same day as the last one. Who goes on another day
 * has the planned time again; who talks past midnight has not.
 *
 * @param dayOf the day of a moment, as the wall has it
 */
export function sittingsOfThatDay(
  sittings: readonly Sitting[],
  dayOf: (moment: string) => string,
): Sitting[] {
  const last = sittings.at(-1);
  return last === undefined ? [] : sittings.filter(({ from }) => dayOf(from) === dayOf(last.from));
}

/** When people stopped talking last: the end of the last sitting. */
export function stoppedAt(sittings: readonly Sitting[], openUntil: string): string {
  const until = sittings.at(-1)?.until ?? '';
  return until === '' ? openUntil : until;
}

/** The same sittings with an end to each. One in which no time passed is left out. */
export function endSittings(sittings: readonly Sitting[], at: string): Sitting[] {
  return sittings
    .map(({ from, until }) => ({ from, until: until === '' ? laterOf(from, at) : until }))
    .filter(({ from, until }) => from !== until);
}

/** The same sittings and one that begins now. A sitting without an end has ended at `lastChange`: the app stopped. */
export function beginSitting(sittings: readonly Sitting[], now: string, lastChange: string): Sitting[] {
  return [...endSittings(sittings, lastChange), { from: now, until: '' as const }].slice(-mostSittings);
}

function laterOf(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}
