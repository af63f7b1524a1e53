import { expect, it } from 'vitest';
import {
  groupLimits,
  groupPlanSchema,
  groupSheetAsText,
  layOutGroupSheet,
} from '../agreement-sheet/index.ts';
import { findNames, namesOf as namesToFind } from '../audience/index.ts';
import { type Evening, eveningFromTemplate, groupPlanOf, newPart } from './index.ts';

let number = 0;
const newId = () => {
  number += 1;
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
};
const marker = 'Merkteken';
const nobody = () => [];

const evening: Evening = {
  ...eveningFromTemplate(undefined, { language: 'nl', newId }),
  date: '2026-02-12',
  place: 'Huiskamer',
  houseRules: ['Vertel over uzelf.', ' '],
  parts: [{ ...newPart(newId()), title: marker, question: marker, hint: marker, notes: marker }],
  people: [{ id: newId(), seat: 1, agreed: true, firstName: marker }],
  themes: [
    { id: newId(), text: 'Bezoek', group: marker, stickers: 3, chosen: true },
    { id: newId(), text: marker, group: '', stickers: 0, chosen: false },
  ],
  parked: [
    { id: newId(), kind: 'subject', what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' },
    { id: newId(), kind: 'personal' },
  ],
  agreements: [
    { id: newId(), what: 'Koffie voor Mien\n om drie uur', who: 'Team', when: '' },
    { id: newId(), what: '', who: ' ', when: '' },
  ],
  takeaways: [{ id: newId(), text: 'Vaker buiten zitten' }],
};

it('hands over what the group agreed, without names of residents and nothing else', () => {
  const made = groupPlanOf(evening, (text) => (text.includes('Mien') ? ['Mien'] : []));
  expect(made).toEqual({
    ok: true,
    plan: {
      version: 1,
      kind: 'group',
      language: 'nl',
      heldOn: '2026-02-12',
      title: 'Familieavond',
      place: 'Huiskamer',
      team: '',
      aim: '',
      themes: ['Bezoek'],
      houseRules: ['Vertel over uzelf.'],
      agreements: [
        { what: 'Koffie voor [naam weggelaten] om drie uur', who: 'Team', when: '', lookBackOn: '' },
      ],
      parked: [{ what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' }],
      takeaways: ['Vaker buiten zitten'],
      nextEveningOn: '',
    },
  });
  expect(JSON.stringify(made)).not.toContain(marker);
});

it('hands over the next evening and the day to look back, where people named them', () => {
  const days = { nextEveningOn: '2026-09-24', lookBackOn: '2026-06-11' };
  const made = groupPlanOf({ ...evening, ...days }, nobody);
  if (!made.ok) throw new Error(made.reason);
  const text = groupSheetAsText(groupPlanSchema.parse(made.plan));
  expect(text).toContain('Terugkijken op: 11 juni 2026\n');
  expect(text).toContain('\nVolgende avond\n24 september 2026\n');
  const printed = JSON.stringify(layOutGroupSheet(groupPlanSchema.parse(made.plan)));
  expect(printed).toContain('24\u00A0september 2026');
  expect(printed).toContain('11\u00A0juni 2026');
});

it('cuts nothing off by itself: it says which list is too long, and asks for the day', () => {
  const agreements = Array.from({ length: 7 }, () => ({ id: newId(), what: 'Koffie', who: '', when: '' }));
  expect(groupPlanOf({ ...evening, agreements }, nobody)).toEqual({
    ok: false,
    reason: 'too-many',
    list: 'agreements',
    count: 7,
    most: 6,
  });
  expect(groupPlanOf({ ...evening, agreements: agreements.slice(1) }, nobody).ok).toBe(true);
  expect(groupPlanOf({ ...evening, date: '' }, nobody)).toEqual({ ok: false, reason: 'no-day' });
});

it('hands over a plan that the A4 of an evening takes, also with as much as it may hold', () => {
  const names = namesToFind([{ callName: 'Mien', fullName: 'Wilhelmina Proef' }]);
  const many = <Item>(count: number, item: Item) =>
    Array.from({ length: count }, () => ({ ...item, id: newId() }));
  const full: Evening = {
    ...evening,
    title: 'Koffie bij Mien',
    houseRules: Array.from({ length: 5 }, () => 'Vertel over uzelf.'),
    themes: many(2, { text: 'Bezoek', group: '', stickers: 0, chosen: true }),
    agreements: many(groupLimits.agreements, { what: 'Koffie met mevrouw Proef', who: 'Team', when: '' }),
    parked: many(groupLimits.parked, { kind: 'subject' as const, what: 'Miens stoel', who: 'Team', by: '' }),
    takeaways: many(groupLimits.takeaways, { text: 'Vaker buiten zitten' }),
  };
  for (const held of [evening, full]) {
    const made = groupPlanOf(held, (text) => findNames(text, names));
    if (!made.ok) throw new Error(made.reason);
    const plan = groupPlanSchema.parse(made.plan);
    expect(plan).toMatchObject(made.plan);
    expect(JSON.stringify(plan)).not.toMatch(/mien|proef/iu);
    // In short words even as many of each as it may hold stand on one page.
    expect(layOutGroupSheet(plan)).toMatchObject({ fits: true, pages: [{ name: 'sheet' }] });
  }
});
