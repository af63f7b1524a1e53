import {
  type FolderBridge,
  folderNamed,
  type KnownResidents,
  type OpenedDraft as Opened,
  OwnList,
  type OwnRow as Row,
} from '#features/own-files/index.ts';
import { newId } from '#platform/identifiers.ts';
import { type Deck, type DeckDraft, deckId, draftFromDeck } from '#shared/decks/index.ts';
import type { DeckProblem, DeckShelf } from './deck-shelf.svelte.ts';

/** A deck of the house: what can be played, what somebody is working on, or both. */
export type OwnRow = Row<Deck, DeckDraft>;

/** What is opened in the editor. */
export type OpenedDraft = Opened<DeckDraft>;

/** What the list asks of the main process. */
export type DeckFiles = FolderBridge;

/** Own decks: making, copying, sharing, removing, and taking in. */
export class DeckList extends OwnList<Deck, DeckDraft, DeckProblem> {
  /** The deck that people asked to remove, until they say that they are sure. */
  removing = $state.raw<OwnRow | undefined>();

  /**
   * @param shelf where the decks stand; it is read again after every change
   * @param residents whose names are looked for before a deck leaves
   * @param files the main process, unless a test says otherwise
   */
  constructor(shelf: DeckShelf, residents: KnownResidents, files?: DeckFiles) {
    super(shelf, folderNamed('decks', files), residents);
  }

  /** Stores a copy of a deck as a draft. Resolves with it, or undefined when that failed. */
  copy(deck: Deck, title: Deck['title']): Promise<OpenedDraft | undefined> {
    const draft = draftFromDeck(deck);
    const en = draft.title.en === '' ? '' : title.en;
    return this.begin({ ...draft, id: deckId(title.nl, newId()), version: 0, title: { nl: title.nl, en } });
  }

  /** Removes the deck that people asked to remove, now that they are sure. Resolves with whether that was done. */
  override async remove(row = this.removing): Promise<boolean> {
    if (row === undefined) return false;
    const isDone = await super.remove(row);
    this.removing = undefined;
    return isDone;
  }
}
