import type { SharedScreen } from '#features/audience/index.ts';
import type { Screen } from './navigation.svelte.ts';

/** How long nobody may touch the laptop before it locks, in minutes. */
export interface LockMinutes {
  readonly lockAfterMinutes: number;
  readonly lockAfterMinutesInConversation: number;
}

/**
 * After how many minutes without a touch the app locks now. The longer time is for people who talk: in a conversation, at a
 * family evening, with a card on the table, and whenever a room looks along.
 */
export function minutesBeforeLock(
  screen: Pick<Screen, 'name'>,
  shared: Pick<SharedScreen, 'isOn' | 'source'>,
  minutes: LockMinutes,
): number {
  const isTalking =
    screen.name === 'conversation' ||
    screen.name === 'evening' ||
    shared.isOn ||
    shared.source?.kind === 'cards';
  return isTalking ? minutes.lockAfterMinutesInConversation : minutes.lockAfterMinutes;
}
