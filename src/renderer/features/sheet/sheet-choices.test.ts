import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sheetPlanSchema } from '#shared/agreement-sheet/index.ts';
import SheetChoices from './SheetChoices.svelte';

const plan = sheetPlanSchema.parse({ version: 1, heldOn: '2026-04-09', resident: { callName: 'Kees' } });

/** What the choices say when they are kept, or are not. */
function said(isKept: boolean): string {
  const choice = { sheetLanguage: plan.language, sheetForm: plan.form };
  const offers = { parts: [], hasFewWords: true, seesBadly: undefined };
  const props = { offers, choice, isKept, onchange: () => undefined };
  return render(SheetChoices, { props }).body;
}

it('promises that a choice stays only where it does', () => {
  expect(said(true)).toContain('Wat je kiest, blijft bewaard.');
  expect(said(false)).not.toContain('blijft bewaard');
  expect(said(false)).toContain('Wat je kiest, geldt alleen nu.');
});
