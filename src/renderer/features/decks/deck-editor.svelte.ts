import { Autosave } from '#data/index.ts';
import { en } from '#i18n/en.ts';
import { nl } from '#i18n/nl.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { ownFileEnds } from '#shared/bridge/own-files.ts';
import {
  cardsInLines,
  checkDeckDraft,
  type CheckedDeckDraft,
  type DeckDraft,
  type DeckDraftProblem,
  type DraftCard,
  emptyCard,
} from '#shared/decks/index.ts';
import type { BilingualText } from '#shared/own-files/index.ts';
import { tick, untrack } from 'svelte';
import { deckText, type OpenedDraft } from './deck-list.svelte.ts';

/** What a deck's files are written with. */
export type WriteDeck = (fileName: string, text: string) => Promise<void>;

const usual = (speaksTo: DeckDraft['speaksTo']) => ({
  nl: nl.deckEditor.usual[speaksTo],
  en: en.deckEditor.usual[speaksTo],
});
const usualForWhom = {
  'residents-and-relatives': usual('residents-and-relatives'),
  staff: usual('staff'),
};

/* What we filled in ourselves follows the choice of whom the cards speak to. */
function withoutUsual(draft: DeckDraft): DeckDraft {
  const isUsual = Object.values(usualForWhom).some(
    (words) => words.nl === draft.forWhom.nl && words.en === draft.forWhom.en,
  );
  return isUsual ? { ...draft, forWhom: { nl: '', en: '' } } : draft;
}

/* Whether the title or a card says anything in a language. */
function hasWordsIn(draft: DeckDraft, language: 'nl' | 'en'): boolean {
  const texts = [draft.title, ...draft.cards.flatMap(({ text, followUp }) => [text, followUp])];
  return texts.some((text) => text[language].trim() !== '');
}

/**
 * Working on a deck. Everything typed goes to a draft file as it is typed, right or wrong; the deck itself changes when
 * people say that it is done, whole and one version on.
 */
export class DeckEditor {
  readonly draft: DeckDraft;
  readonly autosave: Autosave<DeckDraft>;
  /** The language that is typed in. */
  language = $state<'nl' | 'en'>('nl');
  /** Whether the deck was there in two languages when it was opened: then people choose which they type in. */
  readonly isBilingual: boolean;
  /** The card that was removed last, and where it stood. */
  removed = $state.raw<{ readonly index: number; readonly card: DraftCard } | undefined>();
  /** Whether people said that it is done: from then on what is still empty is a problem too. */
  isAsked = $state(false);
  failure = $state.raw<unknown>(undefined);
  busy = $state(false);
  readonly #checked: CheckedDeckDraft = $derived.by(() => this.#check());
  readonly #base: string;
  readonly #write: WriteDeck;
  readonly #stop: () => void;
  #isChanged: boolean;

