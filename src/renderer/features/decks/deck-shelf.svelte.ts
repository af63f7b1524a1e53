import { type OwnKind, OwnShelf, type RefusedReason } from '#features/own-files/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import {
  type Deck,
  type DeckDraft,
  draftFromDeck,
  loadDeck,
  loadDeckDraft,
  ourDeckIds,
} from '#shared/decks/index.ts';
import type { FileProblem, RoomFileReason } from '#shared/own-files/index.ts';

/** Why a deck file was not loaded. */
export type DeckProblem = FileProblem<RoomFileReason>;

/** Why a deck file is not on the shelf. */
export type RefusedDeckReason = RefusedReason<DeckProblem>;

/** Decks as files that a house makes itself. */
export const deckKind: OwnKind<Deck, DeckDraft, DeckProblem> = {
  ourIds: ourDeckIds,
  untitled: 'kaarten',
  load: (text) => {
    const loaded = loadDeck(text);
    return loaded.ok ? { ok: true, value: loaded.deck } : loaded;
  },
  drafts: {
    load: (text) => {
      const loaded = loadDeckDraft(text);
      return loaded.ok ? { ok: true, value: loaded.draft } : loaded;
    },
    from: draftFromDeck,
  },
};

/** The decks people can choose from, and the files that could not be used. */
export class DeckShelf extends OwnShelf<Deck, DeckDraft, DeckProblem> {
  /** Nothing is read yet. */
  constructor() {
    super(deckKind, () => mainProcess.readOwnFiles('decks'));
  }
}
