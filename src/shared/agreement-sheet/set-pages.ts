import { heightOf, type LineBreaker } from './blocks.ts';
import { appendixParts } from './appendix.ts';
import type { PageRoom } from './page-room.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetPage, SheetPart } from './sheet-layout.ts';
import { sheetParts } from './sheet-parts.ts';
import { sheetSetting } from './sheet-setting.ts';
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

/** The parts of a plan as they stand on the sheet or on the Bijlage, before pages are made of them. */
export function partsOfPages(
  plan: SheetPlan,
  name: SheetPage['name'],
  step: SpacingStep,
  breaker: LineBreaker,
): SheetPart[] {
  const setting = sheetSetting(plan, step, breaker);
  return name === 'sheet' ? sheetParts(setting) : appendixParts(setting);
}

/** Sets the sheet or the Bijlage of a plan at one step; the plan is a `shownPlan`. */
export function setPages(
  plan: SheetPlan,
  name: SheetPage['name'],
  step: SpacingStep,
  { availableHeight }: PageRoom,
  breaker: LineBreaker,
): SetPages {
  const parts = partsOfPages(plan, name, step, breaker);
  const usedHeight = heightOf(parts);
  return {
    ...{ name, step },
    pages: parts.length === 0 ? [] : [{ parts, usedHeight }],
    height: usedHeight,
    heightOver: Math.max(0, usedHeight - availableHeight),
  };
}

/** As {@link setPages}, as roomy as it can be on as few pages as it can be; at the tightest step when it does not fit. */
export function setRoomiest(
  plan: SheetPlan,
  name: SheetPage['name'],
  room: PageRoom,
  breaker: LineBreaker,
): { readonly roomiest: SetPages; readonly tightest: SetPages } {
  const tightest = setPages(plan, name, 'tight', room, breaker);
  if (tightest.heightOver > 0) return { roomiest: tightest, tightest };
  for (const step of spacingSteps) {
    const roomiest = setPages(plan, name, step, room, breaker);
    if (roomiest.heightOver === 0 && roomiest.pages.length === tightest.pages.length)
      return { roomiest, tightest };
  }
  return { roomiest: tightest, tightest };
}
