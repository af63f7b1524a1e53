import type { Resident } from '../../model/index.ts';
import { firstNameOf } from './first-name.ts';
import { lettersIn, particles, plainLetters } from './name-words.ts';

/**
 * The name of a resident on the shared screen: the call name (roepnaam) when it is a first name. Empty when it is, or may
 * be, a surname: "Mevrouw Jansen", or "Jansen" with "Anna Jansen" as the full name.
 */
export function callNameOnScreen({ callName, fullName }: Pick<Resident, 'callName' | 'fullName'>): string {
  const surname = surnameIn(fullName);
  const isSurname = (name: string) => lettersIn(plainLetters(name)).some((word) => surname.has(word));
  const first = firstNameOf(callName);
  if (first !== '') return isSurname(first) ? '' : first;
  // "Oma Riet" with "Riet Bakker" as the full name: then it is clear that Riet is a first name.
  const fullFirst = firstNameOf(fullName);
  const isInCallName = lettersIn(callName).some((word) => plainLetters(word) === plainLetters(fullFirst));
  return isInCallName && !isSurname(fullFirst) ? fullFirst : '';
}

/* From the first particle on, else the last word; with what a hyphen joins to it. None in a name of one word. */
function surnameIn(fullName: string): ReadonlySet<string> {
  const words = lettersIn(plainLetters(fullName));
  const found = words.findIndex(
    (word, index) => index > 0 && word.split(hyphen).some((piece) => particles.has(piece)),
  );
  const start = found === -1 ? words.length - 1 : found;
  if (start < 1) return new Set();
  const surname = words.slice(start).flatMap((word) => [word, ...word.split(hyphen)]);
  return new Set(surname.filter((word) => !particles.has(word)));
}

const hyphen = /[\u2010\u2011-]/u;
