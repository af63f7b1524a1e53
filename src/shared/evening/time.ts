import { type Evening, type EveningMoment, type EveningPart, plannedMinutes } from './evening.ts';

const millisecondsInMinute = 60_000;

/** Up to so many minutes late is still nothing to worry about. */
const aBit = 5;

/** How it goes with time, in a word: a colour and a sentence, never an alarm. */
export type TimeWord = 'on-time' | 'a-bit-over' | 'over';

/** How it goes with time, in whole minutes. */
export interface TimeSpent {
  readonly word: TimeWord;
  readonly planned: number;
  readonly passed: number;
  /** Never less than 0. */
  readonly left: number;
  /** How much longer it takes than planned; 0 when on time. */
  readonly over: number;
}

/** The part that is going on and the one after it. */
export interface NowAndNext {
  readonly now: EveningPart | undefined;
  /** Before the beginning this is the first part. */
  readonly next: EveningPart | undefined;
  /** Where `now` stands in the programme, from 0; -1 when nothing is going on. */
  readonly index: number;
}

/** The moment that is going on, while the evening is. */
export function openMoment({ state, moments }: Evening): EveningMoment | undefined {
  const last = moments.at(-1);
  return state === 'going' && last?.until === '' ? last : undefined;
}

/** What is going on, and what comes after. */
export function nowAndNext(evening: Evening): NowAndNext {
  const { parts, state } = evening;
  const partId = openMoment(evening)?.partId;
  const index = parts.findIndex(({ id }) => id === partId);
  if (index >= 0) return { now: parts[index], next: parts[index + 1], index };
  return { now: undefined, next: state === 'preparing' ? parts[0] : undefined, index: -1 };
}

/** The clock of a laptop can be set back in the middle of an evening: that counts for nothing, not for less. */
function millisecondsOf({ from, until }: EveningMoment, now: string): number {
  return Math.max(0, Date.parse(until === '' ? now : until) - Date.parse(from));
}

/** How long a part has taken so far, in minutes, not rounded; going back to a part adds to it. */
export function minutesPassed({ moments }: Evening, partId: string, now: string): number {
  const total = moments
    .filter((moment) => moment.partId === partId)
    .reduce((sum, moment) => sum + millisecondsOf(moment, now), 0);
  return total / millisecondsInMinute;
}

/** Whether a part has been or is going on. */
export function hasBegun({ moments }: Evening, partId: string): boolean {
  return moments.some((moment) => moment.partId === partId);
}

function timeSpent(planned: number, passed: number, over: number): TimeSpent {
  return {
    word: over <= 0 ? 'on-time' : over <= aBit ? 'a-bit-over' : 'over',
    planned,
    passed,
    left: Math.max(0, planned - passed),
    over: Math.max(0, over),
  };
}

/** The time of the part that is going on. Undefined when none is. */
export function partTime(evening: Evening, now: string): TimeSpent | undefined {
  const part = nowAndNext(evening).now;
  if (part === undefined) return undefined;
  const planned = plannedMinutes(part);
  const passed = Math.floor(minutesPassed(evening, part.id, now));
  return timeSpent(planned, passed, passed - planned);
}

/** What is still to come of a part, in minutes; people may have been in it before and gone back. */
function minutesToCome(evening: Evening, part: EveningPart, now: string): number {
  return Math.max(0, plannedMinutes(part) - Math.floor(minutesPassed(evening, part.id, now)));
}

/** What is still to come after the part that is going on, in minutes. */
function minutesAfterThis(evening: Evening, now: string): number {
  const { index } = nowAndNext(evening);
  return evening.parts.slice(index + 1).reduce((sum, part) => sum + minutesToCome(evening, part, now), 0);
}

/**
 * The time of the whole evening, against what people were told when it began: it is over when the end will be later
 * than that, also while it still goes on. Undefined when the evening is not going on.
 */
export function eveningTime(evening: Evening, now: string): TimeSpent | undefined {
  const begin = evening.moments[0]?.from;
  const ofPart = partTime(evening, now);
  if (begin === undefined || ofPart === undefined) return undefined;
  // A clock that is set back forgets what was before it; what stands in the moments has passed all the same.
  const known = evening.moments.reduce((sum, moment) => sum + millisecondsOf(moment, now), 0);
  const sinceBegin = Date.parse(now) - Date.parse(begin);
  const passed = Math.floor(Math.max(known, sinceBegin) / millisecondsInMinute);
  const expected = passed + ofPart.left + minutesAfterThis(evening, now);
  return timeSpent(evening.promisedMinutes, passed, expected - evening.promisedMinutes);
}

/** When a part begins, and how long it is to take. */
export interface PartBegin {
  readonly partId: string;
  /** A moment (ISO 8601), known or expected. */
  readonly at: string;
  /** As planned now, with what it was stretched by. */
  readonly minutes: number;
}

/** When each part began or will begin, and when the evening ends, as far as can be told now. */
export function timetable(evening: Evening, now: string): { begins: PartBegin[]; endsAt: string } {
  const { index } = nowAndNext(evening);
  const left = partTime(evening, now)?.left ?? 0;
  let at = Date.parse(now) + left * millisecondsInMinute;
  const begins = evening.parts.map((part, place): PartBegin => {
    const minutes = plannedMinutes(part);
    const first = evening.moments.find(({ partId }) => partId === part.id);
    const isToCome = evening.state !== 'finished' && place > index;
    if (first !== undefined && !isToCome) return { partId: part.id, at: first.from, minutes };
    const begin = new Date(at).toISOString();
    if (isToCome) at += minutesToCome(evening, part, now) * millisecondsInMinute;
    return { partId: part.id, at: begin, minutes };
  });
  const last = evening.moments.at(-1)?.until ?? '';
  return { begins, endsAt: evening.state === 'finished' && last !== '' ? last : new Date(at).toISOString() };
}

/** The later of two moments. */
export function laterOf(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}
