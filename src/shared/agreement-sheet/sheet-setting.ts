import { paragraph, type LineBreaker, type ParagraphExtras } from './blocks.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetParagraph } from './sheet-layout.ts';
import { spacingOfForm } from './spacing-of-form.ts';
import type { SheetSpacing, SpacingStep } from './spacing.ts';
import { standardTexts, type StandardTexts } from './standard-texts.ts';

type Language = SheetPlan['language'];

/** All that the parts of the page need to set themselves. The plan is a `shownPlan`. */
export interface SheetSetting {
  readonly plan: SheetPlan;
  readonly texts: StandardTexts;
  /** The second language of headings and standard sentences, where people want one. */
  readonly second: { readonly language: Language; readonly texts: StandardTexts } | undefined;
  readonly step: SpacingStep;
  readonly spacing: SheetSpacing;
  readonly breaker: LineBreaker;
}

/** Brings together what the parts of the page need. */
export function sheetSetting(plan: SheetPlan, step: SpacingStep, breaker: LineBreaker): SheetSetting {
  const { form, language } = plan;
  const other = form.secondLanguage;
  return {
    ...{ plan, step, breaker, texts: standardTexts[language] },
    spacing: spacingOfForm(form)[step],
    second: other === null ? undefined : { language: other, texts: standardTexts[other] },
  };
}

/** Picks a standard text, whatever the language. */
export type Say = (texts: StandardTexts) => string;

type TextExtras = ParagraphExtras & { readonly isBold?: boolean };

/** Running text in a column of `width` points. */
export function bodyText(
  { breaker, spacing }: SheetSetting,
  text: string,
  width: number,
  { isBold = false, ...extras }: TextExtras = {},
): SheetParagraph {
  return paragraph(breaker, text, width, { ...spacing.body, isBold }, extras);
}

/* The second language of the same: below it, never bold, in the same column. */
function below(
  { breaker, spacing, second }: SheetSetting,
  text: string | undefined,
  width: number,
  { about }: TextExtras,
): SheetParagraph[] {
  if (second === undefined || text === undefined || text === '') return [];
  const extras = { language: second.language, ...(about === undefined ? {} : { about }) };
  return [paragraph(breaker, text, width, spacing.body, extras)];
}

/** A text of the sheet itself, and the same in the second language below it. */
export function standardText(
  setting: SheetSetting,
  say: Say,
  width: number,
  extras: TextExtras = {},
): SheetParagraph[] {
  const { texts, second } = setting;
  const other = second === undefined ? undefined : say(second.texts);
  return [bodyText(setting, say(texts), width, extras), ...below(setting, other, width, extras)];
}

/**
 * Running text, whose second language is known. Empty text prints as not discussed, in normal letters also where the
 * text itself would be bold: it is calm, and not somebody's words.
 */
export function filledText(
  setting: SheetSetting,
  text: string,
  width: number,
  extras: TextExtras & { readonly whenEmpty?: Say; readonly inSecond?: string | undefined } = {},
): SheetParagraph[] {
  const { whenEmpty = (texts: StandardTexts) => texts.notDiscussed, inSecond, ...rest } = extras;
  if (text === '') return standardText(setting, whenEmpty, width, { ...rest, isBold: false });
  return [bodyText(setting, text, width, rest), ...below(setting, inSecond, width, rest)];
}
