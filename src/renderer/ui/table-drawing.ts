/** Points on the chairs around a table, so that the drawings follow from angles and not from numbers by hand. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees run clockwise from 12 o'clock, as on the table itself. */
export function pointAt(center: number, radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(center + radius * Math.cos(angle)), y: round(center + radius * Math.sin(angle)) };
}

/** A chair: a piece of the rim, drawn clockwise. */
export function arcPath(center: number, radius: number, from: number, to: number): string {
  const start = pointAt(center, radius, from);
  const end = pointAt(center, radius, to);
  const isLong = to - from > 180 ? 1 : 0;
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${isLong} 1 ${end.x} ${end.y}`;
}

/** A dotted chair: dots along a piece of the rim, both ends included. */
export function pointsBetween(
  center: number,
  radius: number,
  from: number,
  to: number,
  count: number,
): Point[] {
  return Array.from({ length: count }, (_, index) =>
    pointAt(center, radius, from + ((to - from) * index) / (count - 1)),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
