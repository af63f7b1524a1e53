import type { Resident } from '../../model/index.ts';
import { lettersIn, ordinaryWords, particles, plainLetters, titles, wordPattern } from './name-words.ts';

/** The names of a resident, as far as they are looked for. */
export type ResidentNames = Pick<Resident, 'callName' | 'fullName'>;

/**
 * The words in a text that may name a resident, as they stand there and in that order, each once. Empty when none does.
 * For a family evening: the facilitator is warned before such a text is shown.
 *
 * Capitals, marks and hyphens make no difference, and "Miens" and "Mien's" are Mien. A name that is an ordinary word as well
 * (Wil, De Boer) only counts with a capital. It finds names, not people: a nickname, a misspelling or "de vrouw van kamer
 * 4" it cannot know, and another Mien than the resident it takes for her.
 */
export function mayNameResident(text: string, residents: readonly ResidentNames[]): string[] {
  return findNames(text, namesOf(residents));
}

/** The names to look for, made once for many texts. */
export type NamesToFind = ReadonlySet<string>;

/** Makes the names of residents ready to be looked for: every word of them that can name somebody. */
export function namesOf(residents: readonly ResidentNames[]): NamesToFind {
  return new Set(
    residents
      .flatMap(({ callName, fullName }) =>
        [callName, fullName].flatMap((name) => [
          joined(name),
          ...lettersIn(name).flatMap((word) => [joined(word), ...word.split(joint).map(joined)]),
        ]),
      )
      .filter((name) => name.length > 1 && !particles.has(name) && !titles.has(name)),
  );
}

/** As {@link mayNameResident}, with names that were made ready before. */
export function findNames(text: string, names: NamesToFind): string[] {
  const clean = text.normalize('NFC');
  const words = Array.from(clean.matchAll(wordPattern), (match) => ({ word: match[0], at: match.index }));
  const found: string[] = [];
  for (let index = 0; index < words.length;) {
    const run = longestName(clean, words.slice(index, index + 3), names);
    if (run === undefined) found.push(...namedPieces(words[index]?.word ?? '', names));
    else found.push(run.text);
    index += run?.count ?? 1;
  }
  return [...new Set(found)];
}

interface PlacedWord {
  readonly word: string;
  readonly at: number;
}

/* "Anne Marie" is Anne-Marie: up to three words that stand behind each other, with nothing but spaces between them. */
function longestName(
  text: string,
  words: readonly PlacedWord[],
  names: NamesToFind,
): { readonly text: string; readonly count: number } | undefined {
  const from = words[0]?.at ?? 0;
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    const run = text.slice(from, last === undefined ? from : last.at + last.word.length);
    const isOneRun = count === 1 || /^[\p{L}\p{M} '’ʼ`´\u2010\u2011-]+$/u.test(run);
    if (isOneRun && isName(run, names)) return { text: run, count };
  }
  return undefined;
}

/* "Marie" in "Marie-Louise" may be Marie. */
function namedPieces(word: string, names: NamesToFind): string[] {
  const pieces = word.split(joint);
  return pieces.length === 1 ? [] : pieces.filter((piece) => piece.length > 1 && isName(piece, names));
}

function isName(run: string, names: NamesToFind): boolean {
  const forms = formsOf(run);
  if (!forms.some((form) => names.has(form))) return false;
  return run[0] !== run[0]?.toLowerCase() || !forms.some((form) => ordinaryWords.has(form));
}

const joint = /['’ʼ`´\u2010\u2011-]/u;

/* The word, and what it is without the s of possession. */
function formsOf(run: string): string[] {
  const form = joined(run);
  const last = run.at(-1)?.toLowerCase();
  return last === 's' && form.length > 2 ? [form, form.slice(0, -1)] : [form];
}

function joined(text: string): string {
  return plainLetters(text).replace(/[^\p{L}]/gu, '');
}
