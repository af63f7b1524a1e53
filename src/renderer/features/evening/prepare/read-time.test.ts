import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTime } from './read-time.ts';

it.each([
  ['19.30', '19:30'],
  ['19:30', '19:30'],
  ['19.30 uur', '19:30'],
  ['1930', '19:30'],
  ['19u30', '19:30'],
  ['7', '19:00'],
  ['7 uur', '19:00'],
  ['7.30', '19:30'],
  ['8 uur', '20:00'],
  ['1 uur', '13:00'],
  ['0.30', '00:30'],
  // Half a day earlier can still be said, and what is no evening is not made one.
  ['07.00', '07:00'],
  ['7 am', '07:00'],
  ['9 uur', '09:00'],
  ['10.30', '10:30'],
  ['19 h', '19:00'],
  ['7 pm', '19:00'],
  ['7.30 p.m.', '19:30'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  [' 09.05 ', '09:05'],
  ['930', '09:30'],
])('reads %s as a time', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

it.each(['', '24.00', '19.60', 'avond', '13 pm', '0 am', '19.3', '-7', '19.30.15'])(
  'takes %s for no time',
  (typed) => {
    expect(readTime(typed)).toBeUndefined();
  },
);

it('gives a time that an evening can hold, or none, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{0,3}[.: uh]?\d{0,3} ?(am|pm|uur)?$/)),
      (typed) => {
        const time = readTime(typed);
        if (time !== undefined) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      },
    ),
    { seed: 20261122, numRuns: 2_000 },
  );
});