  /**
   * @param opened what to work on
   * @param screenLanguage the language of the screen: what is typed in when there are no words yet, or in both
   * @param write stores a file, whole; the main process unless a test says otherwise
   */
  constructor(
    opened: OpenedDraft,
    screenLanguage: 'nl' | 'en',
    write: WriteDeck = (fileName, text) => mainProcess.saveOwnFile('decks', fileName, text),
  ) {
    const draft = $state(withoutUsual(structuredClone(opened.draft)));
    this.draft = draft;
    this.#base = opened.base;
    this.#write = write;
    this.#isChanged = opened.isBegun;
    const isThere = { nl: hasWordsIn(opened.draft, 'nl'), en: hasWordsIn(opened.draft, 'en') };
    this.isBilingual = isThere.nl && isThere.en;
    this.language = isThere.nl === isThere.en ? screenLanguage : isThere.nl ? 'nl' : 'en';
    this.autosave = new Autosave((content) => this.#writeDraft(content), opened.draft);
    let first = true;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const copy = $state.snapshot(draft);
        const isChange = !first;
        first = false;
        if (!isChange) return;
        this.#isChanged = true;
        untrack(() => this.autosave.change(copy));
      });
    });
  }

  /** What is in the way of a deck. What is not there yet counts once people said that it is done. */
  get problems(): readonly DeckDraftProblem[] {
    if (this.#checked.ok) return [];
    return this.#checked.problems.filter(
      ({ reason }) => this.isAsked || !['empty', 'missing'].includes(reason),
    );
  }

  /** The problem at a place, in the language that is typed in if there is one there. */
  problemAt(place: string): DeckDraftProblem | undefined {
    const here = this.problems.filter((problem) => problem.place === place);
    return here.find(({ language }) => language === this.language) ?? here[0];
  }

  /** Takes what was typed for a text. In a deck in one language the other says the same. */
  write(text: BilingualText, typed: string): void {
    text[this.language] = typed;
    if (!this.isBilingual) text[this.language === 'nl' ? 'en' : 'nl'] = '';
  }

  /** Puts an empty card at the end. */
  addCard(): void {
    this.draft.cards.push(emptyCard(newCardId()));
  }

  /** Makes a card of each line that was typed. An empty card at the end gives way. */
  addLines(): void {
    const texts = cardsInLines(this.draft.lines);
    if (texts.length === 0) return;
    this.#isChanged = true;
    const last = this.draft.cards.at(-1);
    if (last !== undefined && isEmpty(last)) this.draft.cards.pop();
    for (const text of texts) {
      const card = emptyCard(newCardId());
      card.text[this.language] = text;
      this.draft.cards.push(card);
    }
    this.draft.lines = '';
  }

  /** Moves a card one place. Does nothing where there is no place. */
  moveCard(index: number, by: -1 | 1): void {
    if (!this.canMoveCard(index, by)) return;
    const [card] = this.draft.cards.splice(index, 1);
    if (card !== undefined) this.draft.cards.splice(index + by, 0, card);
  }

  /** Whether a card can move that way. */
  canMoveCard(index: number, by: -1 | 1): boolean {
    const isPlace = (place: number) => place >= 0 && place < this.draft.cards.length;
    return isPlace(index) && isPlace(index + by);
  }

  /** Takes a card away; {@link undo} puts it back. */
  removeCard(index: number): void {
    const [card] = this.draft.cards.splice(index, 1);
    if (card !== undefined) this.removed = { index, card: $state.snapshot(card) };
  }

  /** Puts back the card that was removed last. */
  undo(): void {
    const { removed } = this;
    if (removed === undefined) return;
    this.draft.cards.splice(removed.index, 0, removed.card);
    this.removed = undefined;
  }

  /** Makes the draft the deck. Resolves with whether that was done; otherwise `problems` or `failure` says why not. */
  async finish(): Promise<boolean> {
    if (this.busy) return false;
    this.isAsked = true;
    this.failure = undefined;
    this.addLines();
    const checked = this.#check();
    if (!checked.ok) return false;
    if (!this.#isChanged) return true;
    this.busy = true;
    try {
      // So that the draft is stored before the deck takes its place, and does not come back after it.
      await tick();
      await this.autosave.flush();
      await this.#write(`${this.#base}${ownFileEnds.finished}`, deckText(checked.deck));
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await this.autosave.close();
    this.#stop();
  }

  #check(): CheckedDeckDraft {
    return checkDeckDraft($state.snapshot(this.draft), usualForWhom);
  }

  async #writeDraft(content: DeckDraft): Promise<void> {
    await this.#write(`${this.#base}${ownFileEnds.draft}`, JSON.stringify(content));
  }
}

function newCardId(): string {
  return `card-${newId().slice(-12)}`;
}

function isEmpty({ text, followUp }: DraftCard): boolean {
  return [text.nl, text.en, followUp.nl, followUp.en].every((words) => words.trim() === '');
}
