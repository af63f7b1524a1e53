import type { CirclePicture } from '../circle/index.ts';
import type { FormChange } from './placing.ts';
import type { SheetHouse, SheetPlan } from './plan.ts';
import type { SheetLetters } from './sheet-letters.ts';
import type { SpacingStep } from './spacing.ts';

/** What a paragraph is. Title and section are headings for who finds the way with a screen reader. */
export type ParagraphRole = 'title' | 'section' | 'wish' | 'text';

/** Which field of a conversation or an evening something on the sheet comes from: a click on it leads there. */
export interface SheetField {
  readonly part: ShortenablePart | GroupPart | 'heldOn' | 'nextLookBackOn';
  /** Which item of a list, counted from 0. */
  readonly index?: number;
}

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
  /** Text at the right end of the same line: the date beside the title, or a heading in the second language. */
  readonly aside?: {
    readonly text: string;
    readonly letters: SheetLetters;
    readonly language?: SheetPlan['language'];
  };
  /** The language of these words, where it is not that of the sheet. */
  readonly language?: SheetPlan['language'];
  /** Where it comes from; absent for what the sheet says by itself. */
  readonly about?: SheetField;
  /** Whether a page begins here. */
  readonly beginsPage?: boolean;
  /** A line under the paragraph: its distance from the text and its thickness. */
  readonly rule?: { readonly distance: number; readonly thickness: number };
  readonly height: number;
}

/** The icons of a sheet of few words, drawn by us. */
export const sheetIcons = [
  'counts',
  'wish',
  'what',
  'who',
  'when',
  'look-back',
  'differ',
  'parked',
  'agreed',
] as const;
/** One of {@link sheetIcons}. */
export type SheetIcon = (typeof sheetIcons)[number];

/** The size of a picture as it is printed, in points; `takes` is the height that it takes on the page. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly takes: number;
}

/** The Regiecirkel as it is drawn on the sheet. */
export interface SheetCircle extends PictureSize {
  readonly kind: 'circle';
  readonly picture: CirclePicture;
}

/** A picture on the sheet: the circle, an icon that only repeats the words beside it, or the logo of the house. */
export type SheetPicture =
  | SheetCircle
  | (PictureSize & { readonly kind: 'icon'; readonly icon: SheetIcon })
  | (PictureSize & {
      readonly kind: 'logo';
      readonly logo: NonNullable<SheetHouse['logo']>;
      readonly houseName: string;
    });

/** A cell: paragraphs in a column, or a picture. */
export interface SheetCell {
  readonly paragraphs: readonly SheetParagraph[];
  readonly picture?: SheetPicture;
  /** Where the picture comes from, as `about` of a paragraph. */
  readonly about?: SheetField;
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
  /** `data`: an edge round every cell; `band`: a hairline above and below; `top`: one above; `plain`: no lines. */
  readonly edges: 'data' | 'band' | 'top' | 'plain';
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
  readonly name:
    'house' | 'title' | 'resident' | 'people' | 'heart' | 'agreements' | 'disagreements' | 'closing';
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

/**
 * The parts of the plan of an evening that people can shorten, besides its agreements and what is parked. `about` is what
 * the evening was: its title, place, team, aim and house rules.
 */
export type GroupPart = 'about' | 'themes' | 'takeaways';

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
  readonly part: ShortenablePart | GroupPart;
  readonly items: readonly (TakenRoom & { readonly index: number })[];
}

/** One page as it is printed; heights in points. */
export interface SheetPage {
  /** `sheet`: the A4 itself, or one of its pages in large letters; `appendix`: the Bijlage. */
  readonly name: 'sheet' | 'appendix';
  /** How airy this page is set; each page finds its own. */
  readonly step: SpacingStep;
  readonly parts: readonly SheetPart[];
  readonly footer: readonly SheetParagraph[];
  /** Height of all parts together. */
  readonly usedHeight: number;
  /** Height the page has for them, after the safety margin. */
  readonly availableHeight: number;
}

/** Something people can choose that by itself makes the sheet fit, with how many pages it then has. */
export type WayToFit = FormChange & { readonly pages: number };

interface LaidOutSheet {
  /** The step of the first page. */
  readonly step: SpacingStep;
  /** How far the footer and the bottom margin reach up on every page, in points. */
  readonly marginBottom: number;
  readonly pages: readonly SheetPage[];
}

/** A sheet that fits on its pages: one, and the Bijlage when people chose it; more in large letters. */
export interface FittingSheet extends LaidOutSheet {
  readonly fits: true;
  /** Room that is left on the last page of the sheet itself as it is set now, in points. */
  readonly spareHeight: number;
  /** Whole lines of body text that can still be added there: the sheet is then set tighter. */
  readonly spareLines: number;
}

/** A sheet that does not fit, even when set as tight as we allow. Nothing has been left out or made smaller. */
export interface OverfullSheet extends LaidOutSheet {
  readonly fits: false;
  /** The page that is too full. */
  readonly fullPage: SheetPage['name'];
  /** How many lines of body text do not fit. */
  readonly linesOver: number;
  /** What takes the room, the part that wins most lines first. */
  readonly tooMuch: readonly TooMuch[];
  /** Single choices that would each make it fit; may be empty. */
  readonly waysToFit: readonly WayToFit[];
}

/** A plan laid out on paper. */
export type SheetLayout = FittingSheet | OverfullSheet;
