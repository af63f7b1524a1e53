import type { Going, Importance, Say } from '../model/index.ts';
import { isDiscussed, type CircleView, type SegmentView } from './view.ts';

/** The words of the circle in one language. */
export interface CircleWords {
  readonly going: Readonly<Record<Exclude<Going, 'not-discussed'>, string>>;
  readonly say: Readonly<Record<Exclude<Say, 'not-discussed'>, string>>;
  readonly importance: Readonly<Record<Exclude<Importance, 'not-discussed'>, string>>;
  readonly notDiscussed: string;
  readonly notToday: string;
  readonly wish: (number: number) => string;
  readonly circleOf: (callName: string) => string;
  readonly counts: (words: string) => string;
  /** Under a picture: what the depth of the fill means. */
  readonly fuller: string;
  /** Under a picture: what the stitches on the rim mean. */
  readonly moreStitches: string;
}

/** The words of the circle, in both languages: one place for what is spoken, listed and printed. */
export const circleWords: Readonly<Record<'nl' | 'en', CircleWords>> = {
  nl: {
    going: { 'not-well': 'niet goed', 'so-so': 'gaat wel', well: 'goed' },
    say: { self: 'zelf', together: 'samen', leave: 'laat ik over' },
    importance: { 'a-little': 'een beetje belangrijk', quite: 'best belangrijk', very: 'heel belangrijk' },
    notDiscussed: 'niet besproken',
    notToday: 'vandaag niet',
    wish: (number) => `wens ${String(number)}`,
    circleOf: (callName) => `Regiecirkel van ${callName}.`,
    counts: (words) => `Wat voor mij telt: ${words}`,
    fuller: 'Hoe voller, hoe beter het gaat.',
    moreStitches: 'Meer streepjes: belangrijker.',
  },
  en: {
    going: { 'not-well': 'not well', 'so-so': 'so-so', well: 'well' },
    say: { self: 'myself', together: 'together', leave: 'I leave it to others' },
    importance: { 'a-little': 'a little important', quite: 'quite important', very: 'very important' },
    notDiscussed: 'not discussed',
    notToday: 'not today',
    wish: (number) => `wish ${String(number)}`,
    circleOf: (callName) => `Circle of ${callName}.`,
    counts: (words) => `What counts for me: ${words}`,
    fuller: 'The fuller, the better it goes.',
    moreStitches: 'More stitches: it matters more.',
  },
};

/** What a part says, as separate words: how it goes, who has the say, how much it matters, wishes, or neither. */
export function segmentFacts(segment: SegmentView, language: 'nl' | 'en'): string[] {
  const words = circleWords[language];
  const { going, say, importance } = segment;
  return [
    ...(going === 'not-discussed' ? [] : [words.going[going]]),
    ...(say === 'not-discussed' ? [] : [words.say[say]]),
    ...(importance === 'not-discussed' ? [] : [words.importance[importance]]),
    ...(isDiscussed(segment) || segment.notToday ? [] : [words.notDiscussed]),
    ...(segment.notToday ? [words.notToday] : []),
    ...segment.wishes.map(words.wish),
  ];
}

/** One part in a plain sentence, for a screen reader: "Mijn dag: gaat wel, samen, heel belangrijk, wens 3". */
export function segmentSentence(segment: SegmentView, language: 'nl' | 'en'): string {
  return `${segment.title}: ${segmentFacts(segment, language).join(', ')}`;
}

/** The whole circle in words: the alternative text of its picture. */
export function circleSentence(view: CircleView, language: 'nl' | 'en'): string {
  const words = circleWords[language];
  return [
    words.circleOf(view.callName),
    ...(view.whatCounts === '' ? [] : [endSentence(words.counts(view.whatCounts))]),
    ...view.segments.map((segment) => endSentence(segmentSentence(segment, language))),
  ].join(' ');
}

function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
