import { paragraph, type LineBreaker } from './blocks.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetParagraph } from './sheet-layout.ts';
import { sheetSpacing, type SheetSpacing, type SpacingStep } from './spacing.ts';
import { standardTexts, type StandardTexts } from './standard-texts.ts';

/** All that the parts of the page need to set themselves. */
export interface SheetSetting {
  readonly plan: SheetPlan;
  readonly texts: StandardTexts;
  readonly step: SpacingStep;
  readonly spacing: SheetSpacing;
  readonly breaker: LineBreaker;
}

/** Brings together what the parts of the page need. */
export function sheetSetting(plan: SheetPlan, step: SpacingStep, breaker: LineBreaker): SheetSetting {
  return { plan, step, spacing: sheetSpacing[step], breaker, texts: standardTexts[plan.language] };
}

/** A heading above a part; in a column of `width` points. */
export function sectionHeading(
  { breaker, spacing }: SheetSetting,
  text: string,
  width: number,
  spaceBefore = 0,
): SheetParagraph {
  return paragraph(breaker, text, width, spacing.section, { role: 'section', spaceBefore });
}

/**
 * Running text in a column of `width` points. Empty text prints as not discussed, in normal letters also where the
 * text itself would be bold: it is calm, and not somebody's words.
 */
export function bodyText(
  { breaker, spacing, texts }: SheetSetting,
  text: string,
  width: number,
  options: { readonly spaceBefore?: number; readonly isBold?: boolean; readonly whenEmpty?: string } = {},
): SheetParagraph {
  const { spaceBefore = 0, isBold = false, whenEmpty = texts.notDiscussed } = options;
  const letters = { ...spacing.body, isBold: isBold && text !== '' };
  return paragraph(breaker, text === '' ? whenEmpty : text, width, letters, { spaceBefore });
}
