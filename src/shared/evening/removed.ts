import type { Evening } from './evening.ts';

/**
 * What is left of an evening that was taken away: that it was there, and when it went. Every word is gone from it. A row
 * stays, because a row that is missing counts as damage.
 */
export function removedEvening({ id, language }: Evening, now: string): Evening {
  return {
    id,
    templateId: '',
    language,
    title: '',
    date: '',
    beginsAt: '',
    place: '',
    team: '',
    aim: '',
    houseRules: [],
    writing: 'open',
    parts: [],
    people: [],
    rounds: [],
    themes: [],
    parked: [],
    agreements: [],
    takeaways: [],
    keptCards: [],
    state: 'preparing',
    promisedMinutes: 0,
    moments: [],
    removedAt: now,
  };
}

/** Whether people took this evening away. */
export function isRemoved({ removedAt }: Evening): boolean {
  return removedAt !== undefined;
}
