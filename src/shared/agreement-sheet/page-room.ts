import { heightOf, paragraph, type LineBreaker } from './blocks.ts';
import type { SheetParagraph } from './sheet-layout.ts';
import { sheetSetting, type SheetSetting } from './sheet-setting.ts';
import type { SheetPlan } from './plan.ts';
import { safetyMargin, sheetPage } from './spacing.ts';

/* A word processor wants a paragraph after the last table; this is its height, in points. */
const lastParagraphHeight = 1;

/* Every page's margin at the bottom, besides the footer itself: the line above it and the edge of the paper. */
const aroundFooter = 46;

/** What a page has besides its parts; heights in points. */
export interface PageRoom {
  readonly footer: readonly SheetParagraph[];
  /** How far the footer and the bottom margin reach up. */
  readonly marginBottom: number;
  /** What is left for the parts, after the safety margin. */
  readonly availableHeight: number;
}

/* What a footer says: one paragraph for each language. */
function footerOf({ breaker, spacing, texts, second }: SheetSetting): SheetParagraph[] {
  const set = (text: string, extras = {}) =>
    paragraph(breaker, text, sheetPage.textWidth, spacing.footer, extras);
  return [
    set(texts.footer),
    ...(second === undefined ? [] : [set(second.texts.footer, { language: second.language })]),
  ];
}

/** The footer of a plan, and the room that it leaves on every page. The same for every step. */
export function pageRoom(plan: SheetPlan, breaker: LineBreaker): PageRoom {
  const footer = footerOf(sheetSetting(plan, 'roomy', breaker));
  const marginBottom = aroundFooter + heightOf(footer);
  const { height, marginTop } = sheetPage;
  const availableHeight = height - marginTop - marginBottom - safetyMargin - lastParagraphHeight;
  return { footer, marginBottom, availableHeight };
}
