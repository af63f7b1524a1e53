import { thingsOf, type Appearance, type Shown } from '#shared/audience/index.ts';

/** One way to lay a view out. The first that fits is used. */
export interface Attempt {
  /** The largest letters, in pixels at a height of 1080. */
  readonly size: number;
  /** How much room drawings take. */
  readonly drawing: 'large' | 'small' | 'none';
  /** Whether the house rules stand along the lower edge: they give way when the words need the room. */
  readonly hem: boolean;
  /** Whether a word may be broken where a line ends: only when it is wider than everything there is. */
  readonly breaks: boolean;
}

/** The smallest letters, in pixels at a height of 1080. */
export const smallestLetters: Record<Appearance['letters'], number> = { usual: 48, 'low-vision': 72 };

/* A question fills the screen; a list is read from top to bottom, and large letters would tear it apart. */
const largest: Partial<Record<Shown['kind'], number>> = {
  question: 160,
  part: 140,
  round: 140,
  fire: 144,
  card: 132,
  closing: 140,
  'read-back': 112,
  cards: 112,
  circle: 112,
};
/* One thing alone is not read from top to bottom, and has the room of a question. */
const largestAlone = 112;
const largestInList = 88;
const sizes = [160, 144, 140, 132, 120, 112, 104, 96, 88, 80, 72, 64, 56, 48];

/** The ways to lay out a view, best first: smaller letters before a smaller drawing, and the hem goes before a drawing. */
export function attemptsFor(shown: Shown, letters: Appearance['letters']): Attempt[] {
  const smallest = smallestLetters[letters];
  const inList = thingsOf(shown) === 1 ? largestAlone : largestInList;
  const most = Math.max(largest[shown.kind] ?? inList, smallest);
  const fitting = sizes.filter((size) => size <= most && size >= smallest);
  const hasHem = 'hem' in shown && shown.hem !== null;
  const arrangements = (['large', 'small', 'none'] as const).flatMap((drawing) =>
    (hasHem ? [true, false] : [false]).map((hem) => ({ drawing, hem })),
  );
  const least = { drawing: 'none', hem: false } as const;
  return [
    ...arrangements.flatMap((arrangement) =>
      fitting.map((size) => ({ ...arrangement, size, breaks: false })),
    ),
    ...fitting.map((size) => ({ ...least, size, breaks: true })),
    // Views are made so that this is not needed. Should it be, in a window of an odd shape or a script with wide letters:
    // letters that are too small are bad, words of people that fall off the screen are worse.
    ...[64, 56, 48, 40, 32]
      .filter((size) => size < smallest)
      .map((size) => ({ ...least, size, breaks: true })),
  ];
}

/**
 * The first attempt that fits.
 *
 * @param fits lays the view out this way and says whether everything stands where it should
 * @returns the last attempt when none does
 */
export function firstThatFits(
  attempts: readonly Attempt[],
  fits: (attempt: Attempt) => boolean,
): Attempt | undefined {
  return attempts.find(fits) ?? attempts.at(-1);
}
