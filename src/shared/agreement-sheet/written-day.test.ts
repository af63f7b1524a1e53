import { expect, test } from 'vitest';
import { withUnbrokenDays, writtenDay } from './written-day.ts';

test('writes a day as people do', () => {
  expect(writtenDay('2026-04-09', 'nl')).toBe('9\u00A0april 2026');
  expect(writtenDay('2026-03-12', 'en')).toBe('12\u00A0March 2026');
  expect(writtenDay('2026-04-01', 'nl', '2026')).toBe('1\u00A0april');
  expect(writtenDay('2027-01-02', 'nl', '2026')).toBe('2\u00A0januari 2027');
  expect(writtenDay('', 'nl')).toBe('');
});

test('keeps days and hours together in words of people', () => {
  expect(withUnbrokenDays('vanaf 13 maart om 10.00 uur')).toBe('vanaf 13\u00A0maart om 10.00\u00A0uur');
  expect(withUnbrokenDays('13 marten')).toBe('13 marten');
});
