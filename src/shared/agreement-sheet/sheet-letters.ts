import type { Letters } from './line-breaking.ts';

/** Colours on the sheet, as RGB. Teal prints as dark grey, the tint as light grey. */
export const sheetColours = {
  ink: '111111',
  teal: '0F4C4A',
  hairline: 'B9B9B9',
  edge: '6D6D6D',
  tint: 'ECE7DC',
} as const;

/** The name of a colour on the sheet. */
export type SheetColour = keyof typeof sheetColours;

/** Letters with the height of their line, in points; every line is exactly that high. */
export interface SheetLetters extends Letters {
  readonly lineHeight: number;
  readonly colour: SheetColour;
}
