import { groupLimits, type GroupPlanInput } from '../agreement-sheet/index.ts';
import type { Evening } from './evening.ts';
import { type NamesIn, withoutNames } from './report.ts';
import { reportTexts } from './report-texts.ts';

const countedLists = ['agreements', 'parked', 'takeaways'] as const;

/** A plan, or what people still have to decide: nothing is left off the sheet without asking. */
export type GroupPlanMade =
  | { ok: true; plan: GroupPlanInput }
  | { ok: false; reason: 'no-day' }
  | { ok: false; reason: 'too-many'; list: (typeof countedLists)[number]; count: number; most: number };

/**
 * What an evening gives to its agreement on one A4. No people, no notes, no questions. What is personal is not on it:
 * nobody but that person comes back to it.
 *
 * @param namesIn finds names of residents, which are left out
 */
export function groupPlanOf(evening: Evening, namesIn: NamesIn): GroupPlanMade {
  const own = withoutNames(evening, namesIn);
  const lines = (items: readonly string[]) => items.map(own).filter((text) => text !== '');
  // The group looks back at everything on one day.
  const lookBackOn = evening.lookBackOn ?? '';
  const plan = {
    version: 1 as const,
    kind: 'group' as const,
    language: evening.language,
    heldOn: evening.date,
    title: own(evening.title) || reportTexts[evening.language].untitled,
    place: own(evening.place),
    team: own(evening.team),
    aim: own(evening.aim),
    themes: lines(evening.themes.filter(({ chosen }) => chosen).map(({ text }) => text)),
    houseRules: lines(evening.houseRules),
    agreements: evening.agreements
      .map(({ what, who, when }) => ({ what: own(what), who: own(who), when: own(when), lookBackOn }))
      .filter(({ what, who, when }) => `${what}${who}${when}` !== ''),
    parked: evening.parked
      .flatMap((item) =>
        item.kind === 'personal' ? [] : [{ what: own(item.what), who: own(item.who), by: item.by }],
      )
      .filter(({ what, who }) => `${what}${who}` !== ''),
    takeaways: lines(evening.takeaways.map(({ text }) => text)),
    nextEveningOn: evening.nextEveningOn ?? '',
  } satisfies GroupPlanInput;
  if (plan.heldOn === '') return { ok: false, reason: 'no-day' };
  for (const list of countedLists) {
    const [count, most] = [plan[list].length, groupLimits[list]];
    if (count > most) return { ok: false, reason: 'too-many', list, count, most };
  }
  return { ok: true, plan };
}
