import { writtenDay } from '../agreement-sheet/written-day.ts';
import { type Evening, oneLine, type ParkedItem } from './evening.ts';
import { namesOf } from './people.ts';
import { reportTexts } from './report-texts.ts';

/** One paragraph of a report, each on one line; `item` is a line of a list. */
export interface ReportPart {
  /** `about` is the day and the place, under the title; `paragraph` is what is said when there are no lists. */
  readonly kind: 'title' | 'about' | 'heading' | 'item' | 'paragraph';
  readonly text: string;
}

/** A report, and the names that were left out of it. */
export interface EveningReport {
  readonly language: Evening['language'];
  /** Everything it says, in order, the title first. */
  readonly parts: readonly ReportPart[];
  /** As they stood there; people are told, so that nobody wonders what happened to their words. */
  readonly leftOut: readonly string[];
}

/** Finds words in a text that may name a resident, as they stand there. */
export type NamesIn = (text: string) => readonly string[];

/**
 * A short report (verslag): themes, agreements, what is parked, cards and what people take home. Nothing that is private,
 * nobody who was there, no questions and no times. Whatever leaves the vault is made of these parts: the text of
 * {@link reportAsText} and the document say the same.
 *
 * @param namesIn what it finds is left out of everything that people typed. A name that it does not know it cannot find:
 *   people read a report before they share it.
 */
export function reportOf(evening: Evening, namesIn: NamesIn): EveningReport {
  const { language } = evening;
  const texts = reportTexts[language];
  const leftOut = new Set<string>();
  const own = withoutNames(evening, namesIn, leftOut);
  const when = [writtenOnLine(evening.date, language), own(evening.place), own(evening.team)];
  const about = when.filter((text) => text !== '').join(', ');
  const lists = listsOf(evening, own);
  const nothing = evening.writing === 'open' ? texts.noAgreements : texts.nothingWritten;
  const parts: ReportPart[] = [
    { kind: 'title', text: own(evening.title) || texts.untitled },
    ...(about === '' ? [] : [{ kind: 'about' as const, text: about }]),
    ...lists.flatMap(([heading, items]): ReportPart[] => [
      { kind: 'heading', text: heading },
      ...items.map((text): ReportPart => ({ kind: 'item', text })),
    ]),
    ...(lists.length === 0 ? [{ kind: 'paragraph' as const, text: nothing }] : []),
  ];
  return { language, parts, leftOut: [...leftOut] };
}

/** A report as plain text, to read and to copy: a dash before each line of a list. */
export function reportAsText({ parts }: Pick<EveningReport, 'parts'>): string {
  return parts
    .map(({ kind, text }) => {
      const line = kind === 'item' ? `- ${text}` : text;
      return kind === 'heading' || kind === 'paragraph' ? `\n${line}\n` : `${line}\n`;
    })
    .join('');
}

/* The lists that have something in them, each with its heading. */
function listsOf(
  evening: Evening,
  own: (text: string) => string,
): (readonly [heading: string, items: readonly string[]])[] {
  const texts = reportTexts[evening.language];
  const written = (day: string) => writtenOnLine(day, evening.language);
  const listed = new Set(
    [...namesOf(evening.people).values()].flatMap((name) => (name.kind === 'seat' ? [] : [name.firstName])),
  );
  // Whoever agreed to be listed may stand beside a line, also when a resident is called the same.
  const who = (text: string) => (listed.has(oneLine(text)) ? oneLine(text) : own(text));

  const agreements = evening.agreements
    .filter(({ what, who: by, when }) => [what, by, when].some((text) => oneLine(text) !== ''))
    .map(
      ({ what, who: by, when }) =>
        `${own(what) || texts.open}. ${texts.who}: ${who(by) || texts.open}. ${texts.when}: ${own(when) || texts.open}.`,
    );
  const parked = evening.parked.map((item: ParkedItem) => {
    if (item.kind === 'personal') return texts.personal;
    const day = written(item.by);
    const details = [
      ...(oneLine(item.who) === '' ? [] : [`${texts.who}: ${who(item.who)}.`]),
      ...(day === '' ? [] : [`${texts.by}: ${day}.`]),
    ];
    return [`${own(item.what) || texts.open}.`, ...details].join(' ');
  });
  const words = (lines: readonly { readonly text: string }[]) =>
    lines.filter(({ text }) => oneLine(text) !== '').map(({ text }) => own(text));
  const days = (day = '') => (day === '' ? [] : [written(day)]);
  const lists = [
    [texts.themes, words(evening.themes.filter(({ chosen }) => chosen))],
    [texts.agreements, agreements],
    [texts.parked, parked],
    [texts.cards, words(evening.keptCards)],
    [texts.takeaways, words(evening.takeaways)],
    [texts.lookBack, days(evening.lookBackOn)],
    [texts.nextEvening, days(evening.nextEveningOn)],
  ] as const;
  return lists.filter(([, items]) => items.length > 0);
}

function writtenOnLine(day: string, language: Evening['language']): string {
  return writtenDay(day, language).replaceAll('\u00A0', ' ');
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
