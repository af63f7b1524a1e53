import { language } from '#i18n/index.svelte.ts';
import {
  namesOf,
  nowAndNext,
  oneLine,
  plannedMinutes,
  roundOf,
  stillToSpeak,
  type Evening,
} from '#shared/evening/index.ts';
import type { LastAct } from '../evening-editor.svelte.ts';
import { titleOfPart } from '../prepare/programme.svelte.ts';
import { nameInWords } from './evening-words.ts';

/* Enough to know which line it is; more would be read aloud for too long. */
const mostLetters = 48;

const lists = ['themes', 'parked', 'agreements', 'takeaways', 'keptCards'] as const;

/**
 * What is told about an act. When it was done, only what cannot be heard otherwise: whose turn it is, the part, its minutes,
 * stickers. When it was taken back or done again, always, with what it did. Empty when there is nothing to tell.
 */
export function toldOf(last: LastAct | undefined): string {
  if (last === undefined) return '';
  const { how, before, after } = last;
  const t = language.t.eveningHold.told;
  const what = partTold(before, after) ?? turnTold(before, after) ?? numberTold(before, after);
  if (how === 'done') return what ?? '';
  const all = what ?? lineTold(before, after) ?? seatTold(before, after) ?? chosenTold(before, after) ?? '';
  return (how === 'undone' ? t.undone : t.redone)(all).trim();
}

function partTold(before: Evening, after: Evening): string | undefined {
  const { now } = nowAndNext(after);
  if (now === undefined || now.id === nowAndNext(before).now?.id) return undefined;
  return language.t.eveningHold.told.part(titleOfPart(now));
}

function turnTold(before: Evening, after: Evening): string | undefined {
  const { told } = language.t.eveningHold;
  const partId = nowAndNext(after).now?.id ?? '';
  const was = roundOf(before, partId);
  const round = roundOf(after, partId);
  // Taking a seat away takes its turns along; then the seat is told.
  if (was === round || before.people.length !== after.people.length) return undefined;
  if (round === undefined) return told.nobody;
  const speaker = namesOf(after.people).get(round.speakerId);
  if (speaker !== undefined) return told.turn(nameInWords(speaker));
  return round.turns.length > 0 && stillToSpeak(after, round).length === 0 ? told.everybody : told.nobody;
}

function numberTold(before: Evening, after: Evening): string | undefined {
  const { told, themes: t } = language.t.eveningHold;
  const part = after.parts.find(({ id, stretched }) =>
    before.parts.some((was) => was.id === id && was.stretched !== stretched),
  );
  if (part !== undefined) return told.minutes(titleOfPart(part), plannedMinutes(part));
  const theme = after.themes.find(({ id, stickers }) =>
    before.themes.some((was) => was.id === id && was.stickers !== stickers),
  );
  return theme && told.line(short(theme.text), t.stickers(theme.stickers));
}

function lineTold(before: Evening, after: Evening): string | undefined {
  const { told } = language.t.eveningHold;
  for (const list of lists) {
    const gone = wordsOfNew(after, before, list);
    if (gone !== undefined) return told.line(told.gone[list], gone);
    const there = wordsOfNew(before, after, list);
    if (there !== undefined) return told.line(told.there[list], there);
  }
  return undefined;
}

/** The words of the first line that stands in `to` and not in `from`. */
function wordsOfNew(from: Evening, to: Evening, list: (typeof lists)[number]): string | undefined {
  const { line: t, parked } = language.t.eveningHold;
  const was = new Set(from[list].map(({ id }) => id));
  const line = to[list].find(({ id }) => !was.has(id));
  if (line === undefined) return undefined;
  if ('kind' in line && line.kind === 'personal') return parked.personalLine;
  const words = 'what' in line ? line.what || line.who : 'text' in line ? line.text : '';
  return short(words) || t.empty;
}

function seatTold(before: Evening, after: Evening): string | undefined {
  const { told, people: t } = language.t.eveningHold;
  if (before.people.length !== after.people.length) return told.seats(after.people.length);
  const person = after.people.find(({ id, firstName }) =>
    before.people.some((was) => was.id === id && was.firstName !== firstName),
  );
  if (person === undefined) return undefined;
  return told.line(t.seat(person.seat), person.firstName === '' ? told.noName : person.firstName);
}

function chosenTold(before: Evening, after: Evening): string | undefined {
  const { told } = language.t.eveningHold;
  const theme = after.themes.find(({ id, chosen }) =>
    before.themes.some((was) => was.id === id && was.chosen !== chosen),
  );
  return theme && told.line(theme.chosen ? told.chosen : told.notChosen, short(theme.text));
}

function short(words: string): string {
  const line = oneLine(words);
  const letters = [...line];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trim()}…` : line;
}
