import { type Appearance, type AudienceView, projectEvening } from '#shared/audience/index.ts';
import type { CardTable } from './deck-play.svelte.ts';

/** Nobody is in a deck of cards: only the card goes to the room. */
const nobody = { title: '', houseRules: [], people: [], themes: [], parked: [], agreements: [] };

/** The open card, as the room sees it. What is asked after it stays with the facilitator. */
export class CardOnScreen {
  readonly #table: CardTable;
  readonly #appearance: () => Appearance;
  #shown = $state.raw({ cardId: '', page: 0 });

  /**
   * @param table the deck on the table
   * @param appearance how the room sees it; read again whenever the view is made
   */
  constructor(table: CardTable, appearance: () => Appearance) {
    this.#table = table;
    this.#appearance = appearance;
  }

  /** What the room sees. */
  view(): AudienceView {
    const { open, deck } = this.#table;
    const appearance = this.#appearance();
    const { language } = appearance;
    return projectEvening(nobody, {
      appearance,
      show:
        open === undefined
          ? { kind: 'nothing' }
          : { kind: 'card', deck: deck.title[language], text: open.text[language], page: this.#page },
    });
  }

  /** What is next for the room: the rest of a card that does not fit at once, or another card. */
  forward(): void {
    const { shown } = this.view();
    if (shown.kind === 'card' && shown.page.number < shown.page.of) this.#turnTo(this.#page + 1);
    else this.#table.draw();
  }

  /** What was before: an earlier page of the card, or the card before it. */
  back(): void {
    if (this.#page > 0) this.#turnTo(this.#page - 1);
    else this.#table.undo();
  }

  get #page(): number {
    return this.#shown.cardId === this.#table.open?.id ? this.#shown.page : 0;
  }

  #turnTo(page: number): void {
    this.#shown = { cardId: this.#table.open?.id ?? '', page };
  }
}
