import { expect, it } from 'vitest';
import { sheetPlanSchema, type SheetPlan, type SheetPlanInput } from './plan.ts';
import { momentsOfSheets, sheetAgeOf } from './sheet-age.ts';
import { sheetContentOf } from './sheet-content.ts';

const plan: SheetPlanInput = {
  version: 1,
  heldOn: '2026-04-09',
  resident: { callName: 'Mien' },
  wishes: ['Naar de tuin'],
  agreements: [{ what: 'Wandelen', who: 'Ruud', when: 'elke dag', lookBackOn: '' }],
  consent: ['Mien: ja, mondeling, op 9 april 2026.'],
};
const contentOf = (changes: Partial<SheetPlanInput> = {}) =>
  sheetContentOf(sheetPlanSchema.parse({ ...plan, ...changes }));

it('is the same content in another form, with the house on it, and whatever the order of the fields', () => {
  expect(contentOf({ form: { letters: 'large', leftOff: ['wishes'], secondLanguage: 'en' } })).toBe(
    contentOf(),
  );
  expect(contentOf({ house: { name: 'Huize Verzonnen' } })).toBe(contentOf());
  expect(contentOf({ inSecondLanguage: { whoDecides: 'Mien' } })).toBe(contentOf());
  const turned = Object.fromEntries(Object.entries(sheetPlanSchema.parse(plan)).reverse());
  expect(sheetContentOf(turned as SheetPlan)).toBe(contentOf());
});

it('is other content with another wish, agreement, consent, day or circle', () => {
  const circle = {
    callName: 'Mien',
    segments: ['a', 'b', 'c'].map((id) => ({
      ...{ id, title: id, icon: 'sun' as const },
      ...{ going: 'well' as const, say: 'self' as const, importance: 'very' as const },
    })),
  };
  const contents = [
    contentOf(),
    contentOf({ wishes: ['Naar de markt'] }),
    contentOf({ agreements: [{ what: 'Wandelen', who: 'Ruud', when: 'elke week', lookBackOn: '' }] }),
    contentOf({ consent: [] }),
    contentOf({ nextLookBackOn: '2026-10-09' }),
    contentOf({ circle }),
    contentOf({
      circle: { ...circle, segments: circle.segments.map((part) => ({ ...part, going: 'so-so' })) },
    }),
  ];
  expect(new Set(contents).size).toBe(contents.length);
});

const now = 'a'.repeat(64);
const made = (at: string, contentHash: string) => ({
  ...{ at, as: 'docx' as const, contentHash },
  ...{ workerId: '44444444-4444-4444-8444-444444444444', workerName: 'Imke' },
});
const monday = '2026-03-09T13:12:00.000Z';
const tuesday = '2026-03-10T13:12:00.000Z';

it('looks at the last A4 that was made', () => {
  const age = (...sheetsMade: ReturnType<typeof made>[]) => sheetAgeOf({ sheetsMade, sheetSavedAt: '' }, now);
  expect(age()).toEqual({ kind: 'none' });
  expect(age(made(monday, now))).toEqual({ kind: 'current', at: monday, by: 'Imke' });
  expect(age(made(monday, now), made(tuesday, 'b'.repeat(64)))).toEqual({
    kind: 'older',
    at: tuesday,
    by: 'Imke',
  });
  expect(age(made(monday, 'b'.repeat(64)), made(tuesday, now))).toMatchObject({ kind: 'current' });
});

it('claims nothing where nobody can tell', () => {
  expect(sheetAgeOf({ sheetsMade: [made(monday, now)], sheetSavedAt: '' }, undefined)).toMatchObject({
    kind: 'unknown',
    at: monday,
  });
  expect(sheetAgeOf({ sheetsMade: [], sheetSavedAt: monday }, now)).toEqual({
    kind: 'unknown',
    at: monday,
    by: '',
  });
});

it('knows every moment, also the one from before', () => {
  expect(momentsOfSheets({ sheetsMade: [made(tuesday, now)], sheetSavedAt: monday })).toEqual([
    monday,
    tuesday,
  ]);
  expect(momentsOfSheets({ sheetsMade: [], sheetSavedAt: '' })).toEqual([]);
});
