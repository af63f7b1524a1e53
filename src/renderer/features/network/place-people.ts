import type { NetworkPerson } from '#shared/model/index.ts';

/** Where somebody stands in the drawing: the resident is at 0, 0, and the edge of the outer ring at a distance of 1. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** How far the three rings are from the resident: nearest first. */
export const ringRadii = { 1: 0.42, 2: 0.68, 3: 0.94 } as const;

/* Each ring begins a little further round, so that people of two rings do not stand in one line. */
const ringTurns = { 1: 0, 2: 0.5, 3: 0.25 } as const;

/**
 * Spreads people over three rings, each ring evenly, in the order in which they were named. The same people always
 * stand in the same places.
 */
export function placePeople(people: readonly NetworkPerson[]): Place[] {
  return people.map((person) => {
    const ring = people.filter(({ distance }) => distance === person.distance);
    const turn = (ring.indexOf(person) + ringTurns[person.distance]) / ring.length;
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    const radius = ringRadii[person.distance];
    return { id: person.id, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** The line of a difficult tie: it goes to and fro. From the resident at 0, 0 to a place, as an SVG path. */
export function jaggedLine({ x, y }: Place, scale: number, teeth = 7): string {
  const [endX, endY] = [x * scale, y * scale];
  const length = Math.hypot(endX, endY) || 1;
  const [sideX, sideY] = [-endY / length, endX / length];
  const points = Array.from({ length: teeth * 2 - 1 }, (_none, index) => {
    const along = (index + 1) / (teeth * 2);
    const side = (index % 2 === 0 ? 1 : -1) * scale * 0.022;
    return `L${(endX * along + sideX * side).toFixed(1)} ${(endY * along + sideY * side).toFixed(1)}`;
  });
  return `M0 0 ${points.join(' ')} L${endX.toFixed(1)} ${endY.toFixed(1)}`;
}
