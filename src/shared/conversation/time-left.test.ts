import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

it('says it as people do: about so many minutes, a few, or over', () => {
  expect(timeLeft(45, 0)).toEqual({ kind: 'about', minutes: 45 });
  expect(timeLeft(45, 24)).toEqual({ kind: 'about', minutes: 20 });
  expect(timeLeft(45, 41)).toEqual({ kind: 'little' });
  expect(timeLeft(45, 45)).toEqual({ kind: 'over' });
  expect(timeLeft(45, 500)).toEqual({ kind: 'over' });
  expect(timeLeft(0, 10)).toEqual({ kind: 'unplanned' });
});

it('never names less than five minutes, more than there are by three, nor anything that is no step of five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(1000), (planned, talked) => {
      const left = timeLeft(planned, talked);
      if (left.kind !== 'about') return;
      expect(left.minutes).toBeGreaterThanOrEqual(5);
      expect(left.minutes % 5).toBe(0);
      expect(Math.abs(left.minutes - (planned - talked))).toBeLessThan(3);
    }),
  );
});
