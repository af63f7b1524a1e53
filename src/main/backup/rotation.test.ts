import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alwaysKept,
  backupsToRemove,
  keepAllFor,
  suspiciousBackups,
  type RotatingBackup,
} from './rotation.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const hours = (count: number) => now - count * 3_600_000;
const backup = (id: string, createdAt: number, recordCount = 10, isReadable = true): RotatingBackup => ({
  ...{ id, createdAt, recordCount, isReadable },
});
const kept = (backups: readonly RotatingBackup[]) => {
  const gone = new Set(backupsToRemove(backups, now));
  return backups.filter(({ id }) => !gone.has(id));
};
const many = fc
  .array(
    fc.record({
      createdAt: fc.integer({ min: hours(24 * 365), max: now }),
      recordCount: fc.nat(100),
      isReadable: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((facts, index) => ({ ...facts, id: String(index) })));

describe('rotation', () => {
  it('ends with a bounded number after a year of a backup every half hour', () => {
    const year = Array.from({ length: 365 * 48 }, (_none, index) => backup(String(index), hours(index / 2)));
    // 97 of two days, then 14 days, 8 weeks and 6 months, of which the first fall together with the days.
    const count = kept(year).length;
    expect(count).toBeGreaterThan(110);
    expect(count).toBeLessThan(130);
  });

  it('reaches back half a year', () => {
    const year = Array.from({ length: 365 }, (_none, index) => backup(String(index), hours(24 * index)));
    const oldest = Math.min(...kept(year).map(({ createdAt }) => createdAt));
    expect(oldest).toBeLessThanOrEqual(hours(24 * 140));
  });

  it('keeps everything of two days, and always the newest good one', () => {
    fc.assert(
      fc.property(many, (backups) => {
        const left = kept(backups);
        for (const one of backups) if (now - one.createdAt <= keepAllFor) expect(left).toContain(one);
        const odd = new Set(suspiciousBackups(backups));
        const good = backups
          .filter(({ id }) => !odd.has(id))
          .sort((one, other) => other.createdAt - one.createdAt);
        if (good[0] !== undefined)
          expect(Math.max(...good.map((one) => one.createdAt))).toBe(good[0].createdAt);
        if (good[0] !== undefined) {
          expect(left.some(({ id, createdAt }) => !odd.has(id) && createdAt === good[0]?.createdAt)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('never lets a suspicious one take the place of a good one', () => {
    fc.assert(
      fc.property(many, (backups) => {
        const odd = new Set(suspiciousBackups(backups));
        const onlyGood = backups.filter(({ id }) => !odd.has(id));
        const goodLeft = kept(backups).filter(({ id }) => !odd.has(id));
        expect(goodLeft).toEqual(kept(onlyGood));
      }),
    );
  });

  it('survives a clock that is ten years off for a day, either way', () => {
    const tenYears = 10 * 365 * 24 * 3_600_000;
    const usual = Array.from({ length: 40 }, (_none, index) =>
      backup(`usual-${String(index)}`, hours(24 * index)),
    );
    const left = (backups: readonly RotatingBackup[], at: number) => {
      const gone = new Set(backupsToRemove(backups, at));
      return backups.filter(({ id }) => !gone.has(id));
    };
    for (const shift of [tenYears, -tenYears]) {
      const during = left([backup('odd', now + shift), ...usual], now + shift);
      expect(during.filter(({ id }) => id.startsWith('usual')).length).toBeGreaterThanOrEqual(alwaysKept - 1);
      expect(during.map(({ id }) => id)).toContain('odd');
      // The clock is right again. What was written last stays, however its date looks.
      const after = left([backup('next', now + 1000), ...during], now + 1000).map(({ id }) => id);
      expect(after).toEqual(expect.arrayContaining(['next', 'odd', 'usual-0', 'usual-1', 'usual-2']));
    }
  });

  it('calls a fifth fewer suspicious, until there are as many again', () => {
    const list = [backup('a', hours(9), 10), backup('b', hours(8), 7), backup('c', hours(7), 8)];
    expect(suspiciousBackups([...list, backup('d', hours(6), 99, false)])).toEqual(['b', 'd']);
  });
});
