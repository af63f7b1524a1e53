import { heightOf, type LineBreaker } from './blocks.ts';
import { appendixParts } from './appendix.ts';
import type { PageRoom } from './page-room.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetPage, SheetPart } from './sheet-layout.ts';
import { paginate } from './paginate.ts';
import { sheetParts } from './sheet-parts.ts';
import { sheetSetting, type SheetSetting } from './sheet-setting.ts';
import { spacingSteps, type SpacingStep } from './spacing.ts';

/** The pages of the sheet or of the Bijlage, set at one step, whether they fit or not. Heights in points. */
export interface SetPages {
  readonly name: SheetPage['name'];
  readonly step: SpacingStep;
  readonly pages: readonly { readonly parts: readonly SheetPart[]; readonly usedHeight: number }[];
  /** What all of it takes, counted in one column: full pages and what stands on the last. */
  readonly height: number;
  /** How much of it has no room; 0 when it fits. */
  readonly heightOver: number;
}

/* Two papers, printed on both sides; one for the Bijlage. Letters of another size have one page for each. */
const mostPages = { sheet: 4, appendix: 2 } as const;

/** The parts of a plan as they stand on the sheet or on the Bijlage, before pages are made of them. */
export function partsOfPages(setting: SheetSetting, name: SheetPage['name']): SheetPart[] {
  return name === 'sheet' ? sheetParts(setting) : appendixParts(setting);
}

/** Sets the sheet or the Bijlage of a plan at one step; the plan is a `shownPlan`. */
export function setPages(
  plan: SheetPlan,
  name: SheetPage['name'],
  step: SpacingStep,
  room: PageRoom,
  breaker: LineBreaker,
): SetPages {
  const setting = sheetSetting(plan, step, breaker);
  return setParts(setting, name, partsOfPages(setting, name), room);
}

/** Makes pages of parts: one, or in large letters as many as they take. */
export function setParts(
  setting: SheetSetting,
  name: SheetPage['name'],
  parts: readonly SheetPart[],
  { availableHeight }: PageRoom,
): SetPages {
  const { plan, step } = setting;
  const isPaged = plan.form.letters === 'large';
  const pages =
    parts.length === 0
      ? []
      : isPaged
        ? paginate(setting, parts, availableHeight)
        : [{ parts, usedHeight: heightOf(parts) }];
  const heights = pages.map(({ usedHeight }) => usedHeight);
  const most = isPaged ? mostPages[name] : 1;
  const last = heights.at(-1) ?? 0;
  const height = heights
    .slice(0, -1)
    .reduce((sum, usedHeight) => sum + Math.max(availableHeight, usedHeight), last);
  const isTooHigh = Math.max(0, ...heights) - availableHeight;
  return {
    ...{ name, step, pages, height },
    heightOver: Math.max(0, height - most * availableHeight, isTooHigh),
  };
}

/** The same set as roomy as it can be, and as tight as it can be. */
export interface SetBothWays {
  readonly roomiest: SetPages;
  readonly tightest: SetPages;
}

/** As {@link setPages}, as roomy as it can be on as few pages as it can be; at the tightest step when it does not fit. */
export function setRoomiest(set: (step: SpacingStep) => SetPages): SetBothWays {
  const tightest = set('tight');
  if (tightest.heightOver > 0) return { roomiest: tightest, tightest };
  for (const step of spacingSteps) {
    const roomiest = set(step);
    if (roomiest.heightOver === 0 && roomiest.pages.length === tightest.pages.length)
      return { roomiest, tightest };
  }
  return { roomiest: tightest, tightest };
}
