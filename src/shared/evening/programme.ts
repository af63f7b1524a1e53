import { type Acted, done, refused } from './acts.ts';
import { type Evening, eveningLimits, type EveningPart, partMinutes } from './evening.ts';
import { hasBegun, nowAndNext } from './time.ts';

/** The first place of the programme in which something may change: after what has been or is going on. */
function firstFreePlace(evening: Evening): number {
  if (evening.state === 'finished') return evening.parts.length;
  return nowAndNext(evening).index + 1;
}

/** Whether a part stands still: it has been, it is going on, or the evening is over. */
export function standsStill(evening: Evening, partId: string): boolean {
  const index = evening.parts.findIndex(({ id }) => id === partId);
  return index < firstFreePlace(evening) || hasBegun(evening, partId);
}

/** A part of one's own, still without words. */
export function newPart(id: string): EveningPart {
  return {
    id,
    kind: 'talk',
    title: '',
    minutes: 10,
    stretched: 0,
    question: '',
    hint: '',
    notes: '',
    deckId: '',
  };
}

/** Adds a part at a place in the programme, counted from 0; without a place at the end. */
export function addPart(evening: Evening, part: EveningPart, place = evening.parts.length): Acted {
  const { parts } = evening;
  if (parts.length >= eveningLimits.parts) return refused('full');
  if (!isPlace(place, parts.length) || !areMinutes(part.minutes)) return refused('out-of-range');
  if (place < firstFreePlace(evening) || evening.state === 'finished') return refused('already-begun');
  return done(evening, { parts: parts.toSpliced(place, 0, { ...part, stretched: 0 }) });
}

/** Takes a part out of the programme. Not one that has been or is going on. */
export function removePart(evening: Evening, partId: string): Acted {
  const index = evening.parts.findIndex(({ id }) => id === partId);
  if (index < 0) return refused('not-there');
  if (standsStill(evening, partId)) return refused('already-begun');
  return done(evening, { parts: evening.parts.toSpliced(index, 1) });
}

/**
 * Moves a part from one place to another, both counted from 0. What has been or is going on stays where it is, and
 * nothing moves before it.
 */
export function movePart(evening: Evening, from: number, to: number): Acted {
  const { parts } = evening;
  const part = parts[from];
  if (part === undefined) return refused('not-there');
  if (!isPlace(to, parts.length - 1)) return refused('out-of-range');
  if (standsStill(evening, part.id) || to < firstFreePlace(evening)) return refused('already-begun');
  return done(evening, { parts: parts.toSpliced(from, 1).toSpliced(to, 0, part) });
}

/** Plans a part longer or shorter, in minutes, before it has begun. Afterwards it is stretched (`stretchPart`). */
export function planMinutes(evening: Evening, partId: string, minutes: number): Acted {
  const part = evening.parts.find(({ id }) => id === partId);
  if (part === undefined) return refused('not-there');
  if (!areMinutes(minutes)) return refused('out-of-range');
  if (standsStill(evening, partId)) return refused('already-begun');
  return done(evening, {
    parts: evening.parts.map((each) => (each === part ? { ...part, minutes, stretched: 0 } : each)),
  });
}

function isPlace(place: number, last: number): boolean {
  return Number.isInteger(place) && place >= 0 && place <= last;
}

function areMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= partMinutes.least && minutes <= partMinutes.most;
}

/** Chooses the question cards of a part. */
export function chooseDeck(evening: Evening, partId: string, deckId: string): Acted {
  if (!evening.parts.some(({ id }) => id === partId)) return refused('not-there');
  return done(evening, {
    parts: evening.parts.map((part) => (part.id === partId ? { ...part, deckId } : part)),
  });
}
