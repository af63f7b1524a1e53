import type { Deck, DeckCard } from '#shared/decks/index.ts';

/** A card that lies open, in the words of one language: what a part of an evening shows and keeps. */
export interface ShownCard {
  readonly deckId: string;
  readonly cardId: string;
  /** The title of its deck. */
  readonly deck: string;
  readonly text: string;
  /** For the facilitator alone; empty when there is none. */
  readonly followUp: string;
}

/** A card of a deck, as it is shown. */
export function shownCard(deck: Deck, card: DeckCard, language: 'nl' | 'en'): ShownCard {
  return {
    deckId: deck.id,
    cardId: card.id,
    deck: deck.title[language],
    text: card.text[language],
    followUp: card.followUp?.[language] ?? '',
  };
}
