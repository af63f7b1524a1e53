/** Question cards (vragenkaarten): playing a deck, also in an evening, and decks of the house itself. */
export { default as DecksPage } from './DecksPage.svelte';
export { default as EveningCards } from './EveningCards.svelte';
export { DeckShelf } from './deck-shelf.svelte.ts';
export type { ShownCard } from './shown-card.ts';
