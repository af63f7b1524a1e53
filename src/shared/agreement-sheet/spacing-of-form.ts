import type { SheetForm } from '../model/index.ts';
import type { SheetLetters } from './sheet-letters.ts';
import { sheetSpacing, type SheetSpacing, type SpacingStep } from './spacing.ts';

type Steps = Readonly<Record<SpacingStep, SheetSpacing>>;

function resized(letters: SheetLetters, size: number, lineHeight: number): SheetLetters {
  return { ...letters, size, lineHeight };
}

/* Few words: letters of 14 points and more; only what stands last, in small letters, keeps 11. */
function fewWordsStep(usual: SheetSpacing, change: Partial<SheetSpacing>, bodyLine: number): SheetSpacing {
  return {
    ...usual,
    date: resized(usual.date, 14, usual.date.lineHeight),
    name: resized(usual.name, 20, 24),
    section: resized(usual.section, 14, bodyLine),
    sentence: resized(usual.sentence, 18, 22),
    body: resized(usual.body, 14, bodyLine),
    ...change,
  };
}

const { airy, roomy, compact, tight } = sheetSpacing;

const fewWords: Steps = {
  airy: fewWordsStep(
    airy,
    { peoplePadding: 3, tableBefore: 7, circle: { ...airy.circle, wideHeight: 260 } },
    20,
  ),
  roomy: fewWordsStep(
    roomy,
    { peoplePadding: 2, tableBefore: 5, circle: { ...roomy.circle, wideHeight: 230 } },
    19,
  ),
  compact: fewWordsStep(
    compact,
    { peoplePadding: 1, tableBefore: 4, circle: { ...compact.circle, wideHeight: 200 } },
    18,
  ),
  tight: fewWordsStep(
    tight,
    {
      sentence: resized(tight.sentence, 16, 19.5),
      tableBefore: 2,
      circle: { ...tight.circle, wideHeight: 180 },
    },
    17,
  ),
};

/* Large letters: 18 points and more, also for the footer. Lines stand wider apart: that reads easier for who sees badly. */
function largeStep(usual: SheetSpacing, change: Partial<SheetSpacing>, bodyLine: number): SheetSpacing {
  return {
    ...usual,
    title: resized(usual.title, 32, 38),
    date: resized(usual.date, 18, 38),
    name: resized(usual.name, 26, 32),
    section: resized(usual.section, 20, 26),
    sentence: resized(usual.sentence, 24, 31),
    body: resized(usual.body, 18, bodyLine),
    footer: resized(usual.footer, 18, 23),
    ...change,
  };
}

const large: Steps = {
  airy: largeStep(
    airy,
    { heartBefore: 26, sectionBefore: 26, tableBefore: 12, circle: { ...airy.circle, wideHeight: 380 } },
    26,
  ),
  roomy: largeStep(
    roomy,
    { heartBefore: 20, sectionBefore: 20, tableBefore: 10, circle: { ...roomy.circle, wideHeight: 350 } },
    25,
  ),
  compact: largeStep(
    compact,
    { heartBefore: 16, sectionBefore: 16, tableBefore: 8, circle: { ...compact.circle, wideHeight: 320 } },
    24,
  ),
  tight: largeStep(
    tight,
    { heartBefore: 12, sectionBefore: 12, tableBefore: 6, circle: { ...tight.circle, wideHeight: 290 } },
    23.5,
  ),
};

/** The measures of every step, for a form: letters of 18 points when they are large, of 14 for few words, else of 11. */
export function spacingOfForm({ letters, words }: SheetForm): Steps {
  if (letters === 'large') return large;
  return words === 'few' ? fewWords : sheetSpacing;
}
