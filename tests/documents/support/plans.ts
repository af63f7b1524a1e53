import { readFileSync } from 'node:fs';
import { sheetPlanSchema, type SheetPlan } from '#shared/agreement-sheet/index.ts';

/** The names of the plans in tests/fixtures/plans. */
export const planNames = ['mien', 'mien-cirkel', 'hassan', 'kees', 'moeilijk'] as const;

/** Reads one of the plans in tests/fixtures/plans. */
export function readPlan(name: (typeof planNames)[number]): SheetPlan {
  const url = new URL(`../../fixtures/plans/${name}.json`, import.meta.url);
  return sheetPlanSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

export { anyPlan } from './any-plan.ts';
