/**
 * Decks of question cards (vragenkaarten).
 *
 * A deck is a JSON file: ours stand in `resources/decks`, a house may make its own and share it as a file. `loadDeck`
 * makes one of a text, or names what is wrong and where. Every text is there in Dutch and in English, as in a guide.
 *
 * Somebody who makes a deck types into a `DeckDraft`; `checkDeckDraft` makes a deck of it or names what is in the way.
 *
 * `startPlay` shuffles a deck with a seed from outside; `drawCard`, `putBack`, `keep`, `next` and `undoPlay` take a
 * `DeckPlay` and give the next one. A play holds ids only: no names, nothing that anybody said.
 */
export {
  cardWords,
  type Deck,
  type DeckCard,
  deckCardSchema,
  deckFormatName,
  deckFormatVersion,
  deckSchema,
  loadDeck,
  type LoadedDeck,
  mostCards,
  ourDeckIds,
} from './deck.ts';
export {
  cardsInLines,
  checkDeckDraft,
  type CheckedDeckDraft,
  type DeckDraft,
  deckDraftSchema,
  type DeckDraftProblem,
  deckId,
  type DraftCard,
  draftFromDeck,
  emptyCard,
  loadDeckDraft,
  newDeckDraft,
} from './draft.ts';
export {
  canDraw,
  cardsIn,
  type DeckPlay,
  deckPlaySchema,
  drawCard,
  fitKept,
  fitPlay,
  keep,
  layAside,
  mostUndone,
  next,
  putBack,
  returnKept,
  startPlay,
  undoPlay,
} from './play.ts';
export { type RandomSource, seededSource, seedLimit, shuffle } from './shuffle.ts';
