import { type Acted, refused } from './acts.ts';
import { type Evening, eveningLimits } from './evening.ts';

/** Adds an empty house rule after the others. */
export function addHouseRule(evening: Evening): Acted {
  const { houseRules } = evening;
  if (houseRules.length >= eveningLimits.houseRules) return refused('full');
  return {
    ok: true,
    evening: { ...evening, houseRules: [...houseRules, ''] },
    undo: { fields: {}, lists: [], houseRule: { at: houseRules.length, text: undefined } },
  };
}

/** Takes a house rule away; its place counts from 0. */
export function removeHouseRule(evening: Evening, place: number): Acted {
  const text = evening.houseRules[place];
  if (text === undefined) return refused('not-there');
  return {
    ok: true,
    evening: { ...evening, houseRules: evening.houseRules.toSpliced(place, 1) },
    undo: { fields: {}, lists: [], houseRule: { at: place, text } },
  };
}
