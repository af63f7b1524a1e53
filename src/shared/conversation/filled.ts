import type { Conversation } from '../model/index.ts';

/** Agreements in which something was written; an empty line that somebody left open is none. */
export function filledAgreements(conversation: Conversation): Conversation['agreements'] {
  return conversation.agreements.filter(
    ({ what, who, when }) => what.trim() !== '' || who.trim() !== '' || when.trim() !== '',
  );
}

/** How many wishes people choose at most, to work on first. */
export const mostChosenWishes = 3;

/** Wishes in which something was written: first those that were chosen, then the others, each in their own order. */
export function filledWishes(conversation: Conversation): Conversation['wishes'] {
  const filled = conversation.wishes.filter((wish) => wish.text.trim() !== '');
  return [...filled.filter(({ isChosen }) => isChosen), ...filled.filter(({ isChosen }) => !isChosen)];
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
