import { firstNameOf } from '../names/first-name.ts';
import { plainLetters, titles, wordPattern } from '../names/name-words.ts';
import type { EveningPerson } from './evening-on-screen.ts';
import { isGroup } from './people.ts';

/* An evening keeps first names only, so nobody knows the surnames that people type. What can be seen is how a name is
   written: capitals behind each other, with little words between them. */

interface PlacedWord {
  readonly text: string;
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

/* Without "in", "op" and "voor" alone: "Joop op Goede Vrijdag" names a day. */
const inSurname = new Set('van von de den der het ten ter el al la le du da di dos des bin ibn t'.split(' '));

const notSurname = new Set(
  (
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday ' +
    'jezus god christus january february march april may june july august september october november december'
  ).split(' '),
);

/**
 * Takes surnames out of who does something, at an evening: "Joop de Vries" becomes "Joop", "mevrouw Jansen" becomes
 * "mevrouw …", so that people see that there is more. Names of groups stay. Without capitals a surname is not seen.
 */
export function withoutSurnames(who: string, people: readonly EveningPerson[]): string {
  return replaceNames(who, firstNamesOf(people), true);
}

/** The same in other words of an evening. There only who is in the room, or has a title, is taken for a name. */
export function withoutSurnamesOf(people: readonly EveningPerson[], text: string): string {
  return replaceNames(text, firstNamesOf(people), false);
}

function firstNamesOf(people: readonly EveningPerson[]): ReadonlySet<string> {
  return new Set(people.map(({ name }) => plainLetters(firstNameOf(name))).filter((name) => name !== ''));
}

function replaceNames(text: string, firstNames: ReadonlySet<string>, isWho: boolean): string {
  const clean = text.normalize('NFC');
  const words = Array.from(clean.matchAll(wordPattern), ({ 0: word, index }): PlacedWord => ({
    text: word,
    plain: plainLetters(word),
    from: index,
    to: index + word.length,
  }));
  // Where every word has capitals they tell nothing: then only "de" or "van" between two words does.
  const needsParticle = clean === clean.toUpperCase();
  let shown = '';
  let at = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const isKnown = word !== undefined && (firstNames.has(word.plain) || titles.has(word.plain));
    if (word === undefined || !(isKnown || isWho)) continue;
    const kept = keptOf(word);
    // "DE BUURT" in capitals is no more a name than "de buurt".
    if (kept === undefined || (needsParticle && inSurname.has(word.plain))) continue;
    const end = surnameEnd(clean, words, kept === '…' ? index : index + 1, { firstNames, needsParticle });
    if (end === undefined) continue;
    shown += clean.slice(at, word.from) + kept;
    at = words[end]?.to ?? clean.length;
    index = end;
  }
  return shown + clean.slice(at);
}

/* What stays of a name that begins with this word; undefined when none can begin with it. */
function keptOf({ text, plain }: PlacedWord): string | undefined {
  if (isGroup(text)) return undefined;
  if (titles.has(plain)) return `${text} …`;
  if (!isCapital(text)) return undefined;
  return isSmall(plain) ? '…' : text;
}

/* The place of the last word of a surname that begins here; undefined when none does. */
function surnameEnd(
  text: string,
  words: readonly PlacedWord[],
  from: number,
  { firstNames, needsParticle }: { firstNames: ReadonlySet<string>; needsParticle: boolean },
): number | undefined {
  let end: number | undefined;
  let hasParticle = titles.has(words[from - 1]?.plain ?? '');
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    const before = words[index - 1];
    if (
      word === undefined ||
      (index > 0 && !(index === from && isStart(word)) && !areJoined(text, before, word))
    )
      break;
    if (isSmall(word.plain) || isPreposition(word.plain, words[index + 1]?.plain)) {
      hasParticle = true;
      continue;
    }
    const isName = isCapital(word.text) && !firstNames.has(word.plain) && !notSurname.has(word.plain);
    if (!isName || isGroup(word.text) || (needsParticle && !hasParticle)) break;
    end = index;
  }
  return end;
}

/* "De Vries" and "J. Bakker" begin with what belongs to the surname: nothing stands before it. */
function isStart({ text, plain }: PlacedWord): boolean {
  return isSmall(plain) && isCapital(text);
}

/* A point ends a sentence, but not a title or an initial. */
function areJoined(text: string, before: PlacedWord | undefined, word: PlacedWord): boolean {
  if (before === undefined) return false;
  const between = text.slice(before.to, word.from);
  const mayHavePoint = titles.has(before.plain) || isSmall(before.plain);
  return (mayHavePoint ? /^\.?\s*['’]?$/u : /^\s+['’]?$/u).test(between);
}

function isSmall(plain: string): boolean {
  return inSurname.has(plain) || Array.from(plain).length === 1;
}

/* "Joop in ’t Veld", "Ria op den Berg". */
function isPreposition(plain: string, next: string | undefined): boolean {
  return /^(?:in|op|uit|aan)$/u.test(plain) && (next === 't' || next === 'den');
}

function isCapital(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}
