import { cleanText } from '../model/index.ts';
import {
  type BilingualText,
  fieldReason,
  type FileProblem,
  findJsonFault,
  ownFileId,
  type RoomFileReason,
  roomFileReasons,
} from '../own-files/index.ts';
import { z } from '../zod.ts';
import { type Deck, deckFormatName, deckFormatVersion, deckSchema } from './deck.ts';

/** A text as it is typed: either language may still be empty. */
const draftTextSchema = z.object({ nl: z.string(), en: z.string() });

/** The most cards that a draft holds: more than a deck can have, so that too many typed are kept until they are fewer. */
const mostDraftCards = 2_000;

/**
 * A deck that somebody is working on. It has a place for every text, and each may be empty or wrong: `checkDeckDraft`
 * makes a deck of it, or says what is in the way.
 */
export const deckDraftSchema = z.object({
  format: z.literal(deckFormatName),
  /** Tells a draft from a deck. */
  isDraft: z.literal(true),
  id: z.string(),
  /** The version of the deck it changes; 0 for a new one. */
  version: z.int().min(0),
  title: draftTextSchema,
  forWhom: draftTextSchema,
  speaksTo: deckSchema.shape.speaksTo,
  /** Whose work it was inspired by: comes along with a copy. */
  inspiredBy: z.array(z.string()).max(100),
  cards: z
    .array(z.object({ id: z.string(), text: draftTextSchema, followUp: draftTextSchema }))
    .max(mostDraftCards),
  /** Cards that are typed one per line and not in the list yet. */
  lines: z.string(),
});
/** A deck that somebody is working on. */
export type DeckDraft = z.infer<typeof deckDraftSchema>;
/** A card of such a deck. */
export type DraftCard = DeckDraft['cards'][number];

/** What is in the way of a draft, at one place. */
export interface DeckDraftProblem {
  /** Where in the draft: `title`, `cards`, `cards.1.text`. */
  readonly place: string;
  /** In which language; absent where that makes no difference. */
  readonly language: 'nl' | 'en' | undefined;
  readonly reason: RoomFileReason;
}

/** A deck, or everything that is in the way of one. */
export type CheckedDeckDraft =
  | { readonly ok: true; readonly deck: Deck }
  | { readonly ok: false; readonly problems: readonly DeckDraftProblem[] };

/** An id for an own deck; `ending` is made at random. */
export function deckId(title: string, ending: string): string {
  return ownFileId(title, ending, 'kaarten');
}

/** A card without words. */
export function emptyCard(id: string): DraftCard {
  return { id, text: { nl: '', en: '' }, followUp: { nl: '', en: '' } };
}

/** A new deck with one empty card. */
export function newDeckDraft(id: string, cardId: string): DeckDraft {
  return {
    format: deckFormatName,
    isDraft: true,
    id,
    version: 0,
    title: { nl: '', en: '' },
    forWhom: { nl: '', en: '' },
    speaksTo: 'residents-and-relatives',
    inspiredBy: [],
    cards: [emptyCard(cardId)],
    lines: '',
  };
}

/** The draft that changes a deck. Where both languages say the same, one is typed in and the other follows it. */
export function draftFromDeck(deck: Deck): DeckDraft {
  const texts = [deck.title, ...deck.cards.flatMap(({ text, followUp }) => [text, followUp])];
  const isBilingual = texts.some((text) => text !== undefined && text.nl !== text.en);
  const typed = (text: BilingualText | undefined): BilingualText => ({
    nl: text?.nl ?? '',
    en: isBilingual ? (text?.en ?? '') : '',
  });
  return {
    format: deckFormatName,
    isDraft: true,
    id: deck.id,
    version: deck.version,
    title: typed(deck.title),
    forWhom: deck.forWhom.nl === deck.forWhom.en ? typed(deck.forWhom) : { ...deck.forWhom },
    speaksTo: deck.speaksTo,
    inspiredBy: [...deck.inspiredBy],
    cards: deck.cards.map(({ id, text, followUp }) => ({ id, text: typed(text), followUp: typed(followUp) })),
    lines: '',
  };
}

/** Reads the text of a draft file. All or nothing, and it never throws. */
export function loadDeckDraft(
  text: string,
):
  | { readonly ok: true; readonly draft: DeckDraft }
  | { readonly ok: false; readonly problem: FileProblem<RoomFileReason> } {
  try {
    const draft = deckDraftSchema.safeParse(JSON.parse(text));
    return draft.success ? { ok: true, draft: draft.data } : { ok: false, problem: { kind: 'other-file' } };
  } catch {
    return { ok: false, problem: { kind: 'not-json', place: findJsonFault(text) } };
  }
}

/** The highest version that a deck can have. */
const highestVersion = 1_000_000;

/**
 * Makes a deck of a draft, one version on. What is empty in one language gets the words of the other; a card without
 * words is left out. Never throws.
 *
 * @param usualForWhom for whom the cards are when nobody said so
 */
export function checkDeckDraft(
  draft: DeckDraft,
  usualForWhom: Readonly<Record<Deck['speaksTo'], BilingualText>>,
): CheckedDeckDraft {
  const places = draft.cards.flatMap(({ text, followUp }, index) =>
    hasWords(text) || hasWords(followUp) ? [index] : [],
  );
  const data = {
    format: deckFormatName,
    formatVersion: deckFormatVersion,
    id: draft.id,
    version: Math.min(draft.version + 1, highestVersion),
    title: filled(draft.title),
    forWhom: filled(hasWords(draft.forWhom) ? draft.forWhom : usualForWhom[draft.speaksTo]),
    speaksTo: draft.speaksTo,
    inspiredBy: draft.inspiredBy,
    cards: places.flatMap((place) => {
      const card = draft.cards[place];
      if (card === undefined) return [];
      const followUp = hasWords(card.followUp) ? { followUp: filled(card.followUp) } : {};
      return [{ id: card.id, text: filled(card.text), ...followUp }];
    }),
  };
  const result = deckSchema.safeParse(data);
  if (result.success) return { ok: true, deck: result.data };
  const problems = result.error.issues.map((issue): DeckDraftProblem => {
    const path = issue.path.map((key, depth) =>
      depth === 1 && issue.path[0] === 'cards' ? (places[Number(key)] ?? key) : key,
    );
    const last = path.at(-1);
    const language = last === 'nl' || last === 'en' ? last : undefined;
    const place = (language === undefined ? path : path.slice(0, -1)).map(String).join('.');
    return { place, language, reason: fieldReason(issue, data, { reasons: roomFileReasons }) };
  });
  return { ok: false, problems };
}

/** The cards in a text with one card per line: empty lines are none, and bullets and numbers in front go. */
export function cardsInLines(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => tidy(line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/u, '')))
    .filter((line) => line !== '');
}

function tidy(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function hasWords(text: BilingualText): boolean {
  return tidy(text.nl) !== '' || tidy(text.en) !== '';
}

function filled(text: BilingualText): BilingualText {
  const [nl, en] = [tidy(text.nl), tidy(text.en)];
  return { nl: nl || en, en: en || nl };
}
