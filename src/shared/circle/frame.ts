import type { CircleSpace, TextBlock } from './drawing.ts';
import { boxAround, boxAroundAll, isWithin, overlap, pointAt, type Box, type Point } from './paths.ts';
import { measuresOf, type CircleMeasures } from './measures.ts';
import { blockOf, boxOf, lineHeight, wrapper, type Lettering, type Wrap } from './text-blocks.ts';

/** Where one part of life stands, whatever it says. */
export interface SegmentPlace {
  /** The angles of its sides and of its middle, in degrees from 12 o'clock, clockwise. */
  readonly from: number;
  readonly to: number;
  readonly angle: number;
  /** How far its sides lie inside those angles. */
  readonly gapFrom: number;
  readonly gapTo: number;
  /** 1 when the stitches stand clockwise of the plate, and the star on its other side; -1 the other way round. */
  readonly turn: 1 | -1;
  readonly plate: Point;
  readonly label: TextBlock | undefined;
}

/** What of a circle stays in its place while people talk: nothing jumps when a value is set. */
export interface CircleFrame {
  readonly space: CircleSpace;
  readonly centre: Point;
  readonly measures: CircleMeasures;
  readonly places: readonly SegmentPlace[];
  readonly groups: readonly TextBlock[];
}

/** What the frame needs to know of a part. */
export interface FramePart {
  readonly title: string;
  readonly group: string;
}

/** The smallest circle that words stand beside, in letter sizes; below that they are in the list. */
const smallestWithWords = { whole: 6, small: Number.POSITIVE_INFINITY, sheet: 3.4 } as const;
const step = 0.98;

/** On how many lines a name may stand. */
const mostLabelLines = 3;

/**
 * Finds the largest circle of which all words fit in the room and overlap nothing. When there is none, the circle is as
 * large as the room and stands without words.
 *
 * @param mostLines on how many lines a name may stand
 */
export function layOutFrame(
  parts: readonly FramePart[],
  space: CircleSpace,
  mostLines = mostLabelLines,
): CircleFrame {
  const centre = { x: space.width / 2, y: space.height / 2 };
  const { reach } = measuresOf(1, parts.length, space.style);
  const largest = Math.max(Math.min(space.width, space.height) / 2 / reach, 1);
  const names = parts.map(({ title }) => wrapper(title, lettersOf(space)));
  const search: Search = { hardest: 0, mostLines };
  for (let radius = largest; radius >= smallestWithWords[space.style] * space.textSize; radius *= step) {
    const places = placesFor(parts, names, space, centre, radius, search);
    if (places !== undefined) {
      const measures = measuresOf(radius, parts.length, space.style);
      return { space, centre, measures, places, groups: placeGroups(parts, space, centre, measures, places) };
    }
  }
  const measures = measuresOf(largest, parts.length, space.style);
  const places = barePlaces(parts, centre, measures).map((place) => ({ ...place, label: undefined }));
  return { space, centre, measures, places, groups: [] };
}

type BarePlace = Omit<SegmentPlace, 'label'>;

function barePlaces(parts: readonly FramePart[], centre: Point, measures: CircleMeasures): BarePlace[] {
  const turn = 360 / parts.length;
  const gapBetween = (index: number) => {
    const one = parts.at(index - 1)?.group ?? '';
    const other = parts[index % parts.length]?.group ?? '';
    return one !== '' && one === other ? measures.narrowGap : measures.wideGap;
  };
  return parts.map((_part, index) => {
    const angle = (index + 0.5) * turn;
    return {
      from: index * turn,
      to: (index + 1) * turn,
      angle,
      gapFrom: gapBetween(index),
      gapTo: gapBetween(index + 1),
      // Stitches stand on the side of 3 or 9 o'clock, where labels leave room; stars on the other side.
      turn: Math.sin((2 * angle * Math.PI) / 180) >= -1e-9 ? 1 : -1,
      plate: pointAt(centre, angle, measures.rim),
    };
  });
}

/* Beside the words of a sheet, bold names would shout. */
function lettersOf({ textSize, style, measure }: CircleSpace): Lettering {
  return { size: textSize, isBold: style !== 'sheet', measure };
}

/* What is remembered from one radius to the next. */
interface Search {
  /** The last name that found no place. */
  hardest: number;
  readonly mostLines: number;
}

/*
 * The places of all parts with their names, or undefined when a name finds none. A name that found none in a larger
 * circle is looked at first, as if it were alone: mostly it finds none again, and then the others need no look.
 */
function placesFor(
  parts: readonly FramePart[],
  names: readonly Wrap[],
  space: CircleSpace,
  centre: Point,
  radius: number,
  search: Search,
): SegmentPlace[] | undefined {
  const measures = measuresOf(radius, parts.length, space.style);
  const bare = barePlaces(parts, centre, measures);
  const taken = bare.flatMap((place) => rimBoxes(place, centre, measures));
  const isFree = (box: Box) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= space.width &&
    box.bottom <= space.height &&
    !isWithin(box, centre, measures.radius + measures.wideGap) &&
    !taken.some((other) => overlap(box, other));
  const labelOf = (place: BarePlace | undefined, index: number): TextBlock | undefined => {
    const name = names[index];
    return place && name && firstLabel(name, place, space, measures, search.mostLines, isFree);
  };
  if (bare.length > 0 && labelOf(bare[search.hardest], search.hardest) === undefined) return undefined;
  const places: SegmentPlace[] = [];
  for (const [index, place] of bare.entries()) {
    const label = labelOf(place, index);
    if (label === undefined) {
      search.hardest = index;
      return undefined;
    }
    places.push({ ...place, label });
    taken.push(widened(label.box, space.textSize * 0.12));
  }
  return places;
}

