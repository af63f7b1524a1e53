import { characterCount } from '#shared/model/index.ts';
import { normalisePassphrase, shortestPassphrase } from './passphrase.ts';

/** Why a passphrase will not do, by name; the catalogues explain each in a sentence. */
export type PassphraseWeakness =
  | 'empty'
  | 'too-short'
  /** A word, or several, that stand high on lists of common passwords. */
  | 'common'
  /** A name, or something that is known here: the worker's own name, the house. */
  | 'name'
  /** The same letters or words again and again. */
  | 'repeated'
  /** Neighbours on the keyboard or in the alphabet. */
  | 'pattern'
  /** A date or a year. */
  | 'date'
  /** Quick to guess for another reason. */
  | 'guessable';

/**
 * How many guesses a passphrase must withstand, as a power of ten. With Argon2id as we use it one fast machine tries
 * about a hundred a second: 10^9 guesses take it months.
 */
const leastGuesses = 9;

const weaknesses: Readonly<Record<string, PassphraseWeakness>> = {
  straightRow: 'pattern',
  keyPattern: 'pattern',
  sequences: 'pattern',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'common',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'name',
};

/**
 * Says why a passphrase is too weak, or undefined when it will do. The dictionaries are large, so they are loaded only
 * when somebody chooses a passphrase.
 *
 * @param known words that others may know: the worker's name, the name of the house
 */
export async function judgePassphrase(
  passphrase: string,
  known: readonly string[],
): Promise<PassphraseWeakness | undefined> {
  const normal = normalisePassphrase(passphrase);
  if (normal === '') return 'empty';
  if (characterCount(normal) < shortestPassphrase) return 'too-short';
  if (isMadeOf(normal, known)) return 'name';
  const estimator = await (loaded ??= loadEstimator());
  /* Estimating takes longer with length, and nobody guesses what is this long. */
  const result = estimator.check(normal.slice(0, 100), [...known]);
  if (result.guessesLog10 >= leastGuesses) return undefined;
  return weaknesses[result.feedback.warning ?? ''] ?? 'guessable';
}

function isMadeOf(passphrase: string, known: readonly string[]): boolean {
  const parts = new Set(known.flatMap((text) => words(text)));
  const typed = words(passphrase);
  return typed.length > 0 && typed.every((word) => parts.has(word));
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

let loaded: ReturnType<typeof loadEstimator> | undefined;

async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  /* With its own keys as texts, the estimator names the reason instead of wording it. */
  const names = (texts: object) => Object.fromEntries(Object.keys(texts).map((key) => [key, key]));
  const { translations } = dutch;
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
    translations: {
      ...translations,
      warnings: { ...translations.warnings, ...names(translations.warnings) },
    },
  });
}
