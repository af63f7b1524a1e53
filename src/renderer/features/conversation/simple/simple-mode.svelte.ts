import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import { wordsOf, type Prompt, type SimpleAnswer, type VariantName } from '#shared/guides/index.ts';
import type { PromptRecord, ShownCard } from '#shared/model/index.ts';

/** What a resident can say to one card. */
export type CardResponse = ShownCard['response'];

/** A card as it is held up. Without words of its own it is the question itself. */
export interface SimpleCard {
  readonly id: string;
  /** What is kept as shown. */
  readonly text: string;
  readonly picture: SimpleAnswer['picture'];
  /** What a yes becomes, as the words of the resident. */
  readonly yes: string;
}

/** What the texts of one question in the simple mode depend on. */
export interface SimpleWords {
  readonly language: 'nl' | 'en';
  readonly variant: VariantName;
  /** What a resident says who answers the question itself with yes. */
  readonly yes: string;
}

/** The question as it is asked in the simple mode. */
export function simpleQuestion(prompt: Prompt, { language, variant }: SimpleWords): string {
  return (prompt.simple?.question ?? wordsOf(prompt, variant).question)[language];
}

/** The cards of a question, in the order in which they are shown; the question itself when it has none. */
export function cardsOf(prompt: Prompt, words: SimpleWords): readonly SimpleCard[] {
  const answers = prompt.simple?.answers ?? [];
  if (answers.length === 0)
    return [{ id: prompt.id, text: simpleQuestion(prompt, words), picture: undefined, yes: words.yes }];
  return answers.map(({ id, text, picture }) => ({
    id,
    text: text[words.language],
    picture,
    yes: text[words.language],
  }));
}

/**
 * One question in the simple mode: which card is asked, and what was answered. Each yes is an answer of the resident,
 * pointed to; answering a card again changes what it said and nothing else.
 */
export class SimpleMode {
  readonly cards: readonly SimpleCard[];
  readonly #record: PromptRecord;
  #index = $state(0);

  /**
   * @param record what was said at the question; changed in place
   * @param cards the cards of the question, at least one
   */
  constructor(record: PromptRecord, cards: readonly SimpleCard[]) {
    this.#record = record;
    this.cards = cards;
    const open = cards.findIndex(({ id }) => this.responseTo(id) === undefined);
    this.#index = open < 0 ? cards.length - 1 : open;
  }

  /** Which card is asked now, from 0. */
  get index(): number {
    return this.#index;
  }

  /** The card that is asked now. */
  get current(): SimpleCard {
    const card = this.cards[this.#index];
    if (card === undefined) throw new RangeError('A question in the simple mode has a card at least');
    return card;
  }

  /** The cards on the screen: the one that is asked, and the one before it. Never more than two. */
  get visible(): readonly SimpleCard[] {
    return this.cards.slice(Math.max(0, this.#index - 1), this.#index + 1);
  }

  /** Whether every card has its answer. */
  get isComplete(): boolean {
    return this.cards.every(({ id }) => this.responseTo(id) !== undefined);
  }

  /** Whether the card after this one was asked before, so that one can go there without answering again. */
  get canGoOn(): boolean {
    return this.#index < this.cards.length - 1 && this.responseTo(this.current.id) !== undefined;
  }

  /** What was said to a card; undefined while nothing was. */
  responseTo(cardId: string): CardResponse | undefined {
    return this.#record.shownCards.find(({ answerId }) => answerId === cardId)?.response;
  }

  /** Keeps what was said to the card that is asked, and asks the next one. Returns whether another card came. */
  answer(response: CardResponse): boolean {
    this.#keep(this.current, response);
    this.#record.notToday = false;
    return this.goOn();
  }

  /** Asks the next card, when this one was answered. Returns whether another card came. */
  goOn(): boolean {
    if (!this.canGoOn) return false;
    this.#index += 1;
    return true;
  }

  /** Asks the card before this one again. */
  goBack(): void {
    this.#index = Math.max(0, this.#index - 1);
  }

  #keep({ id, text, yes }: SimpleCard, response: CardResponse): void {
    const { shownCards } = this.#record;
    const before = shownCards.find(({ answerId }) => answerId === id);
    // A yes again: the worker may have written it out in the meantime, and those words stay.
    if (before?.response === response) return;
    if (before !== undefined) this.#takeBack(before.saidId);
    const saidId = response === 'yes' ? this.#say(yes) : '';
    if (before === undefined) shownCards.push({ answerId: id, text, response, saidId });
    else Object.assign(before, { text, response, saidId });
  }

  #say(text: string): string {
    const id = newId();
    this.#record.answers.push({ id, text, voice: { kind: 'resident', pointed: true }, at: moment() });
    return id;
  }

  #takeBack(saidId: string): void {
    const index = this.#record.answers.findIndex(({ id }) => id === saidId);
    if (index >= 0) this.#record.answers.splice(index, 1);
  }
}

/** Which questions of a conversation are asked in the simple mode: as the resident needs it, or otherwise chosen. */
export class SimpleChoice {
  readonly #usually: () => boolean;
  readonly #otherwise = $state<Record<string, true>>({});

  /** @param usually whether conversations with this resident are in the simple mode */
  constructor(usually: () => boolean) {
    this.#usually = usually;
  }

  /** Whether a question is asked in the simple mode. */
  isSimple(promptId: string): boolean {
    return this.#usually() !== (this.#otherwise[promptId] ?? false);
  }

  /** Asks this question, and no other, in the other mode. */
  switch(promptId: string): void {
    if (this.#otherwise[promptId] === true) delete this.#otherwise[promptId];
    else this.#otherwise[promptId] = true;
  }
}
