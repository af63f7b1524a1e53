import { cleanText } from '../../model/index.ts';
import { viewLimits } from '../limits.ts';
import {
  lettersIn,
  owners,
  particles,
  plainLetters,
  relations,
  titles,
  unclearRelations,
} from './name-words.ts';

/**
 * The first name in a name, for the shared screen: "Anneke de Vries" and "dochter Anneke" both give "Anneke". Empty when it
 * cannot be told from a surname: "Mevrouw Jansen", "J. de Vries", "oma Jansen". Then a seat number is shown, or nothing.
 *
 * What it gives, it gives again.
 *
 * A name of one word is taken for a first name: nothing in it tells. So is the first word of a name that is written with
 * the surname first, unless a comma shows it.
 */
export function firstNameOf(name: string): string {
  const plain = cleanText(name).replace(/[([{].*?(?:[)\]}]|$)/gsu, ' ');
  const [before = '', ...after] = plain.split(',');
  const remark = after.find((piece) => lettersIn(piece).length > 0);
  if (remark !== undefined && !beginsWithRelation(remark)) return '';
  return firstIn(lettersIn(before), before);
}

/* "Anneke, dochter" is a name with a relation; "Jansen, Anneke" a surname with a name, also when a relation follows. */
function beginsWithRelation(text: string): boolean {
  const first = lettersIn(text)
    .map(key)
    .find((word) => !owners.has(word) && !/^(?:de|het|een|the|an?)$/u.test(word));
  return first !== undefined && (relations.has(first) || unclearRelations.has(first));
}

function firstIn(words: readonly string[], name: string): string {
  const start = words.findIndex((word) => !owners.has(key(word)));
  const [first, ...rest] = words.slice(start === -1 ? words.length : start);
  if (first === undefined) return '';
  if (relations.has(key(first))) return rest.length === 0 ? '' : firstIn(rest, rest.join(' '));
  if (titles.has(key(first)) || unclearRelations.has(key(first))) return '';
  if (isInitials(first, name)) return '';
  // "Van Dijk", "Bakker-de Vries" alone, "d'Arc": a surname begins here, or ends.
  if (first.split(joints).some((piece) => particles.has(key(piece)) || Array.from(piece).length < 2))
    return '';
  return first.length <= viewLimits.name ? first : '';
}

const joints = /['’ʼ`´\u2010\u2011-]/u;

/* "J", "J.P." and "JP" before a surname that is not in capitals itself. */
function isInitials(word: string, name: string): boolean {
  const length = Array.from(word).length;
  if (length < 2) return true;
  const isUpper = word === word.toUpperCase() && word !== word.toLowerCase();
  return length <= 4 && isUpper && name !== name.toUpperCase();
}

function key(word: string): string {
  return plainLetters(word);
}
