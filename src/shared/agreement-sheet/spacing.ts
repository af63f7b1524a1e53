import type { LegendWords } from '../circle/index.ts';
import type { SheetLetters } from './sheet-letters.ts';

/** How the page is set, from much air to little. Letters of running text are 11 points in every step. */
export const spacingSteps = ['airy', 'roomy', 'compact', 'tight'] as const;

/** One of {@link spacingSteps}. */
export type SpacingStep = (typeof spacingSteps)[number];

/**
 * The page, in points: A4 with side and top margins of 17 mm. The bottom margin is larger, for the footer stands in
 * it; `footerDistance` is from the edge of the paper to the footer.
 */
export const sheetPage = {
  width: 595.3,
  height: 841.9,
  marginTop: 48.2,
  marginSide: 48.2,
  marginBottom: 60,
  footerDistance: 30,
  textWidth: 498.9,
} as const;

/**
 * Room kept free because word processors may count the edges of tables otherwise than we do: one edge for each table of
 * a full sheet, in points. Lines need none: every line has an exact height, and is broken in the way that takes most.
 */
export const safetyMargin = 6;

/** Taken off every column, in points, before lines are broken: letters are rounded differently on every machine. */
export const widthTolerance = 0.75;

/** Every measure that differs between the steps, in points. */
export interface SheetSpacing {
  readonly title: SheetLetters;
  readonly date: SheetLetters;
  readonly name: SheetLetters;
  readonly section: SheetLetters;
  readonly sentence: SheetLetters;
  readonly body: SheetLetters;
  /** The same in every step, for the room of a page does not depend on the step. */
  readonly footer: SheetLetters;
  readonly ruleDistance: number;
  readonly nameBefore: number;
  readonly peopleBefore: number;
  readonly peoplePadding: number;
  readonly heartBefore: number;
  readonly heartPadding: { readonly top: number; readonly bottom: number };
  readonly sentenceBefore: number;
  readonly saidByBefore: number;
  readonly wishBefore: number;
  readonly sectionBefore: number;
  readonly tableBefore: number;
  readonly cellPadding: { readonly top: number; readonly bottom: number; readonly side: number };
  readonly closingBefore: number;
  readonly closingTextBefore: number;
  /**
   * The room for the circle with the names beside it, and what its legend says; the legend comes under it. The letters
   * are those of running text. `wideHeight` is for a circle as wide as the page.
   */
  readonly circle: {
    readonly width: number;
    readonly height: number;
    readonly wideHeight: number;
    readonly legend: LegendWords;
  };
}

function letters(
  size: number,
  lineHeight: number,
  options: { isBold?: boolean; colour?: 'teal' } = {},
): SheetLetters {
  return { size, lineHeight, isBold: options.isBold ?? false, colour: options.colour ?? 'ink' };
}

const bold = { isBold: true } as const;
const heading = { isBold: true, colour: 'teal' } as const;

/**
 * The measures of each step. The roomy one follows the drawing of the sheet; the airy one keeps a short sheet from
 * leaving half of the page empty.
 */
export const sheetSpacing: Readonly<Record<SpacingStep, SheetSpacing>> = {
  airy: {
    title: letters(28, 28, heading),
    date: letters(12, 28),
    name: letters(18, 22, bold),
    section: letters(12, 15, heading),
    sentence: letters(20, 25, bold),
    body: letters(11, 15),
    footer: letters(11, 14),
    ruleDistance: 7,
    nameBefore: 14,
    peopleBefore: 8,
    peoplePadding: 3,
    heartBefore: 16,
    heartPadding: { top: 18, bottom: 18 },
    sentenceBefore: 6,
    saidByBefore: 4,
    wishBefore: 8,
    sectionBefore: 22,
    tableBefore: 8,
    cellPadding: { top: 7, bottom: 8, side: 6.75 },
    closingBefore: 24,
    closingTextBefore: 5,
    circle: { width: 286, height: 214, wideHeight: 320, legend: 'fill' },
  },
  roomy: {
    title: letters(28, 28, heading),
    date: letters(12, 28),
    name: letters(16, 19, bold),
    section: letters(12, 14.5, heading),
    sentence: letters(17, 21, bold),
    body: letters(11, 14),
    footer: letters(11, 14),
    ruleDistance: 7,
    nameBefore: 9.5,
    peopleBefore: 5,
    peoplePadding: 2.25,
    heartBefore: 10,
    heartPadding: { top: 10.5, bottom: 10.5 },
    sentenceBefore: 4,
    saidByBefore: 2.5,
    wishBefore: 5.5,
    sectionBefore: 14,
    tableBefore: 5.5,
    cellPadding: { top: 5.25, bottom: 6, side: 6.75 },
    closingBefore: 14,
    closingTextBefore: 3,
    circle: { width: 286, height: 186, wideHeight: 280, legend: 'fill' },
  },
  compact: {
    title: letters(28, 28, heading),
    date: letters(12, 28),
    name: letters(16, 19, bold),
    section: letters(12, 14.5, heading),
    sentence: letters(16, 19.5, bold),
    body: letters(11, 13.5),
    footer: letters(11, 14),
    ruleDistance: 5,
    nameBefore: 7,
    peopleBefore: 3,
    peoplePadding: 1.5,
    heartBefore: 6,
    heartPadding: { top: 7.5, bottom: 7.5 },
    sentenceBefore: 3,
    saidByBefore: 2,
    wishBefore: 3.5,
    sectionBefore: 10,
    tableBefore: 4.5,
    cellPadding: { top: 3.5, bottom: 4, side: 6.75 },
    closingBefore: 10,
    closingTextBefore: 2,
    circle: { width: 280, height: 164, wideHeight: 240, legend: 'fill' },
  },
  tight: {
    title: letters(28, 28, heading),
    date: letters(12, 28),
    name: letters(14, 17, bold),
    section: letters(12, 14, heading),
    sentence: letters(13, 16, bold),
    body: letters(11, 13),
    footer: letters(11, 14),
    ruleDistance: 3,
    nameBefore: 4,
    peopleBefore: 2,
    peoplePadding: 1,
    heartBefore: 3,
    heartPadding: { top: 5, bottom: 5 },
    sentenceBefore: 2,
    saidByBefore: 1,
    wishBefore: 1.5,
    sectionBefore: 7,
    tableBefore: 3.5,
    cellPadding: { top: 2, bottom: 2.5, side: 5 },
    closingBefore: 7,
    closingTextBefore: 1.5,
    circle: { width: 270, height: 140, wideHeight: 200, legend: 'cloths' },
  },
};
