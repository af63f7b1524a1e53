import { heightOf, rememberingLineBreaker, type LineBreaker } from './blocks.ts';
import { pageRoom, type PageRoom } from './page-room.ts';
import type { SheetPlan } from './plan.ts';
import { partsOfPages, setPages, setRoomiest, type SetPages } from './set-pages.ts';
import type { FittingSheet, OverfullSheet, SheetLayout, SheetPage, SheetPart } from './sheet-layout.ts';
import { sheetSetting } from './sheet-setting.ts';
import { shownPlan } from './shown-plan.ts';
import { spacingOfForm } from './spacing-of-form.ts';
import type { SpacingStep } from './spacing.ts';
import { tooMuch } from './too-much.ts';
import { waysToFit } from './ways-to-fit.ts';

/** The parts of the sheet itself set at one step, whether they fit or not. */
export interface SheetAtStep {
  readonly step: SpacingStep;
  readonly parts: readonly SheetPart[];
  /** Height of all parts together, in points. */
  readonly usedHeight: number;
}

/**
 * Sets the sheet itself at one step of spacing, in one column without pages. `breaker` may be shared between calls to
 * save time. For the sheet that people get, use {@link layOutSheet}.
 */
export function setSheet(
  plan: SheetPlan,
  step: SpacingStep,
  breaker: LineBreaker = rememberingLineBreaker(),
): SheetAtStep {
  const parts = partsOfPages(sheetSetting(shownPlan(plan), step, breaker), 'sheet');
  return { step, parts, usedHeight: heightOf(parts) };
}

/** Every part of every page, from top to bottom. */
export function partsOf({ pages }: Pick<SheetLayout, 'pages'>): SheetPart[] {
  return pages.flatMap(({ parts }) => parts);
}

/** The pages as they are printed, one after the other. */
export function printed(sheets: readonly SetPages[], { footer, availableHeight }: PageRoom): SheetPage[] {
  return sheets.flatMap(({ name, step, pages }) =>
    pages.map((page) => ({ ...page, ...{ name, step, footer, availableHeight } })),
  );
}

/** A sheet that fits; `tightest` says what can still be added, in lines of `lineHeight` points. */
export function fitting(
  sheets: readonly SetPages[],
  tightest: SetPages,
  room: PageRoom,
  lineHeight: number,
): FittingSheet {
  const { availableHeight, marginBottom } = room;
  const step = sheets[0]?.step ?? tightest.step;
  const lastOf = (set: SetPages | undefined) => set?.pages.at(-1)?.usedHeight ?? 0;
  return {
    ...{ step, marginBottom, fits: true },
    pages: printed(sheets, room),
    spareHeight: availableHeight - lastOf(sheets[0]),
    spareLines: Math.floor((availableHeight - lastOf(tightest)) / lineHeight),
  };
}

function overfull(
  plan: SheetPlan,
  full: SetPages,
  sheets: readonly SetPages[],
  room: PageRoom,
  lineHeight: number,
  breaker: LineBreaker,
): OverfullSheet {
  const set = (changed: SheetPlan) => setPages(shownPlan(changed), full.name, 'tight', room, breaker);
  return {
    step: sheets[0]?.step ?? full.step,
    marginBottom: room.marginBottom,
    pages: printed(sheets, room),
    fits: false,
    fullPage: full.name,
    linesOver: Math.ceil(full.heightOver / lineHeight),
    tooMuch: tooMuch(plan, {
      heightOfPlan: (changed) => set(changed).height,
      fits: (changed) => set(changed).heightOver === 0,
      usedHeight: full.height,
      lineHeight,
    }),
    waysToFit: waysToFit(plan, breaker),
  };
}

/**
 * Lays a plan out in the form that it asks for: on one A4, and the Bijlage on another, each as roomy as fits; in large
 * letters on as few pages as can be. When it does not fit, nothing is cut or made smaller: the result says by how many
 * lines, what takes the room, and which single choices make it fit, so that people can choose.
 *
 * @param breaker the same one from key to key saves breaking every other text anew
 */
export function layOutSheet(plan: SheetPlan, breaker: LineBreaker = rememberingLineBreaker()): SheetLayout {
  const shown = shownPlan(plan);
  const room = pageRoom(shown, breaker);
  const sheet = setRoomiest((step) => setPages(shown, 'sheet', step, room, breaker));
  const appendix = setRoomiest((step) => setPages(shown, 'appendix', step, room, breaker));
  const sheets = [sheet.roomiest, appendix.roomiest];
  const { lineHeight } = spacingOfForm(shown.form).tight.body;
  const full = [sheet.tightest, appendix.tightest].find(({ heightOver }) => heightOver > 0);
  return full === undefined
    ? fitting(sheets, sheet.tightest, room, lineHeight)
    : overfull(shown, full, sheets, room, lineHeight, breaker);
}
