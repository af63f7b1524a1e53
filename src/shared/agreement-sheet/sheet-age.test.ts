import { expect, it } from 'vitest';
import { momentsOfSheets, sheetAgeOf } from './sheet-age.ts';

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
