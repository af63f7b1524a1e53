import { type Acted, done, refused } from './acts.ts';
import {
  type Evening,
  eveningLimits,
  type EveningMoment,
  longestStretched,
  partMinutes,
  plannedMinutes,
  totalMinutes,
} from './evening.ts';
import { laterOf, minutesPassed, nowAndNext } from './time.ts';

/** The same moments, the open one ended. */
function endMoments(moments: readonly EveningMoment[], now: string): EveningMoment[] {
  return moments.map((moment) =>
    moment.until === '' ? { ...moment, until: laterOf(moment.from, now) } : moment,
  );
}

function goTo(evening: Evening, partId: string, now: string): Acted {
  if (evening.moments.length >= eveningLimits.moments) return refused('full');
  const moments = [...endMoments(evening.moments, now), { partId, from: now, until: '' as const }];
  return done(evening, { state: 'going', moments });
}

/**
 * Begins the evening with its first part. What people are told about the end is kept from here on.
 *
 * @param today the day on the calendar of the laptop: an evening is held on the day on which it begins, whatever was
 *   planned
 */
export function beginEvening(evening: Evening, now: string, today: string): Acted {
  if (evening.state !== 'preparing') return refused('not-preparing');
  const first = evening.parts[0];
  if (first === undefined) return refused('no-parts');
  return done(evening, {
    state: 'going',
    date: today,
    promisedMinutes: totalMinutes(evening),
    moments: [{ partId: first.id, from: now, until: '' }],
  });
}

/** Goes on to the next part. After the last one nothing comes by itself: people end the evening. */
export function forward(evening: Evening, now: string): Acted {
  if (evening.state !== 'going') return refused('not-going');
  const { next } = nowAndNext(evening);
  return next === undefined ? refused('no-further') : goTo(evening, next.id, now);
}

/** Goes back to the part before; its time goes on where it stopped. */
export function back(evening: Evening, now: string): Acted {
  if (evening.state !== 'going') return refused('not-going');
  const before = evening.parts[nowAndNext(evening).index - 1];
  return before === undefined ? refused('no-further') : goTo(evening, before.id, now);
}

/** Ends the evening. */
export function endEvening(evening: Evening, now: string): Acted {
  if (evening.state !== 'going') return refused('not-going');
  return done(evening, { state: 'finished', moments: endMoments(evening.moments, now) });
}

/** Goes on with an evening that was ended too soon, at the part where it stopped. */
export function goOn(evening: Evening, now: string): Acted {
  if (evening.state !== 'finished') return refused('not-going');
  const last = evening.moments.at(-1)?.partId;
  const part = evening.parts.find(({ id }) => id === last);
  return part === undefined ? refused('no-parts') : goTo(evening, part.id, now);
}

/**
 * Makes a part longer or shorter while the evening goes on. Never shorter than what has passed of it, nor than a minute:
 * what is asked for beyond that is left out. A part that has been stays as it is.
 *
 * @param minutes how much longer; less than 0 for shorter
 */
export function stretchPart(evening: Evening, partId: string, minutes: number, now: string): Acted {
  if (evening.state !== 'going') return refused('not-going');
  const place = evening.parts.findIndex(({ id }) => id === partId);
  const part = evening.parts[place];
  if (part === undefined) return refused('not-there');
  if (place < nowAndNext(evening).index) return refused('already-begun');
  if (!Number.isInteger(minutes)) return refused('out-of-range');
  const planned = plannedMinutes(part);
  const passed = Math.ceil(minutesPassed(evening, partId, now));
  // A part that runs over has nothing left to take off, and is not made longer by asking for shorter.
  const shortest = Math.min(planned, Math.max(partMinutes.least, passed));
  const wanted = Math.min(longestStretched, Math.max(shortest, planned + minutes));
  if (wanted === planned) return refused(minutes < 0 ? 'nothing-left' : 'out-of-range');
  return done(evening, {
    parts: evening.parts.map((each) =>
      each === part ? { ...part, stretched: wanted - part.minutes } : each,
    ),
  });
}
