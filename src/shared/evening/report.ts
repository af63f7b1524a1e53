import { writtenDay } from '../agreement-sheet/written-day.ts';
import { type Evening, oneLine, type ParkedItem } from './evening.ts';
import { namesOf } from './people.ts';
import { reportTexts } from './report-texts.ts';

/** A report, and the names that were left out of it. */
export interface EveningReport {
  readonly text: string;
  /** As they stood there; people are told, so that nobody wonders what happened to their words. */
  readonly leftOut: readonly string[];
}

/** Finds words in a text that may name a resident, as they stand there. */
export type NamesIn = (text: string) => readonly string[];

/**
 * A short report (verslag) in plain text: themes, agreements, what is parked, cards and what people take home. Nothing
 * that is private, nobody who was there, no questions and no times.
 *
 * @param namesIn what it finds is left out of everything that people typed. A name that it does not know it cannot find:
 *   people read a report before they share it.
 */
export function reportOf(evening: Evening, namesIn: NamesIn): EveningReport {
  const texts = reportTexts[evening.language];
  const leftOut = new Set<string>();
  const own = withoutNames(evening, namesIn, leftOut);
  const listed = new Set(
    [...namesOf(evening.people).values()].flatMap((name) => (name.kind === 'seat' ? [] : [name.firstName])),
  );
  // Whoever agreed to be listed may stand beside a line, also when a resident is called the same.
  const who = (text: string) => (listed.has(oneLine(text)) ? oneLine(text) : own(text));

  const agreements = evening.agreements
    .filter(({ what, who: by, when }) => [what, by, when].some((text) => oneLine(text) !== ''))
    .map(
      ({ what, who: by, when }) =>
        `- ${own(what) || texts.open}. ${texts.who}: ${who(by) || texts.open}. ${texts.when}: ${own(when) || texts.open}.`,
    );
  const parked = evening.parked.map((item: ParkedItem) => {
    if (item.kind === 'personal') return `- ${texts.personal}`;
    const day = writtenDay(item.by, evening.language).replaceAll('\u00A0', ' ');
    const details = [
      ...(oneLine(item.who) === '' ? [] : [`${texts.who}: ${who(item.who)}.`]),
      ...(day === '' ? [] : [`${texts.by}: ${day}.`]),
    ];
    return [`- ${own(item.what) || texts.open}.`, ...details].join(' ');
  });
  const lines = (items: readonly string[]) =>
    items.filter((text) => oneLine(text) !== '').map((text) => `- ${own(text)}`);

  const parts: [heading: string, lines: string[]][] = [
    [texts.themes, lines(evening.themes.filter(({ chosen }) => chosen).map(({ text }) => text))],
    [texts.agreements, agreements],
    [texts.parked, parked],
    [texts.cards, lines(evening.keptCards.map(({ text }) => text))],
    [texts.takeaways, lines(evening.takeaways.map(({ text }) => text))],
  ];
  const filled = parts.filter(([, body]) => body.length > 0);
  const nothing = evening.writing === 'open' ? texts.noAgreements : texts.nothingWritten;
  const when = [
    writtenDay(evening.date, evening.language).replaceAll('\u00A0', ' '),
    own(evening.place),
    own(evening.team),
  ];
  const blocks = [
    [own(evening.title) || texts.untitled, when.filter((text) => text !== '').join(', ')],
    ...(filled.length === 0 ? [[nothing]] : filled.map(([heading, body]) => [heading, ...body])),
  ];
  const text = blocks.map((block) => block.filter((line) => line !== '').join('\n')).join('\n\n');
  return { text: `${text}\n`, leftOut: [...leftOut] };
}

/**
 * Makes what people typed ready for paper: one line, without the names that are found. What was left out goes into
 * `leftOut`.
 */
export function withoutNames(
  { language }: Evening,
  namesIn: NamesIn,
  leftOut: Set<string> = new Set(),
): (text: string) => string {
  return (text) => {
    const line = oneLine(text);
    const found = namesIn(line).filter((name) => name !== '');
    for (const name of found) leftOut.add(name);
    return line.replace(wholeWords(found), reportTexts[language].nameLeftOut);
  };
}

/** Matches each of these as a word of its own, the longest first; nothing when there are none. */
function wholeWords(found: readonly string[]): RegExp {
  if (found.length === 0) return /(?!)/gu;
  const parts = found
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'gu');
}