/** The room that a plate, three stitches and a star take, whether or not they are there now. */
function rimBoxes(place: BarePlace, centre: Point, measures: CircleMeasures): Box[] {
  if (measures.disc === 0) return [];
  const { angle, turn } = place;
  const { firstStitch, nextStitch, stitchFrom, stitchTo, stitchWidth } = measures;
  const stitchEnds = [0, 1, 2].flatMap((index) =>
    [stitchFrom, stitchTo].map((distance) =>
      boxAround(
        pointAt(centre, angle + turn * (firstStitch + index * nextStitch), distance),
        stitchWidth / 2,
      ),
    ),
  );
  const star = pointAt(centre, angle - turn * measures.starTurn, measures.rim);
  return [boxAround(place.plate, measures.disc), boxAroundAll(stitchEnds), boxAround(star, measures.star)];
}

/* The first good way to write the name beside the plate; the best ways come first. */
function firstLabel(
  { wrap, widthOf }: Wrap,
  { angle, plate }: BarePlace,
  space: CircleSpace,
  measures: CircleMeasures,
  mostLines: number,
  isFree: (box: Box) => boolean,
): TextBlock | undefined {
  const letters = lettersOf(space);
  const radians = (angle * Math.PI) / 180;
  const side = Math.abs(Math.sin(radians)) < 0.05 ? 0 : Math.sign(Math.sin(radians));
  const anchor = side === 0 ? 'middle' : side > 0 ? 'start' : 'end';
  const isAtEnd = Math.abs(Math.cos(radians)) > 0.6;
  const outwards = -Math.sign(Math.cos(radians));
  const line = space.textSize * lineHeight;
  const away = measures.disc + measures.labelGap;
  for (const [most, isNarrow] of [
    [2, true],
    [mostLines, true],
    [2, false],
    [mostLines, false],
  ] as const) {
    for (const further of [0, measures.radius * 0.07, measures.radius * 0.16]) {
      const x = plate.x + side * (away + further);
      const room = side === 0 ? space.width : side > 0 ? space.width - x : x;
      const width = isNarrow ? Math.min(room, Math.max(measures.radius * 0.66, space.textSize * 4)) : room;
      const lines = wrap(width, most);
      if (lines === undefined) continue;
      const middle = plate.y + (side === 0 ? outwards * (away + (lines.length * line) / 2) : 0);
      const preferred = isAtEnd && side !== 0 ? (outwards * lines.length * line) / 2 : 0;
      const widest = Math.max(...lines.map(widthOf));
      for (const shift of [0, 0.3, -0.3, 0.6, -0.6, 1, -1, 1.5]) {
        const at = { x, y: middle + preferred + shift * outwards * line };
        if (isFree(boxOf(at, anchor, widest, lines.length, letters.size)))
          return blockOf(lines, at, anchor, letters);
      }
    }
  }
  return undefined;
}

/* The names of the groups stand in the corners when they get in nobody's way. */
function placeGroups(
  parts: readonly FramePart[],
  space: CircleSpace,
  centre: Point,
  measures: CircleMeasures,
  places: readonly SegmentPlace[],
): TextBlock[] {
  if (space.style !== 'whole') return [];
  const letters: Lettering = { size: space.textSize * 0.95, isBold: false, measure: space.measure };
  const taken = places.flatMap((place) => [
    ...rimBoxes(place, centre, measures),
    ...(place.label === undefined ? [] : [widened(place.label.box, space.textSize * 0.4)]),
  ]);
  const blocks: TextBlock[] = [];
  for (const { name, angle } of groupsOf(parts)) {
    const side = Math.sin((angle * Math.PI) / 180) >= 0 ? 1 : -1;
    const width = space.measure(name, letters.size, letters.isBold);
    const block = [1.55, 1.45, 1.65, 1.75, 1.85]
      .flatMap((far) => [0, -8, 8, -16, 16].map((aside) => ({ far, aside })))
      .map(({ far, aside }) => {
        const { x, y } = pointAt(centre, angle + aside, measures.radius * far);
        // Pushed back into the room: a corner is a fine place too.
        const within = side > 0 ? Math.min(x, space.width - width) : Math.max(x, width);
        return blockOf([name], { x: within, y }, side > 0 ? 'start' : 'end', letters);
      })
      .find(
        ({ box }) =>
          box.left >= 0 &&
          box.top >= 0 &&
          box.right <= space.width &&
          box.bottom <= space.height &&
          !isWithin(box, centre, measures.rim + measures.disc) &&
          ![...taken, ...blocks.map((one) => one.box)].some((other) => overlap(box, other)),
      );
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

/** The groups of neighbours, each with the angle of its middle. */
function groupsOf(parts: readonly FramePart[]): { name: string; angle: number }[] {
  const turn = 360 / parts.length;
  const runs: { name: string; from: number; to: number }[] = [];
  parts.forEach(({ group }, index) => {
    const last = runs.at(-1);
    if (group !== '' && last?.name === group) last.to = index + 1;
    else if (group !== '') runs.push({ name: group, from: index, to: index + 1 });
  });
  return runs.map(({ name, from, to }) => ({ name, angle: ((from + to) / 2) * turn }));
}

function widened(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
