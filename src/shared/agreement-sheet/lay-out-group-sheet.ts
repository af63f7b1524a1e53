import { rememberingLineBreaker, type LineBreaker } from './blocks.ts';
import { groupFooter, groupParts } from './group-parts.ts';
import type { GroupPlan } from './group-plan.ts';
import { fitting, printed } from './lay-out-sheet.ts';
import { pageRoom } from './page-room.ts';
import { sheetPlanSchema, type SheetPlan } from './plan.ts';
import { setParts, setRoomiest, type SetPages } from './set-pages.ts';
import type { GroupPart, SheetLayout, TooMuch, WayToFit } from './sheet-layout.ts';
import { sheetSetting } from './sheet-setting.ts';
import { shownPlan } from './shown-plan.ts';
import { spacingOfForm } from './spacing-of-form.ts';
import type { SpacingStep } from './spacing.ts';
import { tooMuch, wholeLines } from './too-much.ts';

/* What the shared parts of the page read: the form, the house, the day, the agreements and what is parked. */
function asSheetPlan(group: GroupPlan): SheetPlan {
  const { language, heldOn, form, agreements, parked, house } = group;
  const bare = sheetPlanSchema.parse({
    ...{ version: 1, language, heldOn, form },
    resident: { callName: group.title },
  });
  return shownPlan({ ...bare, agreements, parked, house });
}

/**
 * Lays the plan of a family evening out, with the same letters, steps, margins and promises as the sheet of one
 * resident: what does not fit is not cut. Of what is too much it names every part that people can shorten.
 *
 * @param breaker the same one from key to key saves breaking every other text anew
 */
export function layOutGroupSheet(
  group: GroupPlan,
  breaker: LineBreaker = rememberingLineBreaker(),
): SheetLayout {
  const plan = asSheetPlan(group);
  const room = pageRoom(plan, breaker, groupFooter);
  const set = (of: SheetPlan, step: SpacingStep, whole = group): SetPages => {
    const setting = sheetSetting(of, step, breaker);
    return setParts(setting, 'sheet', groupParts(setting, whole), room);
  };
  const { roomiest, tightest } = setRoomiest((step) => set(plan, step));
  const { lineHeight } = spacingOfForm(plan.form).tight.body;
  if (tightest.heightOver === 0) return fitting([roomiest], tightest, room, lineHeight);
  const ofShared = tooMuch(plan, {
    heightOfPlan: (changed) => set(changed, 'tight').height,
    fits: (changed) => set(changed, 'tight').heightOver === 0,
    usedHeight: tightest.height,
    lineHeight,
  }).filter(({ part }) => part === 'agreements' || part === 'parked');
  const ofGroup = groupPartNames.map((part): TooMuch => {
    const without = set(plan, 'tight', withoutGroupPart(group, part));
    const linesWon = wholeLines(tightest.height - without.height, lineHeight);
    return { part, lines: linesWon, linesWon, isEnough: without.heightOver === 0, items: [] };
  });
  return {
    ...{ step: tightest.step, marginBottom: room.marginBottom, pages: printed([tightest], room) },
    ...{ fits: false, fullPage: 'sheet', linesOver: Math.ceil(tightest.heightOver / lineHeight) },
    tooMuch: [...ofShared, ...ofGroup].sort((one, other) => other.linesWon - one.linesWon),
    waysToFit: inLargeLetters(group, breaker),
  };
}

const groupPartNames: readonly GroupPart[] = ['about', 'themes', 'takeaways'];

/* The plan without one part: what people would get when they left it as short as it can be. */
function withoutGroupPart(group: GroupPlan, part: GroupPart): GroupPlan {
  return part === 'about'
    ? { ...group, title: '-', place: '', team: '', aim: '', houseRules: [] }
    : { ...group, [part]: [] };
}

/* Nothing of an evening moves or stays off; more pages is the one thing to choose. */
function inLargeLetters(group: GroupPlan, breaker: LineBreaker): WayToFit[] {
  if (group.form.letters === 'large') return [];
  const layout = layOutGroupSheet({ ...group, form: { ...group.form, letters: 'large' } }, breaker);
  return layout.fits ? [{ kind: 'large', pages: layout.pages.length }] : [];
}
