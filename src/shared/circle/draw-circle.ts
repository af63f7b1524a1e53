import type { Going, Importance } from '../model/index.ts';
import type { CircleDrawing, SegmentDrawing, Star } from './drawing.ts';
import type { CircleFrame, SegmentPlace } from './frame.ts';
import { layOutMiddle } from './middle-text.ts';
import type { CircleMeasures } from './measures.ts';
import { arcPath, linePath, pointAt, ringPath, starPath, type Point, type RingPart } from './paths.ts';
import { isDiscussed, type CircleView, type SegmentView } from './view.ts';

/** How many cells are filled. */
export const cellsFor: Readonly<Record<Going, 0 | 1 | 2 | 3>> = {
  'not-discussed': 0,
  'not-well': 1,
  'so-so': 2,
  well: 3,
};

/** How many stitches stand on the rim. */
export const stitchesFor: Readonly<Record<Importance, 0 | 1 | 2 | 3>> = {
  'not-discussed': 0,
  'a-little': 1,
  quite: 2,
  very: 3,
};

const rings = [0, 1, 2] as const;

/** From one stripe to the next, by the radius, in a large circle. */
export const clothPitch = 0.068;

/** Draws a circle in a frame that was laid out for parts of the same names. */
export function drawCircle(frame: CircleFrame, view: CircleView): CircleDrawing {
  const { space, centre, measures, places, groups } = frame;
  return {
    width: space.width,
    height: space.height,
    centre,
    radius: measures.radius,
    rim: measures.disc === 0 ? 0 : measures.rim,
    weave: weaveFor(measures.radius, space.textSize),
    segments: view.segments.flatMap((segment, index) => {
      const place = places[index];
      return place === undefined ? [] : [drawSegment(segment, place, frame)];
    }),
    groups,
    middle: layOutMiddle(view.callName, view.whatCounts, centre, measures.middle, space),
  };
}

/**
 * How far each part was filled in an earlier circle, as outlines to lay over one of today in the same frame; parts are
 * matched by their id. Only parts that were filled have one.
 */
export function earlierOutlines(
  { centre, measures, places }: CircleFrame,
  now: CircleView,
  then: CircleView,
): string[] {
  const before = new Map(then.segments.map(({ id, going }) => [id, cellsFor[going]]));
  const depth = (measures.radius - measures.inner) / rings.length;
  return now.segments.flatMap(({ id }, index) => {
    const filled = before.get(id) ?? 0;
    const place = places[index];
    if (filled === 0 || place === undefined) return [];
    const { from, to, gapFrom, gapTo } = place;
    const outer = measures.inner + filled * depth;
    return [ringPath({ centre, from, to, inner: measures.inner, outer, gapFrom, gapTo })];
  });
}

/* Finer in a small circle, so that a cell still shows several stripes; never so fine that they run together. */
function weaveFor(radius: number, textSize: number): number {
  if (radius >= 6.7 * textSize) return 1;
  const finest = (0.21 * textSize) / (clothPitch * radius);
  return Math.max(0.72, finest);
}

function drawSegment(view: SegmentView, place: SegmentPlace, frame: CircleFrame): SegmentDrawing {
  const { centre, measures, space } = frame;
  const { from, to, gapFrom, gapTo } = place;
  const part = (inner: number, outer: number): RingPart => ({
    ...{ centre, from, to, inner, outer, gapFrom, gapTo },
  });
  const isThere = isDiscussed(view);
  const filled = cellsFor[view.going];
  const whole = ringPath(part(measures.inner, measures.radius));
  return {
    view,
    wedge: whole,
    bed: { path: whole, isDashed: !isThere },
    cells: rings
      .filter((ring) => ring < filled)
      .map((ring) => ({ path: ringPath(ringAt(ring, part, measures)), cloth: view.say })),
    rings: rings.map((ring) => ringPath(ringAt(ring, part, measures))),
    ringLines: rings
      .filter((ring) => isThere && ring < 2 && ring >= filled)
      .map((ring) => arcPath(ringAt(ring, part, measures))),
    band:
      filled === 0 && view.say !== 'not-discussed'
        ? {
            path: ringPath(part(measures.inner, measures.inner + 0.07 * measures.radius)),
            cloth: view.say,
          }
        : undefined,
    pause: view.notToday ? pauseLines(place, centre, measures) : [],
    plate:
      measures.disc === 0 ? undefined : { middle: place.plate, radius: measures.disc, isDashed: !isThere },
    label: place.label,
    stitches: space.style === 'sheet' ? [] : stitches(view, place, centre, measures),
    stars: stars(view, place, frame),
  };
}

function ringAt(
  ring: number,
  part: (inner: number, outer: number) => RingPart,
  { inner, radius, cellGap }: CircleMeasures,
): RingPart {
  const depth = (radius - inner) / rings.length;
  const gap = cellGap / 2;
  return part(
    inner + ring * depth + (ring === 0 ? 0 : gap),
    inner + (ring + 1) * depth - (ring === rings.length - 1 ? 0 : gap),
  );
}

function stitches(
  { importance }: SegmentView,
  { angle, turn }: SegmentPlace,
  centre: Point,
  { firstStitch, nextStitch, stitchFrom, stitchTo }: CircleMeasures,
): string[] {
  return Array.from({ length: stitchesFor[importance] }, (_none, index) => {
    const at = angle + turn * (firstStitch + index * nextStitch);
    return linePath(pointAt(centre, at, stitchFrom), pointAt(centre, at, stitchTo));
  });
}

/* The first star hangs on the rim; more wishes about the same part, and all of them on paper, lie in the wedge. */
function stars(view: SegmentView, place: SegmentPlace, { centre, measures, space }: CircleFrame): Star[] {
  const isOnRim = space.style !== 'sheet';
  const inside = isOnRim ? view.wishes.slice(1) : view.wishes;
  const spread = (2.3 * measures.star * 180) / (Math.PI * 0.8 * measures.radius);
  return view.wishes.map((number, index) => {
    const offset = inside.indexOf(number) - (inside.length - 1) / 2;
    const middle =
      isOnRim && index === 0
        ? pointAt(centre, place.angle - place.turn * measures.starTurn, measures.rim)
        : pointAt(centre, place.angle + offset * spread, 0.8 * measures.radius);
    return { path: starPath(middle, measures.star), number, middle, radius: measures.star };
  });
}

function pauseLines(place: SegmentPlace, centre: Point, { radius }: CircleMeasures): string[] {
  const middle = pointAt(centre, place.angle, 0.7 * radius);
  const [half, apart] = [0.06 * radius, 0.03 * radius];
  return [-apart, apart].map((x) =>
    linePath({ x: middle.x + x, y: middle.y - half }, { x: middle.x + x, y: middle.y + half }),
  );
}
