/*
 * What was typed for a day and cannot be read as one. It fits in no record, so it is kept for the window: whoever comes
 * back to the screen finds it. Locking loads the page anew, and then it is gone.
 */
const kept = new Map<string, string>();

/** What was typed for this day, and cannot be read; undefined when there is nothing of the kind. */
export function unreadDay(name: string): string | undefined {
  return kept.get(name);
}

/** Keeps what was typed for this day; undefined when it could be read or the field was left empty. */
export function keepUnreadDay(name: string, typed: string | undefined): void {
  if (typed === undefined) kept.delete(name);
  else kept.set(name, typed);
}
