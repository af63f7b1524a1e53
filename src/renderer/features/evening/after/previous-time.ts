import { type Evening, isRemoved, oneLine } from '#shared/evening/index.ts';

/** Whether an evening left something to look back on: an agreement, something parked, or a day that people named. */
function hasSomethingToTell({ agreements, parked, lookBackOn = '', nextEveningOn = '' }: Evening): boolean {
  const isFilled = (...texts: readonly string[]) => texts.some((text) => oneLine(text) !== '');
  return (
    isFilled(lookBackOn, nextEveningOn) ||
    agreements.some(({ what, who, when }) => isFilled(what, who, when)) ||
    parked.some((item) => item.kind === 'personal' || isFilled(item.what, item.who, item.by))
  );
}

const teamOf = ({ team }: Evening) => oneLine(team).toLowerCase();

/* Evenings that were held know when; their date is what people typed. */
const endOf = ({ moments }: Evening) => moments.at(-1)?.until ?? '';

/** Whether two evenings are of different teams, as far as both say so. */
export function isOfOtherTeam(one: Evening, other: Evening): boolean {
  return teamOf(one) !== '' && teamOf(other) !== '' && teamOf(one) !== teamOf(other);
}

/**
 * The evening that people look back on when they prepare this one: the last of the same team; when that team is empty or
 * had none, the last of all. One that left nothing is passed over.
 */
export function previousEvening(evening: Evening, all: readonly Evening[]): Evening | undefined {
  const told = all
    .filter((other) => other.id !== evening.id && other.state === 'finished' && !isRemoved(other))
    .filter(hasSomethingToTell)
    .toSorted((one, other) => endOf(other).localeCompare(endOf(one)));
  const team = teamOf(evening);
  return (team === '' ? undefined : told.find((other) => teamOf(other) === team)) ?? told[0];
}
