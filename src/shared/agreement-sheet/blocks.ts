import { breakLines, type Letters } from './line-breaking.ts';
import type {
  CellPadding,
  ParagraphRole,
  SheetBlock,
  SheetCell,
  SheetParagraph,
  SheetPart,
  SheetRow,
  SheetTable,
} from './sheet-layout.ts';
import type { SheetLetters } from './sheet-letters.ts';
import { widthTolerance } from './spacing.ts';
import { withUnbrokenDays } from './written-day.ts';

/** Edges of table cells and hairlines, in points. */
export const edgeThickness = 0.75;

/** Finds the lines of a text in a column; see {@link breakLines}. */
export type LineBreaker = (text: string, width: number, letters: Letters) => string[];

/* Far more than one conversation has, counting what is laid out to say what is too much. */
const mostTexts = 2000;

/**
 * A line breaker that remembers, for the same texts are laid out again for every step, every question and every key.
 * It holds what people wrote: let go of it with the screen that uses it.
 */
export function rememberingLineBreaker(): LineBreaker {
  const known = new Map<string, Map<string, string[]>>();
  return (text, width, { size, isBold }) => {
    let ofText = known.get(text);
    if (ofText === undefined) {
      if (known.size >= mostTexts) known.clear();
      known.set(text, (ofText = new Map<string, string[]>()));
    }
    const key = `${width} ${size} ${isBold}`;
    const lines = ofText.get(key) ?? breakLines(text, width, { size, isBold });
    ofText.set(key, lines);
    return lines;
  };
}

/** What a paragraph may have besides its words and letters. */
export type ParagraphExtras = Partial<Omit<SheetParagraph, 'kind' | 'text' | 'lines' | 'letters' | 'height'>>;

/** Sets one paragraph in a column of `width` points. */
export function paragraph(
  breaker: LineBreaker,
  words: string,
  width: number,
  letters: SheetLetters,
  extras: ParagraphExtras = {},
): SheetParagraph {
  const text = withUnbrokenDays(words);
  const role: ParagraphRole = extras.role ?? 'text';
  const { spaceBefore = 0, indent = 0, rule } = extras;
  const lines = breaker(text, width - indent - widthTolerance, letters);
  const ruleHeight = rule === undefined ? 0 : rule.distance + rule.thickness;
  const height = spaceBefore + lines.length * letters.lineHeight + ruleHeight;
  return { kind: 'paragraph', text, lines, letters, ...extras, role, spaceBefore, indent, height };
}

/** A cell of one column, without tint or gutter unless told otherwise. */
export function cell(
  paragraphs: readonly SheetParagraph[],
  extras: Partial<Omit<SheetCell, 'paragraphs'>> = {},
): SheetCell {
  return { isTinted: false, columns: 1, gutter: 0, ...extras, paragraphs };
}

/** The height of blocks one below the other, in points. */
export function heightOf(blocks: readonly { readonly height: number }[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

/** A row as a table takes it, before its height is known. */
export type RowContent = Pick<SheetRow, 'cells' | 'isHeader'>;

/** Makes a table and finds the heights of its rows: the highest cell decides. */
export function table(options: {
  readonly edges: SheetTable['edges'];
  readonly hasRowHeaders?: boolean;
  readonly columnWidths: readonly number[];
  readonly padding: CellPadding;
  readonly rows: readonly RowContent[];
}): SheetTable {
  const { padding, edges } = options;
  const edge = edges === 'data' ? edgeThickness : 0;
  const rows = options.rows.map((row): SheetRow => {
    const highest = Math.max(
      ...row.cells.map(({ paragraphs, picture }) => heightOf(paragraphs) + (picture?.takes ?? 0)),
    );
    return { ...row, height: padding.top + highest + padding.bottom + edge };
  });
  const empty = { kind: 'table', hasRowHeaders: false, ...options, rows: [], height: 0 } as const;
  return withRows(empty, rows);
}

/* Lines of a table besides the one that each row of data has. */
const outerEdges = { data: 1, band: 2, top: 1, plain: 0 } as const;

/** The same table with other rows of the same columns. */
export function withRows(of: SheetTable, rows: readonly SheetRow[]): SheetTable {
  const { edges } = of;
  return { ...of, rows, height: heightOf(rows) + outerEdges[edges] * edgeThickness };
}

/** Divides a width in columns by shares; whole twentieths of a point, so that files hold exactly the same. */
export function columns(width: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths: number[] = [];
  let begin = 0;
  let share = 0;
  for (const next of shares) {
    share += next;
    const end = Math.round((width * 20 * share) / total);
    widths.push((end - begin) / 20);
    begin = end;
  }
  return widths;
}

/** A named piece of the page. */
export function part(name: SheetPart['name'], blocks: readonly SheetBlock[]): SheetPart {
  return { name, blocks, height: heightOf(blocks) };
}
