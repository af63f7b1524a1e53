import { heightOf, paragraph, rememberingLineBreaker, type LineBreaker } from './blocks.ts';
import { agreementsPart, closingPart, disagreementsPart } from './bottom-parts.ts';
import type { SheetPlan } from './plan.ts';
import type {
  FittingSheet,
  OverfullSheet,
  SheetLayout,
  SheetPage,
  SheetParagraph,
  SheetPart,
} from './sheet-layout.ts';
import { sheetSetting } from './sheet-setting.ts';
import { safetyMargin, sheetPage, sheetSpacing, spacingSteps, type SpacingStep } from './spacing.ts';
import { tooMuch } from './too-much.ts';
import { heartPart, peoplePart, residentPart, titlePart } from './top-parts.ts';

/* A word processor wants a paragraph after the last table; this is its height, in points. */
const lastParagraphHeight = 1;

const availableHeight =
  sheetPage.height - sheetPage.marginTop - sheetPage.marginBottom - safetyMargin - lastParagraphHeight;

/** A plan set at one step, whether it fits or not. */
export interface SheetAtStep {
  readonly step: SpacingStep;
  readonly parts: readonly SheetPart[];
  readonly footer: SheetParagraph;
  /** Height of all parts together, in points. */
  readonly usedHeight: number;
}

/**
 * Sets a plan at one step of spacing. `breaker` may be shared between calls to save time. For the sheet that people
 * get, use {@link layOutSheet}.
 */
export function setSheet(
  plan: SheetPlan,
  step: SpacingStep,
  breaker: LineBreaker = rememberingLineBreaker(),
): SheetAtStep {
  const setting = sheetSetting(plan, step, breaker);
  const parts = [
    titlePart(setting),
    residentPart(setting),
    peoplePart(setting),
    heartPart(setting),
    agreementsPart(setting),
    disagreementsPart(setting),
    closingPart(setting),
  ].filter((part) => part !== undefined);
  const footer = paragraph(breaker, setting.texts.footer, sheetPage.textWidth, sheetSpacing.roomy.body);
  return { step, parts, footer, usedHeight: heightOf(parts) };
}

/** Every part of every page, from top to bottom. */
export function partsOf({ pages }: Pick<SheetLayout, 'pages'>): SheetPart[] {
  return pages.flatMap(({ parts }) => parts);
}

function onePage({ parts, footer, usedHeight }: SheetAtStep): readonly SheetPage[] {
  return [{ name: 'sheet', parts, footer: [footer], usedHeight, availableHeight }];
}

function fitting(sheet: SheetAtStep, tightest: SheetAtStep): FittingSheet {
  const spareHeight = availableHeight - sheet.usedHeight;
  const spareLines = Math.floor(
    (availableHeight - tightest.usedHeight) / sheetSpacing[tightest.step].body.lineHeight,
  );
  return {
    step: sheet.step,
    marginBottom: sheetPage.marginBottom,
    pages: onePage(sheet),
    fits: true,
    spareHeight,
    spareLines,
  };
}

function overfull(plan: SheetPlan, sheet: SheetAtStep, breaker: LineBreaker): OverfullSheet {
  const lineHeight = sheetSpacing[sheet.step].body.lineHeight;
  const heightOver = sheet.usedHeight - availableHeight;
  const heightOfPlan = (changed: SheetPlan) => setSheet(changed, sheet.step, breaker).usedHeight;
  return {
    step: sheet.step,
    marginBottom: sheetPage.marginBottom,
    pages: onePage(sheet),
    fits: false,
    fullPage: 'sheet',
    waysToFit: [],
    linesOver: Math.ceil(heightOver / lineHeight),
    tooMuch: tooMuch(plan, { heightOfPlan, usedHeight: sheet.usedHeight, heightOver, lineHeight }),
  };
}

/**
 * Lays a plan out on one A4, as roomy as fits. When it does not fit, nothing is cut or made smaller: the result says
 * by how many lines, and what takes the room, so that people can choose.
 */
export function layOutSheet(plan: SheetPlan): SheetLayout {
  const breaker = rememberingLineBreaker();
  const tightest = setSheet(plan, 'tight', breaker);
  if (tightest.usedHeight > availableHeight) return overfull(plan, tightest, breaker);
  const roomiest = spacingSteps
    .map((step) => setSheet(plan, step, breaker))
    .find((sheet) => sheet.usedHeight <= availableHeight);
  return fitting(roomiest ?? tightest, tightest);
}
