import type { Appearance, ShownOf } from '../audience-view.ts';
import { viewLimits } from '../limits.ts';
import { firstNameOf } from '../names/first-name.ts';
import { lettersIn, plainLetters } from '../names/name-words.ts';
import type { EveningPerson, Turns } from './evening-on-screen.ts';

type People = readonly EveningPerson[];

/**
 * The first name by which somebody may be shown. Empty when only the seat may: who did not agree to be named, who has no
 * first name that can be told, and who shares it with somebody else in the room, listed or not.
 */
export function nameOnScreen(person: EveningPerson, people: People): string {
  const first = firstNameOf(person.name);
  if (person.agreesTo !== 'name' || first === '') return '';
  const isShared = people.some(
    (other) => other.seat !== person.seat && plainLetters(firstNameOf(other.name)) === plainLetters(first),
  );
  return isShared ? '' : first;
}

/** Who speaks; null when nobody does, or when who does is on no list. */
export function speakerOf(seat: number | null, people: People): ShownOf<'round'>['speaker'] {
  const person = people.find((one) => one.seat === seat);
  if (person === undefined || person.agreesTo === 'nothing') return null;
  return { seat: person.seat, name: nameOnScreen(person, people) };
}

/** The chairs of a round, of those who agreed to be on a list. */
export function seatsOf(people: People, { speaking, hadTurn, passed }: Turns): ShownOf<'round'>['seats'] {
  const stateOf = (seat: number) => {
    if (seat === speaking) return 'speaking';
    if (passed.includes(seat)) return 'passed';
    return hadTurn.includes(seat) ? 'had-turn' : 'waiting';
  };
  return people
    .filter(({ agreesTo }) => agreesTo !== 'nothing')
    .map(({ seat }) => ({ number: seat, state: stateOf(seat) }));
}

/** Who comes back to a parked matter, in one word: a first name, or a group such as "Team". */
export function ownerOnScreen(owner: string, people: People): string {
  const asked = plainName(owner);
  const person =
    people.find(({ name }) => plainName(name) === asked) ??
    people.find(({ name }) => plainLetters(firstNameOf(name)) === asked && asked !== '');
  if (person !== undefined) return nameOnScreen(person, people);
  return groupIn(owner) ?? firstNameOf(owner);
}

/* "De keuken" is a group, "de vries" is not: only words that we know can stand behind an article. */
const group =
  /^(?:team|keuken|zorg|leiding|afdeling|familie|receptie|kitchen|staff|.+(?:groep|raad|dienst|commissie|team|group))$/iu;

/** Whether a word names a group, as "Team" and "familieraad" do. */
export function isGroup(word: string): boolean {
  return group.test(word);
}

function groupIn(owner: string): string | undefined {
  const [article = '', word = ''] = lettersIn(owner);
  return /^(?:de|het|the)$/iu.test(article) && isGroup(word) && word.length <= viewLimits.name
    ? word
    : undefined;
}

const somebody = {
  nl: { seat: 'stoel', nobody: 'iemand' },
  en: { seat: 'seat', nobody: 'somebody' },
} as const;

/**
 * A text in which the full names of people in the room are replaced by how they may be shown: "Joop de Vries" by "Joop", or
 * by "stoel 3". It finds names as they were typed.
 */
export function withoutFullNames(text: string, people: People, language: Appearance['language']): string {
  let shown = text.normalize('NFC');
  const lower = shown.toLowerCase();
  for (const person of people) {
    const words = lettersIn(person.name);
    if (words.length < 2 || !words.every((word) => lower.includes(word.toLowerCase()))) continue;
    const name = new RegExp(`(?<![\\p{L}\\p{M}])${words.join('[^\\p{L}]+')}(?![\\p{L}\\p{M}])`, 'giu');
    shown = shown.replace(name, () => labelOf(person, people, language));
  }
  return shown;
}

function labelOf(person: EveningPerson, people: People, language: Appearance['language']): string {
  const { seat, nobody } = somebody[language];
  if (person.agreesTo === 'nothing') return nobody;
  return nameOnScreen(person, people) || `${seat} ${person.seat}`;
}

function plainName(name: string): string {
  return lettersIn(name).map(plainLetters).join(' ');
}
