/** Pure questions about conversations that several screens ask. */
export { type GoodToKnow, goodToKnow } from './good-to-know.ts';
export { latestFirst } from './latest-first.ts';
import type { Answer, Conversation, Voice } from '../model/index.ts';

/** The last answer anybody gave, whichever the question; undefined when nothing was said yet. */
export function lastSaid(conversation: Conversation): Answer | undefined {
  return Object.values(conversation.prompts)
    .flatMap((prompt) => prompt.answers)
    .sort((one, other) => one.at.localeCompare(other.at))
    .at(-1);
}

/** Words of a conversation as they are read, with the voice that said them. */
export interface SaidWords {
  readonly id: string;
  readonly text: string;
  readonly voice: Voice;
  /** Still in the answer field: nobody has put them down as an answer yet. */
  readonly isDraft: boolean;
}

/** Everything that was said, in the order in which it was; words that are still in an answer field come last. */
export function everythingSaid(conversation: Conversation): SaidWords[] {
  const prompts = Object.entries(conversation.prompts);
  const answers = prompts
    .flatMap(([, prompt]) => prompt.answers)
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ id, text, voice }) => ({ id, text, voice, isDraft: false }));
  const drafts = prompts
    .filter(([, prompt]) => prompt.draft.text.trim() !== '')
    .map(([id, { draft }]) => ({ id: `draft of ${id}`, ...draft, isDraft: true }));
  return [...answers, ...drafts];
}

/** Agreements in which something was written; an empty line that somebody left open is none. */
export function filledAgreements(conversation: Conversation): Conversation['agreements'] {
  return conversation.agreements.filter(
    ({ what, who, when }) => what.trim() !== '' || who.trim() !== '' || when.trim() !== '',
  );
}

/** Wishes in which something was written. */
export function filledWishes(conversation: Conversation): Conversation['wishes'] {
  return conversation.wishes.filter((wish) => wish.text.trim() !== '');
}

/** Parked side-tracks in which something was written. */
export function filledParked(conversation: Conversation): Conversation['parked'] {
  return conversation.parked.filter((parked) => parked.what.trim() !== '');
}

/** Disagreements in which a view or the resident's choice was written, with only the views that say something. */
export function filledDisagreements(conversation: Conversation): Conversation['disagreements'] {
  return conversation.disagreements
    .map((disagreement) => ({
      ...disagreement,
      views: disagreement.views.filter((view) => view.text.trim() !== ''),
    }))
    .filter(({ views, residentChoice }) => views.length > 0 || residentChoice.trim() !== '');
}

/** The first day on which something is looked back on; empty when none was chosen. */
export function firstLookBack(conversation: Conversation): string {
  const days = [
    conversation.nextLookBackOn,
    ...filledAgreements(conversation).map(({ lookBackOn }) => lookBackOn),
  ];
  return days.filter((day) => day !== '').sort()[0] ?? '';
}
