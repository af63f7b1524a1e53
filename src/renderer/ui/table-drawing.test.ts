import { describe, expect, it } from 'vitest';
import { arcPath, pointAt, pointsBetween } from './table-drawing.ts';

describe('the places around a table', () => {
  it('counts clockwise from 12 o’clock', () => {
    expect(pointAt(50, 40, 0)).toEqual({ x: 50, y: 10 });
    expect(pointAt(50, 40, 90)).toEqual({ x: 90, y: 50 });
    expect(pointAt(50, 40, 180)).toEqual({ x: 50, y: 90 });
  });

  it('takes the long way round for more than half a circle', () => {
    expect(arcPath(50, 40, 0, 90)).toBe('M50 10A40 40 0 0 1 90 50');
    expect(arcPath(50, 40, 0, 270)).toBe('M50 10A40 40 0 1 1 10 50');
  });

  it('spreads dots from one end to the other', () => {
    const dots = pointsBetween(50, 40, 0, 180, 3);
    expect(dots).toEqual([pointAt(50, 40, 0), pointAt(50, 40, 90), pointAt(50, 40, 180)]);
  });
});
