import { cleanText } from '../model/index.ts';

/** The longest first name that is kept, in characters. */
export const longestFirstName = 40;

/* Letters, with single hyphens or apostrophes between them: no digits, no signs, no pictures, nothing that hides. */
const wordPattern = /[\p{L}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{M}]+)*/gu;

const joints = /['’\u2010\u2011-]/u;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/* A surname follows, or may follow as well as a first name: "oma Jansen". */
const beforeSurname = words(
  'mevrouw mevr mw mej juffrouw juf meneer mijnheer heer dhr familie fam dokter dr drs mr ir ing prof zuster broeder zr br ' +
    'oma opa moeder vader mama papa buurvrouw buurman vrouw man mrs ms miss sir madam doctor sister father mother ' +
    'grandmother grandfather grandma grandpa mum mom dad neighbour',
);

/* A surname begins with it. */
const inSurname = words(
  'van von vande vanden vander de den der het ter ten te op in aan bij la le les du des da di dos del el al bin ibn',
);

/* A first name follows: "dochter Anneke", "mijn tante Ria". */
const beforeFirstName = words(
  'mijn onze uw zijn haar my our her his dochter zoon zus broer partner echtgenoot echtgenote kleindochter kleinzoon nicht ' +
    'neef schoondochter schoonzoon vriend vriendin vrijwilliger mantelzorger tante oom daughter son brother husband ' +
    'wife granddaughter grandson niece nephew friend volunteer aunt uncle',
);

/**
 * The first name (voornaam) in what somebody typed, and nothing after it. "Anneke Testman" becomes "Anneke"; the surname
 * is never kept anywhere. Somebody with two first names types a hyphen: "Jan-Willem".
 *
 * Empty when no first name can be told from a surname: "mevrouw Testman", "A. Testman", "van Testman", or "Testman,
 * Anneke", where nobody can say which is which. Of a single word nothing tells that it is a surname. What this gives, it
 * gives again.
 */
export function firstNameOf(typed: string): string {
  const text = cleanText(typed).replace(/[([{].*?(?:[)\]}]|$)/gsu, ' ');
  const [before = [], ...after] = text.split(',').map(wordsIn);
  const [afterComma] = after.flat();
  if (afterComma !== undefined && !beforeFirstName.has(plain(afterComma))) return '';
  const first = before.find((word) => !beforeFirstName.has(plain(word))) ?? '';
  const pieces = plain(first).split(joints);
  if (beforeSurname.has(plain(first)) || pieces.some((piece) => inSurname.has(piece))) return '';
  if (pieces.some((piece) => Array.from(piece).length < 2) || areInitials(first, text)) return '';
  return Array.from(first).length <= longestFirstName ? first : '';
}

/* "JP" before a surname that is not in capitals itself. */
function areInitials(word: string, text: string): boolean {
  const isInCapitals = word === word.toUpperCase() && word !== word.toLowerCase();
  return isInCapitals && Array.from(word).length <= 4 && text !== text.toUpperCase();
}

function wordsIn(text: string): string[] {
  return Array.from(text.matchAll(wordPattern), ([word]) => word);
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
