import { drawCircle } from './draw-circle.ts';
import type { CircleDrawing, CircleSpace, Measure } from './drawing.ts';
import { layOutFrame, type CircleFrame, type FramePart } from './frame.ts';
import { layOutLegend, type CircleLegend, type LegendWords } from './legend.ts';
import type { CircleView } from './view.ts';
import { circleSentence, circleWords } from './words.ts';

/** A circle as a picture that stands alone: with the words that say how to read it. */
export interface CirclePicture {
  /** In the unit of the room: points on paper. */
  readonly width: number;
  readonly height: number;
  readonly drawing: CircleDrawing;
  readonly legend: CircleLegend;
  /** Whether every name stands beside the circle; if not, none does, for the room is too narrow. */
  readonly hasNames: boolean;
  /** Whose circle it is. */
  readonly title: string;
  /** The whole circle in words: what somebody hears who cannot see the picture. */
  readonly sentence: string;
}

/** The room for the circle itself; the legend comes under it. `height` is what it takes when its names fit in it. */
export interface PictureRoom extends CircleSpace {
  readonly legend: LegendWords;
}

/* How much higher than asked for a circle may become for long names, in steps. */
const higher = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.4] as const;
/* Words longer than this may be cut when names find no place otherwise. */
const longestWord = 14;
/* Where even those find no place: the pieces, and on how many lines a name may stand. */
const shortestCut = 8;
const mostCutLines = 7;
const mostFrames = 60;

/**
 * Lays out a circle with its legend. On paper nobody can open a list, so names must stand beside the circle: where they
 * are too long for the room it becomes higher, and only then are very long words cut.
 */
export function layOutCirclePicture(
  view: CircleView,
  language: 'nl' | 'en',
  room: PictureRoom,
): CirclePicture {
  const drawing = drawCircle(frameFor(view.segments, room), view);
  const { width, textSize, measure } = room;
  const legend = layOutLegend(language, { width, textSize, measure, top: drawing.height }, room.legend);
  return {
    width,
    height: drawing.height + legend.height,
    drawing,
    legend,
    hasNames: drawing.segments.every(({ label }) => label !== undefined),
    title: circleWords[language].circleOf(view.callName),
    sentence: circleSentence(view, language),
  };
}

/* The same names come back with every letter that people type elsewhere on the sheet. */
const known = new WeakMap<Measure, Map<string, CircleFrame>>();

function frameFor(parts: readonly FramePart[], room: PictureRoom): CircleFrame {
  const names = parts.map(({ title, group }) => [title, group]);
  const key = JSON.stringify([names, room.width, room.height, room.textSize, room.style]);
  const frames = known.get(room.measure) ?? new Map<string, CircleFrame>();
  known.set(room.measure, frames);
  const frame = frames.get(key) ?? findFrame(parts, room);
  if (frames.size >= mostFrames) frames.clear();
  frames.set(key, frame);
  return frame;
}

function findFrame(parts: readonly FramePart[], room: PictureRoom): CircleFrame {
  const cut = parts.map((part) => ({ ...part, title: cutWords(part.title) }));
  const tries = [
    ...higher.slice(0, 5).map((times) => ({ parts, times })),
    ...higher.map((times) => ({ parts: cut, times })),
  ];
  for (const { parts: named, times } of tries) {
    const frame = layOutFrame(named, { ...room, height: room.height * times });
    if (frame.places.every(({ label }) => label !== undefined)) return frame;
  }
  // Large letters leave room for no long word beside a circle: then names take more lines, of shorter pieces.
  const cutShort = parts.map((part) => ({ ...part, title: cutWords(part.title, shortestCut) }));
  for (const times of higher.slice(0, 5)) {
    const frame = layOutFrame(cutShort, { ...room, height: room.height * times }, mostCutLines);
    if (frame.places.every(({ label }) => label !== undefined)) return frame;
  }
  return layOutFrame(cut, room);
}

/* "cliëntondersteuner" becomes "cliëntonder- steuner": two words that may stand on two lines. */
function cutWords(title: string, longest: number = longestWord): string {
  return title
    .split(' ')
    .flatMap((word) => {
      const letters = [...word];
      if (letters.length <= longest) return [word];
      const pieces = Math.ceil(letters.length / longest);
      const size = Math.ceil(letters.length / pieces);
      return Array.from({ length: pieces }, (_none, index) => {
        const piece = letters.slice(index * size, (index + 1) * size).join('');
        return index < pieces - 1 && !piece.endsWith('-') ? `${piece}-` : piece;
      });
    })
    .join(' ');
}
