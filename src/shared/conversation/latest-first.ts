import type { Conversation } from '../model/index.ts';

/** Conversations from the most recent to the oldest. */
export function latestFirst(conversations: readonly Conversation[]): Conversation[] {
  return [...conversations].sort(
    (one, other) => other.heldOn.localeCompare(one.heldOn) || other.startedAt.localeCompare(one.startedAt),
  );
}
