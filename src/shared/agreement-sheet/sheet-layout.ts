import type { CirclePicture } from '../circle/index.ts';
import type { SheetLetters } from './sheet-letters.ts';
import type { SpacingStep } from './spacing.ts';

/** What a paragraph is. Title and section are headings for who finds the way with a screen reader. */
export type ParagraphRole = 'title' | 'section' | 'wish' | 'text';

/** One paragraph as it is set; measures in points. */
export interface SheetParagraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly text: string;
  /** The same text, broken where the layout expects it. Word processors break for themselves. */
  readonly lines: readonly string[];
  readonly letters: SheetLetters;
  readonly spaceBefore: number;
  /** Room left free at the left; the marker stands in it. */
  readonly indent: number;
  /** The number of a wish; with a star when people chose it to work on. */
  readonly marker?: string;
  readonly isStarred?: boolean;
  /** Text at the right end of the same line: the date beside the title. */
  readonly aside?: { readonly text: string; readonly letters: SheetLetters };
  /** A line under the paragraph: its distance from the text and its thickness. */
  readonly rule?: { readonly distance: number; readonly thickness: number };
  readonly height: number;
}

/** A picture of the circle, as wide and high as it is printed; measures in points. */
export interface SheetPicture {
  readonly kind: 'picture';
  readonly picture: CirclePicture;
  readonly width: number;
  readonly height: number;
  /** The height that it takes on the page. */
  readonly takes: number;
}

/** A cell: paragraphs in a column, or a picture. */
export interface SheetCell {
  readonly paragraphs: readonly SheetParagraph[];
  readonly picture?: SheetPicture;
  /** How many columns of the grid it spans. */
  readonly columns: number;
  /** Room kept free at the right, in points, besides the padding that every cell has. */
  readonly gutter: number;
  readonly isTinted: boolean;
}

/** A row of cells; it never breaks over two pages. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Whether this row names the columns. */
  readonly isHeader: boolean;
  readonly height: number;
}

/** The room inside every cell of a table, in points. */
export interface CellPadding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table with a fixed grid; widths and heights in points. */
export interface SheetTable {
  readonly kind: 'table';
  /** `data`: an edge round every cell; `band`: a hairline above and below; `plain`: no lines. */
  readonly edges: 'data' | 'band' | 'plain';
  /** Whether the first column names the rows. */
  readonly hasRowHeaders: boolean;
  readonly columnWidths: readonly number[];
  readonly padding: CellPadding;
  readonly rows: readonly SheetRow[];
  readonly height: number;
}

/** Empty room between two blocks, in points. */
export interface SheetSpace {
  readonly kind: 'space';
  readonly height: number;
}

/** Anything that stands on the page, one below the other. */
export type SheetBlock = SheetParagraph | SheetTable | SheetSpace;

/** A piece of the page, from top to bottom, with its blocks and height in points. */
export interface SheetPart {
  readonly name: 'title' | 'resident' | 'people' | 'heart' | 'agreements' | 'disagreements' | 'closing';
  readonly blocks: readonly SheetBlock[];
  readonly height: number;
}

/** The parts of a plan that people can shorten or leave out. */
export type ShortenablePart =
  | 'resident'
  | 'contactPerson'
  | 'present'
  | 'whoDecides'
  | 'whatCounts'
  | 'circle'
  | 'wishes'
  | 'agreements'
  | 'disagreements'
  | 'parked'
  | 'consent';

/** How much room something takes, in lines of body text. */
export interface TakenRoom {
  readonly lines: number;
  /**
   * Whole lines the page wins when it is left out altogether. Fewer than `lines` when something beside it is just
   * as long.
   */
  readonly linesWon: number;
  /** Whether leaving it out is enough to make the page fit. */
  readonly isEnough: boolean;
}

/** One part of a plan that is too long for the page, and each of its items, counted from 0. */
export interface TooMuch extends TakenRoom {
  readonly part: ShortenablePart;
  readonly items: readonly (TakenRoom & { readonly index: number })[];
}

interface LaidOutSheet {
  readonly step: SpacingStep;
  readonly parts: readonly SheetPart[];
  readonly footer: SheetParagraph;
  /** Height of all parts together, in points. */
  readonly usedHeight: number;
  /** Height the page has for them, in points, after the safety margin. */
  readonly availableHeight: number;
}

/** A sheet that fits on one page. */
export interface FittingSheet extends LaidOutSheet {
  readonly fits: true;
  /** Room that is left as the sheet is set now, in points. */
  readonly spareHeight: number;
  /** Whole lines of body text that can still be added: the sheet is then set tighter. */
  readonly spareLines: number;
}

/** A sheet that does not fit, even when set as tight as we allow. Nothing has been left out or made smaller. */
export interface OverfullSheet extends LaidOutSheet {
  readonly fits: false;
  /** How many lines of body text do not fit. */
  readonly linesOver: number;
  /** What takes the room, the part that wins most lines first. */
  readonly tooMuch: readonly TooMuch[];
}

/** A plan laid out on one A4. */
export type SheetLayout = FittingSheet | OverfullSheet;
