import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { layOutSheet, sheetPlanSchema } from '#shared/agreement-sheet/index.ts';
import TooMuch from './TooMuch.svelte';

const long = 'Een heel lange zin die op dit vel veel te veel plaats inneemt. '.repeat(20);
const plan = sheetPlanSchema.parse({
  version: 1,
  heldOn: '2026-04-09',
  resident: { callName: 'Kees' },
  present: [long, long],
  wishes: [long, long, long],
});

it('makes a button only of what people can go to: who was there is not asked in a step', () => {
  const layout = layOutSheet(plan);
  if (layout.fits) throw new Error('this plan must be too long');
  const { body } = render(TooMuch, {
    props: {
      ...{ layout, form: plan.form, onform: () => undefined, onfield: () => undefined },
      leadsSomewhere: ({ part }) => part === 'wishes',
    },
  });
  const list = body.slice(body.indexOf('<ul'), body.indexOf('</ul>'));
  const items = list.split('<li').slice(1);
  const isButton = (words: string) => items.find((item) => item.includes(words))?.includes('<button');
  expect(isButton('Wensen')).toBe(true);
  expect(isButton('Aanwezig')).toBe(false);
});
