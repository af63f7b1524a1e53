/** How much of the time that people have is left, as roughly as people say it. */
export type TimeLeft =
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'about'; readonly minutes: number }
  | { readonly kind: 'little' }
  | { readonly kind: 'over' };

/** Under this many minutes nobody counts any more. */
const little = 5;

/**
 * How much time is left, in steps of five minutes: a conversation is no race.
 *
 * @param plannedMinutes how long people have; 0 when nobody said
 * @param talkedMinutes how long they have talked
 */
export function timeLeft(plannedMinutes: number, talkedMinutes: number): TimeLeft {
  if (plannedMinutes <= 0) return { kind: 'unplanned' };
  const left = plannedMinutes - talkedMinutes;
  if (left <= 0) return { kind: 'over' };
  if (left < little) return { kind: 'little' };
  return { kind: 'about', minutes: Math.round(left / little) * little };
}
