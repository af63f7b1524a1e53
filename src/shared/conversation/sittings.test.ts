import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sittingSchema, type Sitting } from '../model/index.ts';
import { beginSitting, endSittings, minutesTalked, sittingsOfThatDay, stoppedAt } from './sittings.ts';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;
const anyMoment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anySitting: fc.Arbitrary<Sitting> = fc.record({
  from: anyMoment,
  until: fc.oneof(anyMoment, fc.constant('' as const)),
});
const anySittings = fc.array(anySitting, { maxLength: 30 });

describe('how long people talked', () => {
  it('counts the sittings and not what lies between them', () => {
    const sittings = [
      { from: at('10:00'), until: at('10:12') },
      { from: at('14:00'), until: '' as const },
    ];
    expect(minutesTalked(sittings, at('14:10'))).toBe(22);
  });

  it('goes on past midnight, and begins again for who goes on another day', () => {
    const dayOf = (moment: string) => moment.slice(0, 10);
    const evening = { from: at('23:40'), until: '' as const };
    expect(sittingsOfThatDay([{ from: at('10:00'), until: at('10:12') }, evening], dayOf)).toHaveLength(2);
    expect(minutesTalked(sittingsOfThatDay([evening], dayOf), '2026-11-23T00:05:00.000Z')).toBe(25);
    const nextDay = { from: '2026-11-23T09:00:00.000Z', until: '' as const };
    expect(sittingsOfThatDay([{ ...evening, until: at('23:50') }, nextDay], dayOf)).toEqual([nextDay]);
    expect(sittingsOfThatDay([], dayOf)).toEqual([]);
  });

  it('counts a sitting in which the clock was set back for nothing, and the others as they were', () => {
    const whole = { from: at('10:00'), until: at('10:12') };
    const back = { from: at('11:00'), until: at('10:30') };
    expect(minutesTalked([whole, back], at('12:00'))).toBe(12);
    expect(minutesTalked([whole, { from: at('11:00'), until: '' }], at('10:30'))).toBe(12);
  });

  it('is never less than nothing, nor less because of one more sitting', () => {
    fc.assert(
      fc.property(anySittings, anySitting, anyMoment, (sittings, more, now) => {
        const minutes = minutesTalked(sittings, now);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutesTalked([...sittings, more], now)).toBeGreaterThanOrEqual(minutes);
      }),
    );
  });

  it('does not change when an open sitting gets the end that it was taken to have', () => {
    fc.assert(
      fc.property(anySittings, anyMoment, anyMoment, (sittings, end, later) => {
        expect(minutesTalked(endSittings(sittings, end), later)).toBe(minutesTalked(sittings, end));
      }),
    );
  });
});

describe('beginning and ending', () => {
  it('ends a sitting that was open after an unexpected stop at the last change', () => {
    expect(beginSitting([{ from: at('10:00'), until: '' }], at('15:00'), at('10:20'))).toEqual([
      { from: at('10:00'), until: at('10:20') },
      { from: at('15:00'), until: '' },
    ]);
  });

  it('has one open sitting after beginning, none after ending, and always what may be stored', () => {
    fc.assert(
      fc.property(anySittings, anyMoment, anyMoment, (sittings, now, lastChange) => {
        const begun = beginSitting(sittings, now, lastChange);
        expect(begun.filter(({ until }) => until === '')).toEqual([{ from: now, until: '' }]);
        for (const sitting of begun) expect(sittingSchema.safeParse(sitting).success).toBe(true);
        expect(endSittings(begun, now).every(({ until }) => until !== '')).toBe(true);
      }),
    );
  });

  it('lets the oldest go when a record holds no more', () => {
    const full = Array.from({ length: 1000 }, (_item, index) => ({
      from: at('10:00'),
      until: index === 0 ? at('10:01') : at('10:02'),
    }));
    const begun = beginSitting(full, at('11:00'), at('10:30'));
    expect(begun).toHaveLength(1000);
    expect(begun[0]?.until).toBe(at('10:02'));
    expect(begun.at(-1)).toEqual({ from: at('11:00'), until: '' });
  });

  it('knows when people stopped, also when nobody noted it', () => {
    expect(stoppedAt([{ from: at('10:00'), until: at('10:12') }], at('11:00'))).toBe(at('10:12'));
    expect(stoppedAt([{ from: at('10:00'), until: '' }], at('11:00'))).toBe(at('11:00'));
    expect(stoppedAt([], at('11:00'))).toBe(at('11:00'));
  });
});
