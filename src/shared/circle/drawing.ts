import type { Say } from '../model/index.ts';
import type { Box, Point } from './paths.ts';
import type { SegmentView } from './view.ts';

/** The width of a text on one line, in the unit of the drawing. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/**
 * How a circle is drawn: whole, with words and drawings beside it; small, without words; or for the A4, with words, the
 * stars inside and no stitches (look.md, "The Regiecirkel").
 */
export type CircleStyle = 'whole' | 'small' | 'sheet';

/** The room there is, and the letters. All sizes are in one unit: pixels on a screen, points on paper. */
export interface CircleSpace {
  readonly width: number;
  readonly height: number;
  /** The size of the letters beside the circle. */
  readonly textSize: number;
  readonly measure: Measure;
  readonly style: CircleStyle;
}

/** Lines of one text; `x` is where they start, end or have their middle, `y` the middle of a line. */
export interface TextBlock {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold: boolean;
  readonly box: Box;
}

/** A path of an SVG, and how it is woven: with which cloth, or with none while nobody said who has the say. */
export interface Cell {
  readonly path: string;
  readonly cloth: Say;
}

/** A star with the number of a chosen wish. */
export interface Star {
  readonly path: string;
  readonly number: number;
  readonly middle: Point;
  readonly radius: number;
}

/** Everything that is drawn of one part of life. */
export interface SegmentDrawing {
  readonly view: SegmentView;
  /** The outline of the whole wedge: what is pressed, and what shows that it is chosen. */
  readonly wedge: string;
  /** The ground of the wedge; dashed while it was not discussed. */
  readonly bed: { readonly path: string; readonly isDashed: boolean };
  /** One cell for niet goed, two for gaat wel, three for goed; counted from the middle. */
  readonly cells: readonly Cell[];
  /** The three rings that can be pressed to say how it goes, from the middle. */
  readonly rings: readonly string[];
  /** The thin line that stands where the next ring would end. */
  readonly ringLines: readonly string[];
  /** A narrow strip of cloth: who has the say, while nobody said how it goes. */
  readonly band: Cell | undefined;
  /** Two short lines, as on a button for a pause: vandaag niet. */
  readonly pause: readonly string[];
  /** The disc with the line drawing; absent where there is no room for one. */
  readonly plate: { readonly middle: Point; readonly radius: number; readonly isDashed: boolean } | undefined;
  readonly label: TextBlock | undefined;
  /** One, two or three short lines on the rim: how much it matters. */
  readonly stitches: readonly string[];
  readonly stars: readonly Star[];
}

/** A circle, laid out in its room. */
export interface CircleDrawing {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  /** From the centre to the edge of the wedges; everything else follows from it. */
  readonly radius: number;
  /** The rim that the plates are strung on; 0 when there is none. */
  readonly rim: number;
  /** How much finer the cloth is woven than in a large circle, so that it stays cloth. */
  readonly weave: number;
  readonly segments: readonly SegmentDrawing[];
  /** The names of the groups, in the corners; only those that there is room for. */
  readonly groups: readonly TextBlock[];
  readonly middle: {
    readonly radius: number;
    /** Absent when the name has no room: then it stands beside the circle. */
    readonly name: TextBlock | undefined;
    /** "Wat voor mij telt"; absent when it is longer than three lines: then it stands beside the circle. */
    readonly sentence: TextBlock | undefined;
  };
}
