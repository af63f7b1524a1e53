import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RevisionClock } from './revision.ts';

it('only grows, whatever the clock of the laptop does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2_000_000_000_000 }), { minLength: 2, maxLength: 40 }), (times) => {
      let index = 0;
      const clock = new RevisionClock('device', () => times[Math.min(index++, times.length - 1)] ?? 0);
      const given = times.map(() => clock.next());
      expect([...given].sort()).toEqual(given);
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});

it('comes after every revision it has seen, also from another laptop', () => {
  const theirs = new RevisionClock('theirs', () => 5_000);
  const seen = [theirs.next(), theirs.next(), theirs.next()];
  const ours = new RevisionClock('ours', () => 10);
  for (const revision of seen) ours.see(revision);
  ours.see('not a revision');
  const next = ours.next();
  for (const revision of seen) expect(next > revision).toBe(true);
});
