import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDay } from './read-day.ts';

const now = new Date(2026, 10, 22, 12);

it('reads days as care workers type them', () => {
  const read = (text: string) => readDay(text, 'nl', now);
  expect(read('9 april')).toBe('2027-04-09');
  expect(read('9 april 2027')).toBe('2027-04-09');
  expect(read('9-4')).toBe('2027-04-09');
  expect(read('9/12')).toBe('2026-12-09');
  expect(read('09-04-2028')).toBe('2028-04-09');
  expect(read('morgen')).toBe('2026-11-23');
  expect(read('over zes weken')).toBe('2027-01-03');
  expect(read('2026-12-09')).toBe('2026-12-09');
});

it('reads English days in English', () => {
  expect(readDay('9 April', 'en', now)).toBe('2027-04-09');
  expect(readDay('in six weeks', 'en', now)).toBe('2027-01-03');
  expect(readDay('9/12', 'en', now)).toBe('2026-12-09');
});

it('does not guess: days that do not exist and words around a day are refused', () => {
  for (const text of ['', 'ooit', '31-2', '30-2-2027', '2027-13-01', 'ergens na 9 april of zo'])
    expect(readDay(text, 'nl', now)).toBeUndefined();
});

it('reads back every day it is given as numbers, and never throws', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true }),
      (date) => {
        const typed = `${date.getDate()}-${date.getMonth() + 1}-${date.getFullYear()}`;
        const day = readDay(typed, 'nl', now);
        expect(day?.split('-').map(Number)).toEqual([
          date.getFullYear(),
          date.getMonth() + 1,
          date.getDate(),
        ]);
      },
    ),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDay(text, 'nl', now)));
});
