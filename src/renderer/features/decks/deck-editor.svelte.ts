import {
  canMove,
  type CheckedOwnDraft,
  moveItem,
  OwnEditor,
  type WriteOwnFile,
} from '#features/own-files/index.ts';
import { en } from '#i18n/en.ts';
import { nl } from '#i18n/nl.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import {
  cardsInLines,
  checkDeckDraft,
  type Deck,
  type DeckDraft,
  type DeckDraftProblem,
  type DraftCard,
  emptyCard,
} from '#shared/decks/index.ts';
import type { BilingualText } from '#shared/own-files/index.ts';
import type { OpenedDraft } from './deck-list.svelte.ts';

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

/** Working on a deck: its cards, in one language or in two. */
export class DeckEditor extends OwnEditor<Deck, DeckDraft, DeckDraftProblem> {
  /** Whether the deck was there in two languages when it was opened: then people choose which they type in. */
  readonly isBilingual: boolean;
  /** The card that was removed last, and where it stood. */
  override removed = $state.raw<{ readonly index: number; readonly card: DraftCard } | undefined>();

  /**
   * @param opened what to work on
   * @param screenLanguage the language of the screen: what is typed in when there are no words yet, or in both
   * @param write stores a file, whole; the main process unless a test says otherwise
   */
  constructor(
    opened: OpenedDraft,
    screenLanguage: 'nl' | 'en',
    write: WriteOwnFile = (fileName, text) => mainProcess.saveOwnFile('decks', fileName, text),
  ) {
    super(opened, { check, notThereYet: ['empty', 'missing'] }, write, withoutUsual(opened.draft));
    const isThere = { nl: hasWordsIn(opened.draft, 'nl'), en: hasWordsIn(opened.draft, 'en') };
    this.isBilingual = isThere.nl && isThere.en;
    this.language = isThere.nl === isThere.en ? screenLanguage : isThere.nl ? 'nl' : 'en';
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
    this.noteChange();
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
    moveItem(this.draft.cards, index, by, this.draft.cards.length);
  }

  /** Whether a card can move that way. */
  canMoveCard(index: number, by: -1 | 1): boolean {
    return canMove(index, by, this.draft.cards.length);
  }

  /** Takes a card away; {@link undo} puts it back. */
  removeCard(index: number): void {
    const [card] = this.draft.cards.splice(index, 1);
    if (card !== undefined) this.removed = { index, card: $state.snapshot(card) };
  }

  /** Puts back the card that was removed last. */
  override undo(): void {
    const { removed } = this;
    if (removed === undefined) return;
    this.draft.cards.splice(removed.index, 0, removed.card);
    this.removed = undefined;
  }

  /** Makes the draft the deck; what still stands in lines becomes cards first. Resolves as in every editor. */
  override async finish(): Promise<boolean> {
    if (this.busy) return false;
    this.addLines();
    return super.finish();
  }
}

function check(draft: DeckDraft): CheckedOwnDraft<Deck, DeckDraftProblem> {
  const checked = checkDeckDraft(draft, usualForWhom);
  return checked.ok ? { ok: true, value: checked.deck } : checked;
}

function newCardId(): string {
  return `card-${newId().slice(-12)}`;
}

function isEmpty({ text, followUp }: DraftCard): boolean {
  return [text.nl, text.en, followUp.nl, followUp.en].every((words) => words.trim() === '');
}
