import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt } from './drag-order.ts';

/** Rows below each other, of these heights. */
function rowsOf(heights: readonly number[]) {
  return heights.map((height, index) => ({
    height,
    top: heights.slice(0, index).reduce((sum, one) => sum + one, 0),
  }));
}

const rows = rowsOf([60, 60, 200, 60]);

it('takes the place of a row once its middle is passed', () => {
  expect(placeAt(rows, 0, 89)).toBe(0);
  expect(placeAt(rows, 0, 91)).toBe(1);
  expect(placeAt(rows, 0, 219)).toBe(1);
  expect(placeAt(rows, 0, 221)).toBe(2);
  expect(placeAt(rows, 0, 9_999)).toBe(3);
  expect(placeAt(rows, 3, 351)).toBe(3);
  expect(placeAt(rows, 3, 219)).toBe(2);
  expect(placeAt(rows, 3, -100)).toBe(0);
});

it('stays where it is while it is held over itself, and always gives a place that there is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 44, max: 400 }), { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.integer({ min: -500, max: 9_000 }),
      (heights, number, y) => {
        const all = rowsOf(heights);
        const from = number % all.length;
        const to = placeAt(all, from, y);
        expect(all[to]).toBeDefined();
        const own = all[from];
        if (own !== undefined && y > own.top && y < own.top + own.height) expect(to).toBe(from);
      },
    ),
    { seed: 20261122 },
  );
});
