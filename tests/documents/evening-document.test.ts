import { expect, test } from 'vitest';
import { writeSheetDocument } from '#features/sheet/document/index.ts';
import { groupPlanSchema, layOutGroupSheet } from '#shared/agreement-sheet/index.ts';
import { findNames, namesOf } from '#shared/audience/index.ts';
import { groupPlanOf } from '#shared/evening/index.ts';
import { heldEvening } from '#shared/evening/held.fixture.ts';
import { render } from './support/office.ts';

/* An evening as it was held, all the way to the page that LibreOffice shows. */

const names = namesOf([{ callName: 'Mien', fullName: 'Wilhelmina Verzonnen' }]);

test('an evening becomes one page with what the group agreed, and without the name of a resident', async () => {
  const evening = heldEvening();
  expect(JSON.stringify(evening.agreements)).toContain('Mien');
  const made = groupPlanOf(evening, (text) => findNames(text, names));
  if (!made.ok) throw new Error(made.reason);
  const plan = groupPlanSchema.parse(made.plan);
  const document = await writeSheetDocument(plan, layOutGroupSheet(plan));
  const page = (await render(new Map([['avond', document]]))).get('avond');
  expect(page?.pages).toBe(1);
  for (const words of [
    'Een menukaart op tafel',
    'vanaf 1 mei',
    'De oven in de huiskamer',
    'Vaker samen koken',
  ])
    expect(page?.text.replaceAll('\u00A0', ' ')).toContain(words);
  expect(page?.text).not.toMatch(/mien|verzonnen|persoonlijk|notitie/i);
}, 60_000);
