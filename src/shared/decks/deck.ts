import { z } from '../zod.ts';
import {
  bilingualText,
  type FileProblem,
  identifierText,
  plainText,
  readOwnFile,
  type RoomFileReason,
  roomFileReasons,
} from '../own-files/index.ts';

/** The name that every deck file starts with. */
export const deckFormatName = 'goed-gesprek-deck';

/** The newest layout of a deck file. */
export const deckFormatVersion = 1;

/** The most cards in one deck. */
export const mostCards = 200;

/** How many words fit on a card that is read from the back of a room. */
export const cardWords = { text: 20, followUp: 12 } as const;

/** One card (vragenkaart): a question, and what may be asked after it. */
export const deckCardSchema = z.strictObject({
  id: identifierText,
  text: bilingualText({ characters: 160, words: cardWords.text }),
  followUp: bilingualText({ characters: 100, words: cardWords.followUp }).optional(),
});

/** A deck of cards (vragenkaarten) as data: it holds questions, and nothing about anybody. */
export const deckSchema = z
  .strictObject({
    format: z.literal(deckFormatName),
    formatVersion: z.literal(deckFormatVersion),
    id: identifierText,
    /** Raised with every change of the text. */
    version: z.int().min(1).max(1_000_000),
    title: bilingualText({ characters: 60 }),
    forWhom: bilingualText({ characters: 200 }),
    /** Whom the cards speak to: residents and relatives are "u", staff is "je". */
    speaksTo: z.enum(['residents-and-relatives', 'staff']),
    /** Whose work it was inspired by; shown as "geïnspireerd op …, niet hetzelfde als …". Empty when it was not. */
    inspiredBy: z.array(plainText({ characters: 120 })).max(10),
    cards: z.array(deckCardSchema).min(1).max(mostCards),
  })
  .superRefine(({ cards }, context) => {
    const seen = new Set<string>();
    cards.forEach(({ id }, index) => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['cards', index, 'id'], message: 'twice' });
      seen.add(id);
    });
  });

export type DeckCard = z.infer<typeof deckCardSchema>;
export type Deck = z.infer<typeof deckSchema>;

/** A whole deck, or why there is none. */
export type LoadedDeck = { ok: true; deck: Deck } | { ok: false; problem: FileProblem<RoomFileReason> };

/** Reads the text of a deck file. All or nothing, and it never throws, whatever the text is. */
export function loadDeck(text: string): LoadedDeck {
  const read = readOwnFile(text, {
    format: deckFormatName,
    formatVersion: deckFormatVersion,
    schema: deckSchema,
    reasons: roomFileReasons,
  });
  return read.ok ? { ok: true, deck: read.value } : read;
}

/** The decks that come with the app, in the order in which people see them. */
export const ourDeckIds: readonly string[] = ['kennismaken', 'dagelijks-leven', 'samen-zorgen', 'team'];
