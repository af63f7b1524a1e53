import { readFileSync } from 'node:fs';
import {
  groupPlanSchema,
  sheetPlanSchema,
  type GroupPlan,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';

/** The names of the plans in tests/fixtures/plans that have a form of their own, or a house. */
export const formPlanNames = [
  'hassan-groot',
  'hassan-tweetalig',
  'mien-eenvoudig',
  'kees-bijlage',
  'kees-zonder-plaatjes',
  'huis',
] as const;

/** Reads one of {@link formPlanNames}. */
export function readFormPlan(name: (typeof formPlanNames)[number]): SheetPlan {
  const url = new URL(`../../fixtures/plans/${name}.json`, import.meta.url);
  return sheetPlanSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

/** Reads the plan of a family evening in tests/fixtures/plans. */
export function readEvening(): GroupPlan {
  const url = new URL('../../fixtures/plans/avond.json', import.meta.url);
  return groupPlanSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}
