import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { layOutSheet, sheetPlanSchema, type SheetPlanInput } from '#shared/agreement-sheet/index.ts';
import SheetMeter from './SheetMeter.svelte';

/** What the meter says of a plan that fits, and how many pages that plan has. */
function said(form: SheetPlanInput['form']) {
  const agreement = { who: 'Anneke', when: 'Elke week', lookBackOn: '' };
  const plan = sheetPlanSchema.parse({
    ...{ version: 1, heldOn: '2026-04-09', resident: { callName: 'Kees' }, form },
    wishes: ['Naar de tuin', 'Naar de markt'],
    agreements: ['Wandelen', 'Zingen', 'Koken', 'Bellen'].map((what) => ({ ...agreement, what })),
  });
  const layout = layOutSheet(plan);
  expect(layout.fits).toBe(true);
  return { pages: layout.pages.length, text: render(SheetMeter, { props: { layout } }).body };
}

it('says on how many pages the A4 is, with the Bijlage counted', () => {
  expect(said({})).toMatchObject({ pages: 1, text: expect.stringContaining('Past op één A4<') as string });
  expect(said({ appendix: ['wishes'] })).toMatchObject({
    ...{ pages: 2, text: expect.stringContaining('Past op één A4, met een bijlage') as string },
  });
  const { pages, text } = said({ letters: 'large', appendix: ['wishes'] });
  expect(pages).toBeGreaterThan(2);
  expect(text).toContain(`Past op ${pages} bladzijden`);
});

it('does not speak of one A4 when large letters are too much for all its pages', () => {
  const long = 'Een lange zin die met grote letters heel veel plaats inneemt. '.repeat(30);
  const plan = sheetPlanSchema.parse({
    ...{ version: 1, heldOn: '2026-04-09', resident: { callName: 'Kees' }, form: { letters: 'large' } },
    wishes: [long, long, long, long, long],
  });
  const layout = layOutSheet(plan);
  expect(layout.fits).toBe(false);
  const { body } = render(SheetMeter, { props: { layout } });
  expect(body).toContain('Dit past niet, ook niet op meer bladzijden');
  expect(body).not.toContain('één A4');
});
