/**
 * How much the shared screen says at once (look.md, "Grid"). Words of the window itself ("Wie", "Aan het woord") and the
 * names of the parts of a circle come on top of it: they belong to a drawing.
 */
export const viewLimits = {
  /** Words in one view; a day counts as three. */
  words: 20,
  /** Characters in one view: with the letters for who sees badly (72 px) this still fits. */
  characters: 240,
  /** The longest name of one person, in characters. */
  name: 40,
  /** A longer run of characters without a space is shown in pieces. */
  word: 60,
  /** Wishes, agreements, themes or parked matters on one page. */
  perPage: 3,
  /** House rules along the lower edge of the screen (the hem). */
  hemRules: 3,
  /** People in a round: a full hall. */
  seats: 200,
  /** Pages of one thing: what a pasted book would take. */
  pages: 500_000,
} as const;
