import type { OpenVault } from '#data/index.ts';
import type { Resident } from '#shared/model/index.ts';

/** Every screen of an opened vault. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'backups' }
  /** Going on with a copy, and the screen to come back to. */
  | { readonly name: 'restore'; readonly from: 'home' | 'backups' }
  | { readonly name: 'settings' }
  | { readonly name: 'log' }
  | { readonly name: 'new-resident' }
  | { readonly name: 'resident'; readonly residentId: string }
  | { readonly name: 'change-resident'; readonly residentId: string }
  /** The resident itself: it is gone from the vault while the screen still says so. */
  | { readonly name: 'erase-resident'; readonly resident: Resident }
  | { readonly name: 'start'; readonly residentId: string }
  | { readonly name: 'conversation'; readonly conversationId: string };

/**
 * The screen to open after unlocking. A conversation of this worker that was going when the app stopped without being
 * paused opens by itself, at the same question.
 */
export function firstScreen(vault: OpenVault): Screen {
  const going = vault.conversations.all
    .filter((conversation) => conversation.state === 'going' && conversation.workerId === vault.worker.id)
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt))[0];
  return going === undefined ? { name: 'home' } : { name: 'conversation', conversationId: going.id };
}

/** Which screen is shown. */
export class Navigation {
  screen = $state.raw<Screen>({ name: 'home' });

  /** Shows another screen, from its top. */
  show(screen: Screen): void {
    this.screen = screen;
    window.scrollTo(0, 0);
  }
}
