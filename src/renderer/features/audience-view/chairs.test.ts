import { expect, it } from 'vitest';
import { placeChairs, type Chair } from './chairs.ts';

const distance = (one: Chair, other: Chair) => Math.hypot(one.x - other.x, one.y - other.y);
const fromMiddle = ({ x, y }: Chair) => Math.hypot(x - 400, y - 400);

it('places as many chairs as there are people, and none for nobody', () => {
  for (const count of [0, 1, 2, 15, 40, 200]) expect(placeChairs(count)).toHaveLength(count);
});

it('goes round clockwise from 12 o’clock, with the back outside', () => {
  const [top, right, bottom, left] = placeChairs(4);
  expect([top?.x, top?.y, top?.turn]).toEqual([400, 78, 0]);
  expect(right?.x).toBeCloseTo(722);
  expect(bottom?.y).toBeCloseTo(722);
  expect(left?.x).toBeCloseTo(78);
  expect([right?.turn, bottom?.turn, left?.turn]).toEqual([90, 180, 270]);
});

it('lets no two chairs stand on each other, and draws a few chairs whole', () => {
  for (const count of [1, 2, 3, 15, 16, 20, 31, 40, 77, 120, 199, 200]) {
    const chairs = placeChairs(count);
    const scale = chairs[0]?.scale ?? 1;
    expect(scale).toBeGreaterThan(0.2);
    if (count <= 15) expect(scale).toBe(1);
    const nearest = Math.min(
      ...chairs.flatMap((chair, index) => chairs.slice(index + 1).map((other) => distance(chair, other))),
    );
    // A seat is 52 wide.
    expect(nearest).toBeGreaterThan(56 * scale);
  }
});

it('leaves the middle free for a name, and stays within the drawing', () => {
  for (const count of [1, 12, 50, 120, 200])
    for (const chair of placeChairs(count)) {
      expect(fromMiddle(chair) - 44 * chair.scale).toBeGreaterThan(212);
      expect(fromMiddle(chair) + 44 * chair.scale).toBeLessThan(400);
    }
});

it('sits in more rows when one is full, the first people outside', () => {
  const radii = placeChairs(120).map((chair) => Math.round(fromMiddle(chair)));
  expect(new Set(radii).size).toBeGreaterThan(1);
  expect(radii).toEqual([...radii].sort((one, other) => other - one));
});
