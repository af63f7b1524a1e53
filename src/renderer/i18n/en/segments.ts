import { circleWords } from '#shared/circle/index.ts';
import type { Catalogue } from '../index.svelte.ts';

/** English texts of what people set at a part of the circle, and of making parts in an own guide. */
export const segments = {
  segmentMark: {
    going: 'How is it going now?',
    goings: circleWords.en.going,
    say: 'Who has the say?',
    says: circleWords.en.say,
    importance: 'How important is this to you?',
    open: (titles: string) => `Not discussed yet: ${titles}`,
    herePart: (step: string, part: string) => `${step}, ${part}`,
    importances: { 'a-little': 'a little', quite: 'quite a lot', very: 'very much' },
  },
  segmentEditor: {
    parts: 'Parts of the circle',
    part: (number: number) => `Part ${number}`,
    add: 'Add a part',
    removed: 'The part was removed.',
    hint: 'A circle has three to twelve parts.',
    group: 'Group',
    groupHint: 'Parts of the same group stand close together. May stay empty.',
    icon: 'Which picture goes with it?',
    noIcon: 'Choose a picture.',
    icons: {
      armchair: 'armchair',
      clock: 'clock',
      users: 'people',
      flower: 'flower',
      'cloud-sun': 'sun and cloud',
      candle: 'candle',
      soup: 'soup',
      heart: 'heart',
      sun: 'sun',
      star: 'star',
      calendar: 'calendar',
      ear: 'ear',
      hand: 'hand',
      pencil: 'pencil',
    },
    drawing: (names: string) => `The circle with these parts: ${names}`,
  },
} satisfies Pick<Catalogue, 'segmentMark' | 'segmentEditor'>;
