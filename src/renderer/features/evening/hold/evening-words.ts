import { language } from '#i18n/index.svelte.ts';
import type { PersonName, TimeSpent } from '#shared/evening/index.ts';

/** How somebody is called: "Ans", "Stoel 3", or "Ans, stoel 3". */
export function nameInWords(name: PersonName): string {
  const { people } = language.t.eveningHold;
  if (name.kind === 'seat') return people.seat(name.seat);
  return name.kind === 'name' ? name.firstName : people.nameAndSeat(name.firstName, name.seat);
}

/** How it goes with the time of the part: "Nog 9 minuten". */
export function partTimeInWords({ left, over }: TimeSpent): string {
  const { time } = language.t.eveningHold;
  if (over > 0) return time.longer(over);
  return left === 0 ? time.up : time.left(left);
}

/** How it goes with the evening: "De avond loopt op tijd". */
export function eveningTimeInWords({ over, word }: TimeSpent): string {
  const { time } = language.t.eveningHold;
  return word === 'on-time' ? time.eveningOnTime : time.eveningLater(over);
}
