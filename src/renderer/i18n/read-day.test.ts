import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, readPastDay } from './read-day.ts';

/* A Sunday. */
const now = new Date(2026, 10, 22, 12);
const wednesday = new Date(2026, 10, 25, 12);

const anyDate = fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true });

describe('a day in Dutch', () => {
  it.each([
    ['9 april', '2027-04-09'],
    ['9e april', '2027-04-09'],
    ['  9  April ', '2027-04-09'],
    ['9 april 2027', '2027-04-09'],
    ['vrijdag 9 april', '2027-04-09'],
    ['9-4', '2027-04-09'],
    ['9/12', '2026-12-09'],
    ['09-04-2028', '2028-04-09'],
    ['9-4-28', '2028-04-09'],
    ['vandaag', '2026-11-22'],
    ['morgen', '2026-11-23'],
    ['overmorgen', '2026-11-24'],
    ['over 3 dagen', '2026-11-25'],
    ['over zes weken', '2027-01-03'],
    ['over drie maanden', '2027-02-22'],
    ['over een half jaar', '2027-05-22'],
    ['Over een halfjaar', '2027-05-22'],
    ['over een jaar', '2027-11-22'],
    ['volgende week', '2026-11-29'],
    ['vrijdag', '2026-11-27'],
    ['komende vrijdag', '2026-11-27'],
    ['aanstaande vrijdag', '2026-11-27'],
    ['vrijdag a.s.', '2026-11-27'],
    ['volgende week vrijdag', '2026-11-27'],
    ['2026-12-09', '2026-12-09'],
  ])('reads "%s"', (text, day) => {
    expect(readDay(text, 'nl', now)).toBe(day);
  });

  it('counts weeks from Monday', () => {
    expect(readDay('komende vrijdag', 'nl', wednesday)).toBe('2026-11-27');
    expect(readDay('volgende week vrijdag', 'nl', wednesday)).toBe('2026-12-04');
    expect(readDay('vrijdag volgende week', 'nl', wednesday)).toBe('2026-12-04');
    expect(readDay('volgende week zondag', 'nl', wednesday)).toBe('2026-12-06');
    expect(readDay('woensdag', 'nl', wednesday)).toBe('2026-12-02');
  });

  it('stays inside a shorter month', () => {
    expect(readDay('over een half jaar', 'nl', new Date(2026, 7, 31, 12))).toBe('2027-02-28');
  });
});

it.each([
  ['9 April', '2027-04-09'],
  ['9th of April', '2027-04-09'],
  ['9/12', '2026-12-09'],
  ['tomorrow', '2026-11-23'],
  ['the day after tomorrow', '2026-11-24'],
  ['day after tomorrow', '2026-11-24'],
  ['in six weeks', '2027-01-03'],
  ['in a fortnight', '2026-12-06'],
  ['in half a year', '2027-05-22'],
  ['this Friday', '2026-11-27'],
  ['next Friday', '2026-11-27'],
  ['next week Friday', '2026-11-27'],
])('reads "%s" in English', (text, day) => {
  expect(readDay(text, 'en', now)).toBe(day);
});

describe('what is not one day', () => {
  it.each([
    ...['', 'ooit', '31-2', '30-2-2027', '2027-13-01', '0050-01-01', 'ergens na 9 april of zo'],
    ...['mei', 'april 2027', 'eind april', 'begin mei', 'half juni', 'volgende maand', 'volgend jaar'],
    ...['10 uur', 'nu', 'over 2 uur', '9 april om 10 uur', 'morgen om 10 uur', 'morgenochtend', 'vanavond'],
    ...['deze week', '9 april - 12 april', 'maandag 9 april 2027', 'over 9000 jaar', 'vrijdag of zo'],
  ])('"%s" is refused and not guessed at', (text) => {
    expect(readDay(text, 'nl', now)).toBeUndefined();
  });

  it.each([
    ...['May', 'end of April', 'mid-April', 'next month', "10 o'clock", '10am', 'in 2 hours', 'tonight'],
    ...['9 April at 10', 'tomorrow morning', 'this week', 'Monday 9 April 2027'],
  ])('"%s" is refused in English', (text) => {
    expect(readDay(text, 'en', now)).toBeUndefined();
  });
});

describe('any day and any text', () => {
  it('reads back every day it is given as numbers', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const typed = `${date.getDate()}-${date.getMonth() + 1}-${date.getFullYear()}`;
        const day = readDay(typed, 'nl', now);
        expect(day?.split('-').map(Number)).toEqual([
          date.getFullYear(),
          date.getMonth() + 1,
          date.getDate(),
        ]);
      }),
    );
  });

  it('reads a weekday as the first one after today, whatever today is', () => {
    const names = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
    fc.assert(
      fc.property(
        anyDate,
        fc.nat(6),
        fc.constantFrom('', 'komende ', 'aanstaande '),
        (today, weekday, word) => {
          const read = new Date(`${readDay(`${word}${names[weekday] ?? ''}`, 'nl', today) ?? ''}T12:00`);
          const noon = new Date(today.getFullYear(), today.getMonth(), today.getDate(), 12);
          const days = Math.round((read.getTime() - noon.getTime()) / 86_400_000);
          expect(read.getDay()).toBe(weekday);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(7);
        },
      ),
    );
  });

  it('never throws, and gives a day of the calendar or nothing', () => {
    const word = fc.constantFrom(
      ...[
        'over',
        'een',
        'half',
        'jaar',
        'week',
        'weken',
        'volgende',
        'komende',
        'vrijdag',
        'april',
        'mei',
        'om',
      ],
      ...[
        '9',
        '10',
        '31',
        '9999999999999',
        'uur',
        '-',
        'in',
        'a',
        'year',
        'next',
        'friday',
        'end',
        'of',
        '2027',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<'nl' | 'en'>('nl', 'en'), (text, language) => {
        const day = readDay(text, language, now);
        if (day === undefined) return;
        expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(Number.isNaN(new Date(`${day}T12:00`).getTime())).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a day that has been', () => {
  it.each([
    ['nl', '16 november', '2026-11-16'],
    ['nl', 'maandag 16 november', '2026-11-16'],
    ['nl', '16e november', '2026-11-16'],
    ['nl', '23-11', '2025-11-23'],
    ['nl', '22-11', '2026-11-22'],
    ['nl', 'vrijdag', '2026-11-20'],
    ['nl', 'afgelopen vrijdag', '2026-11-20'],
    ['nl', 'zondag', '2026-11-22'],
    ['nl', 'gisteren', '2026-11-21'],
    ['nl', 'vandaag', '2026-11-22'],
    ['en', 'last Friday', '2026-11-20'],
    ['en', '16 November', '2026-11-16'],
  ] as const)('in %s reads "%s" as the last one', (language, text, day) => {
    expect(readPastDay(text, language, now)).toBe(day);
  });

  it('leaves a day that is said to come what it is, and reads no more than the other', () => {
    expect(readPastDay('over zes weken', 'nl', now)).toBe('2027-01-03');
    expect(readPastDay('16-11-2027', 'nl', now)).toBe('2027-11-16');
    expect(readPastDay('morgen', 'nl', now)).toBe('2026-11-23');
    expect(readPastDay('ooit', 'nl', now)).toBeUndefined();
  });
});
