import { expect, it } from 'vitest';
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
      agreements: [{ what: 'Koffie voor [naam weggelaten] om drie uur', who: 'Team', when: '' }],
      parked: [{ what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' }],
      takeaways: ['Vaker buiten zitten'],
    },
  });
  expect(JSON.stringify(made)).not.toContain(marker);
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
