/** A point; y grows downwards, as on a screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half a turn, in radians. Angles are in degrees everywhere else: 0 is 12 o'clock, clockwise. */
const radians = Math.PI / 180;

/** The point at an angle and a distance from a centre. */
export function pointAt(centre: Point, angle: number, distance: number): Point {
  return {
    x: centre.x + distance * Math.sin(angle * radians),
    y: centre.y - distance * Math.cos(angle * radians),
  };
}

/* A point at a distance from the centre, on a line that runs beside the one through the centre. */
function pointBeside(centre: Point, angle: number, distance: number, beside: number): Point {
  const along = Math.sqrt(Math.max(distance ** 2 - beside ** 2, 0));
  const onLine = pointAt(centre, angle, along);
  const aside = pointAt({ x: 0, y: 0 }, angle + 90, beside);
  return { x: onLine.x + aside.x, y: onLine.y + aside.y };
}

function written({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A part of a ring: between two angles and two distances, its straight sides a little inside them. */
export interface RingPart {
  readonly centre: Point;
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
  /** How far the side at `from` lies inside, and the one at `to`. */
  readonly gapFrom: number;
  readonly gapTo: number;
}

/** The outline of a part of a ring, as the path of an SVG. */
export function ringPath({ centre, from, to, inner, outer, gapFrom, gapTo }: RingPart): string {
  const [startInner, startOuter] = [inner, outer].map((distance) =>
    pointBeside(centre, from, distance, gapFrom),
  );
  const [endInner, endOuter] = [inner, outer].map((distance) => pointBeside(centre, to, distance, -gapTo));
  if (!startInner || !startOuter || !endInner || !endOuter) throw new RangeError('a ring has four corners');
  const isLarge = to - from > 180 ? 1 : 0;
  return [
    `M${written(startInner)}L${written(startOuter)}`,
    `A${round(outer)} ${round(outer)} 0 ${String(isLarge)} 1 ${written(endOuter)}`,
    `L${written(endInner)}`,
    `A${round(inner)} ${round(inner)} 0 ${String(isLarge)} 0 ${written(startInner)}Z`,
  ].join('');
}

/** The line of a ring between the sides of a part, as the path of an SVG. */
export function arcPath({ centre, from, to, outer, gapFrom, gapTo }: RingPart): string {
  const start = pointBeside(centre, from, outer, gapFrom);
  const end = pointBeside(centre, to, outer, -gapTo);
  return `M${written(start)}A${round(outer)} ${round(outer)} 0 ${to - from > 180 ? '1' : '0'} 1 ${written(end)}`;
}

/** A straight line, as the path of an SVG. */
export function linePath(from: Point, to: Point): string {
  return `M${written(from)}L${written(to)}`;
}

/** A star with five points, `radius` from its middle to a point, as the path of an SVG. */
export function starPath(middle: Point, radius: number): string {
  const corners = Array.from({ length: 10 }, (_none, index) =>
    pointAt(middle, index * 36, index % 2 === 0 ? radius : radius * 0.62),
  );
  return `M${corners.map(written).join('L')}Z`;
}

/** The box around a circle. */
export function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** The smallest box around all of them. */
export function boxAroundAll(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether two boxes share any room. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a box comes nearer to a point than a distance. */
export function isWithin(box: Box, centre: Point, distance: number): boolean {
  const x = Math.min(Math.max(centre.x, box.left), box.right);
  const y = Math.min(Math.max(centre.y, box.top), box.bottom);
  return Math.hypot(x - centre.x, y - centre.y) < distance;
}
