import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NetworkPerson } from '#shared/model/index.ts';
import { jaggedLine, placePeople, ringRadii } from './place-people.ts';

const person = (index: number, distance: 1 | 2 | 3): NetworkPerson => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Naam ${String(index)}`,
  relation: '',
  distance,
  tie: 'neutral',
  support: [],
  isMissed: false,
});

const people = fc
  .array(fc.constantFrom<1 | 2 | 3>(1, 2, 3), { maxLength: 40 })
  .map((distances) => distances.map((distance, index) => person(index, distance)));

it('puts everybody on the own ring, once, and always in the same place', () => {
  fc.assert(
    fc.property(people, (all) => {
      const places = placePeople(all);
      expect(places.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      expect(placePeople(all)).toEqual(places);
      places.forEach(({ x, y }, index) => {
        expect(Math.hypot(x, y)).toBeCloseTo(ringRadii[all[index]?.distance ?? 1], 6);
      });
    }),
  );
});

it('keeps people apart as long as there is room: eight on the inner ring, twelve and sixteen outside', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.nat(12), fc.nat(16), (near, further, far) => {
      const all = [
        ...Array.from({ length: near }, (_none, index) => person(index, 1)),
        ...Array.from({ length: further }, (_none, index) => person(100 + index, 2)),
        ...Array.from({ length: far }, (_none, index) => person(200 + index, 3)),
      ];
      const places = placePeople(all);
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.24);
        }
      }
    }),
  );
});

it('draws a difficult tie from the resident to the person', () => {
  const line = jaggedLine({ id: 'a', x: 0.3, y: -0.4 }, 100);
  expect(line.startsWith('M0 0 ')).toBe(true);
  expect(line.endsWith('L30.0 -40.0')).toBe(true);
});
