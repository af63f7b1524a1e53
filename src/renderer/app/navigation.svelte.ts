import type { OpenVault } from '#data/index.ts';
import type { SharedKind } from '#features/audience/index.ts';
import type { OpenedDraft } from '#features/guides/index.ts';
import { moment } from '#platform/clock.ts';
import { type Evening, longestStretched } from '#shared/evening/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';
import { mayOpen } from './may-open.ts';

/** Every screen of an opened vault. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'backups' }
  /** Going on with a copy, and the screen to come back to. */
  | { readonly name: 'restore'; readonly from: 'home' | 'backups' }
  | { readonly name: 'settings' }
  | { readonly name: 'log' }
  | { readonly name: 'guides' }
  | { readonly name: 'guide-editor'; readonly opened: OpenedDraft }
  | { readonly name: 'sources' }
  /** The family evenings of the house. */
  | { readonly name: 'evenings' }
  | { readonly name: 'evening'; readonly eveningId: string }
  /** Question cards (vragenkaarten). */
  | { readonly name: 'decks' }
  | { readonly name: 'new-resident' }
  | { readonly name: 'resident'; readonly residentId: string }
  /** Changing what is kept of somebody, and the conversation to come back to. */
  | { readonly name: 'change-resident'; readonly residentId: string; readonly backTo?: string }
  /** The resident itself: it is gone from the vault while the screen still says so. */
  | { readonly name: 'erase-resident'; readonly resident: Resident }
  | { readonly name: 'start'; readonly residentId: string }
  | { readonly name: 'conversation'; readonly conversationId: string };

/* No part can last longer, so then nobody waits for it any more: the morning after it is just an evening nobody ended. */
const eveningGoesOn = longestStretched * 60_000;

/**
 * The evening that was going when the app stopped: twenty people wait for it. Of more than one, the one that went on last;
 * the other was a try-out that nobody ended.
 */
function eveningThatGoes(vault: Pick<OpenVault, 'evenings'>, now: string): Evening | undefined {
  const since = ({ moments }: Evening) => Date.parse(now) - Date.parse(moments.at(-1)?.from ?? '');
  return vault.evenings.all
    .filter((evening) => evening.state === 'going' && since(evening) < eveningGoesOn)
    .sort((one, other) => since(one) - since(other))[0];
}

/**
 * The screen to open after unlocking. A family evening that is going on opens first; then a conversation that another worker
 * handed over; then one of this worker
 * that was going when the app stopped without being paused, at the same question.
 */
export function firstScreen(
  vault: Pick<OpenVault, 'evenings' | 'conversations' | 'worker'>,
  now = moment(),
): Screen {
  const evening = eveningThatGoes(vault, now);
  if (evening !== undefined) return { name: 'evening', eveningId: evening.id };
  const latest = (isWanted: (conversation: Conversation) => boolean) =>
    vault.conversations.all
      .filter(isWanted)
      .sort((one, other) => other.changedAt.localeCompare(one.changedAt))[0];
  const isOwn = ({ workerId }: Conversation) => workerId === vault.worker.id;
  const wanted =
    latest((conversation) => conversation.awaitsColleague && !isOwn(conversation)) ??
    latest((conversation) => conversation.state === 'going' && isOwn(conversation));
  return wanted === undefined ? { name: 'home' } : { name: 'conversation', conversationId: wanted.id };
}

/** Which screen is shown. */
export class Navigation {
  screen = $state.raw<Screen>({ name: 'home' });
  /** What was asked for while the room looks along; it opens when the shared screen is off. */
  waiting = $state.raw<Screen | undefined>();
  readonly #shared: () => SharedKind | undefined;

  /** @param shared what stands on the shared screen now */
  constructor(shared: () => SharedKind | undefined) {
    this.#shared = shared;
  }

  /** Shows another screen, from its top; one that may not open now waits ({@link waiting}). */
  show(screen: Screen): void {
    if (!mayOpen(screen, this.#shared())) {
      this.waiting = screen;
      return;
    }
    this.waiting = undefined;
    this.screen = screen;
    window.scrollTo(0, 0);
  }

  /** Shows what was asked for. */
  showWaiting(): void {
    if (this.waiting !== undefined) this.show(this.waiting);
  }

  /** Nobody asks for it any more. */
  forgetWaiting(): void {
    this.waiting = undefined;
  }
}
