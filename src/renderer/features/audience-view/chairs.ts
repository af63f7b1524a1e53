/** A chair in the ring; lengths in a square of 800. */
export interface Chair {
  readonly x: number;
  readonly y: number;
  /** How far it is turned, in degrees: its back is outside. */
  readonly turn: number;
  /** How large it is drawn; 1 is 64 wide. */
  readonly scale: number;
}

const middle = 400;
const outermost = 322;
const innermost = 258;
/** How much of the rim a whole chair takes. */
const wide = 100;
/** How deep one is. */
const deep = 88;

/**
 * Places chairs in a ring, clockwise from 12 o'clock; a full hall sits in more rows, the first people outside. The middle,
 * where the name stands, stays free.
 */
export function placeChairs(count: number): Chair[] {
  const rows = [1, 2, 3, 4, 5].map((rowCount) => inRows(count, rowCount));
  const best = rows.reduce((one, other) => (other.scale > one.scale + 0.001 ? other : one));
  return best.radii.flatMap((radius, row) => {
    const from = best.starts[row] ?? 0;
    const seats = (best.starts[row + 1] ?? count) - from;
    return Array.from({ length: seats }, (_, index) => {
      const turn = (360 * index) / seats;
      const angle = (turn * Math.PI) / 180;
      return {
        x: middle + radius * Math.sin(angle),
        y: middle - radius * Math.cos(angle),
        turn,
        scale: best.scale,
      };
    });
  });
}

function inRows(count: number, rowCount: number) {
  const step = rowCount === 1 ? 0 : (outermost - innermost) / (rowCount - 1);
  const radii = Array.from({ length: rowCount }, (_, row) => outermost - row * step);
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  let before = 0;
  const starts = radii.map((radius) => {
    const start = Math.round((count * before) / length);
    before += radius;
    return start;
  });
  const onRims = radii.map((radius, row) => {
    const seats = (starts[row + 1] ?? count) - (starts[row] ?? 0);
    return seats === 0 ? 1 : (2 * Math.PI * radius) / (seats * wide);
  });
  const scale = Math.min(1, ...onRims, rowCount === 1 ? 1 : step / deep);
  return { radii, starts, scale };
}
