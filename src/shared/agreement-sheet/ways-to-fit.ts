import type { MovablePart, OmissiblePart } from '../model/index.ts';
import type { LineBreaker } from './blocks.ts';
import { pageRoom } from './page-room.ts';
import { withWay, type FormChange } from './placing.ts';
import type { SheetPlan } from './plan.ts';
import { setPages } from './set-pages.ts';
import type { WayToFit } from './sheet-layout.ts';
import { partsToLeaveOff, partsToMove, shownPlan } from './shown-plan.ts';

/* Sets a plan as tight as it can be, to see whether and on how many pages it fits. */
function tightest(plan: SheetPlan, breaker: LineBreaker) {
  const shown = shownPlan(plan);
  const room = pageRoom(shown, breaker);
  const sheets = (['sheet', 'appendix'] as const).map((name) =>
    setPages(shown, name, 'tight', room, breaker),
  );
  return {
    fits: sheets.every(({ heightOver }) => heightOver === 0),
    pages: sheets.reduce((sum, { pages }) => sum + pages.length, 0),
    height: sheets.reduce((sum, { height }) => sum + height, 0),
  };
}

/**
 * Every single choice that makes a plan fit that does not fit, found by laying it out so. First comes what takes the
 * fewest pages; of those, what leaves nothing off; of those, what changes least.
 */
export function waysToFit(plan: SheetPlan, breaker: LineBreaker): WayToFit[] {
  const { height: whole } = tightest(plan, breaker);
  const sizeOf = (part: MovablePart | OmissiblePart) =>
    whole - tightest(withoutPart(plan, part), breaker).height;
  const changes: FormChange[] = [
    ...partsToMove(plan).map((part) => ({ kind: 'appendix', part }) as const),
    ...partsToLeaveOff(plan).map((part) => ({ kind: 'leave-off', part }) as const),
    ...(plan.form.letters === 'large' ? [] : [{ kind: 'large' } as const]),
  ];
  return changes
    .flatMap((change) => {
      const set = tightest({ ...plan, form: withWay(plan.form, change) }, breaker);
      if (!set.fits) return [];
      const lost = change.kind === 'leave-off' ? whole - set.height : 0;
      const size = change.kind === 'large' ? 0 : sizeOf(change.part);
      return [{ way: { ...change, pages: set.pages }, lost, size }];
    })
    .sort((one, other) => one.way.pages - other.way.pages || one.lost - other.lost || one.size - other.size)
    .map(({ way }) => way);
}

function withoutPart(plan: SheetPlan, part: MovablePart | OmissiblePart): SheetPlan {
  if (part === 'fullName') return { ...plan, resident: { ...plan.resident, fullName: '' } };
  return { ...plan, [part]: part === 'circle' ? undefined : [] };
}
