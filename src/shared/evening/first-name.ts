import { cleanText } from '../model/index.ts';

/** The longest first name that is kept, in characters. */
export const longestFirstName = 40;

/* What stands between the words of a name: also the dots and signs of an address, and characters that cannot be seen. */
const betweenWords = /[\s_/\\.;:@+&|"()[\]{}<>\u00AD\u200B\u2060]+/u;

/* After these comes a surname. */
const beforeSurname =
  /^(?:mevrouw|mevr|mw|meneer|dhr|heer|mijnheer|juffrouw|mej|dr|drs|ir|ing|prof|mr|mrs|ms|miss|sir|madam|de|der|den|ter|ten)$/iu;

/* After these comes a first name: "tante Ria". */
const beforeFirstName =
  /^(?:tante|oom|opa|oma|zuster|broeder|zus|broer|nicht|neef|aunt|uncle|grandma|grandpa)$/iu;

const namesSomebody = /[\p{L}\p{Extended_Pictographic}]/u;

/**
 * The first name (voornaam) in what somebody typed: the first word, and nothing after it. "Anneke Testman" becomes
 * "Anneke"; the surname is never kept anywhere. Somebody with two first names types a dash: "Jan-Willem".
 *
 * Empty when no first name can be told: "mevrouw Jansen", a telephone number, or "Testman, Anneke", where nobody can
 * say which of the two is the surname. What it gives, it gives again.
 */
export function firstNameOf(typed: string): string {
  const text = cleanText(typed);
  const [beforeComma = '', afterComma] = text.split(',', 2);
  if (afterComma !== undefined && /^\s*[^\p{Ll}\s]/u.test(afterComma)) return '';
  const words = beforeComma.split(betweenWords).filter((word) => word !== '');
  const first = words.findIndex((word) => !beforeFirstName.test(word));
  const word = words[Math.max(first, 0)] ?? '';
  if (beforeSurname.test(word) || (word === 'van' && words.length > 1)) return '';
  const kept = Array.from(word).slice(0, longestFirstName).join('').normalize('NFC');
  return namesSomebody.test(kept) ? kept : '';
}
