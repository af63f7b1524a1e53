import { newSeed } from '#platform/identifiers.ts';
import {
  canDraw,
  type Deck,
  type DeckCard,
  type DeckPlay,
  drawCard,
  fitKept,
  fitPlay,
  keep,
  putBack,
  returnKept,
  startPlay,
  undoPlay,
} from '#shared/decks/index.ts';

/**
 * How far people are in each deck, until the app locks or closes: leaving a screen does not shuffle the cards again. Ids
 * only, and nothing is written anywhere.
 */
const plays = new Map<string, DeckPlay>();

/** Forgets every play: for tests. */
export function forgetPlays(): void {
  plays.clear();
}

/** A deck on the table: what lies open, what is kept, and what people do with it. */
export class CardTable {
  readonly deck: Deck;
  #play: DeckPlay = $state.raw() as DeckPlay;
  readonly #key: string;

  /**
   * Goes on with the deck where people were, also when its cards changed since.
   *
   * @param of what the cards are played for: the same deck may lie on the table of an evening as well
   * @param seed gives the order of a deck that was not on the table yet
   */
  constructor(deck: Deck, of = '', seed: number = newSeed()) {
    this.deck = deck;
    this.#key = `${of}/${deck.id}`;
    const before = plays.get(this.#key);
    this.#play = before === undefined ? startPlay(deck, seed) : fitPlay(before, deck);
  }

  /** The card that lies open. */
  get open(): DeckCard | undefined {
    return this.#card(this.#play.open);
  }

  /** The cards that people keep, in the order in which they kept them. */
  get kept(): DeckCard[] {
    return this.#play.kept.flatMap((id) => this.#card(id) ?? []);
  }

  /** How many cards lie face down. */
  get inPile(): number {
    return this.#play.pile.length;
  }

  /** Whether there is a card to draw: not when all are kept, or the only other one lies open. */
  get canDraw(): boolean {
    const { pile, through, open } = this.#play;
    return canDraw(this.#play) && (open === '' || pile.length + through.length > 0);
  }

  /** Whether anything was done with the cards that can be taken back. */
  get canUndo(): boolean {
    return this.#play.acts.length > 0;
  }

  /** Opens the next card; the pile is shuffled again when it is through. */
  draw(): void {
    if (this.canDraw) this.#set(drawCard(this.#play));
  }

  /** Puts the open card under the pile. */
  putBack(): void {
    this.#set(putBack(this.#play));
  }

  /** Keeps the open card aside. Gives the card, or undefined when none lay open. */
  keep(): DeckCard | undefined {
    const { open } = this;
    this.#set(keep(this.#play));
    return open;
  }

  /** Puts a kept card under the pile again. */
  returnKept(cardId: string): void {
    this.#set(returnKept(this.#play, cardId));
  }

  /** Lets exactly these cards be the kept ones, where something else knows which are: an evening. */
  follow(keptIds: readonly string[]): void {
    const play = fitKept(this.#play, keptIds);
    if (play !== this.#play) this.#set(play);
  }

  /** Takes the last act back. */
  undo(): void {
    this.#set(undoPlay(this.#play));
  }

  #set(play: DeckPlay): void {
    this.#play = play;
    plays.set(this.#key, play);
  }

  #card(id: string): DeckCard | undefined {
    return this.deck.cards.find((card) => card.id === id);
  }
}
