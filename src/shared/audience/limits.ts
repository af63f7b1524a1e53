/**
 * How much the shared screen says at once (look.md, "Grid"). Words of the window itself ("Wie", "Aan het woord") and the
 * names of the parts of a circle come on top of it: they belong to a drawing.
 */
export const viewLimits = {
  /** Words in one view; a day counts as three. */
  words: 20,
  /** Characters in one view. */
  characters: 240,
  /** The longest name of one person, in characters. */
  name: 40,
  /** A longer run of characters without a space is shown in pieces. */
  word: 60,
  /** Wishes, agreements, themes, rules or parked matters on one page. */
  perPage: 3,
  /** Cards to choose from. */
  cards: 4,
  /** House rules along the lower edge of the screen (the hem). */
  hemRules: 3,
  /** People in a round: a full hall. */
  seats: 200,
  /** Pages of one thing: what a pasted book would take. */
  pages: 500_000,
} as const;

/** How much one view holds. */
export interface ViewLimits {
  /** A day counts as three. */
  readonly words: number;
  readonly characters: number;
  /** Wishes, themes, rules or parked matters on one page. */
  readonly perPage: number;
  /** Agreements on one page: each has up to four lines. */
  readonly agreements: number;
  readonly cards: number;
}

/**
 * How much a view holds with the letters of the room. Letters of 72 px take more than twice the room of those of 48: for who
 * sees badly less stands on a page, and people turn more pages.
 */
export const limitsFor: Readonly<Record<'usual' | 'low-vision', ViewLimits>> = {
  usual: {
    words: viewLimits.words,
    characters: viewLimits.characters,
    perPage: viewLimits.perPage,
    agreements: viewLimits.perPage,
    cards: viewLimits.cards,
  },
  'low-vision': { words: 18, characters: 150, perPage: 2, agreements: 1, cards: 2 },
};
