import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
} from 'docx';
import { eighthPoints, twips } from '#features/document/index.ts';
import {
  sheetColours,
  type CellPadding,
  type SheetCell,
  type SheetColour,
  type SheetRow,
  type SheetTable,
} from '#shared/agreement-sheet/index.ts';
import { sheetParagraph } from './paragraphs.ts';
import { pictureParagraph, type PictureWriter } from './pictures.ts';

const edgeThickness = 0.75;
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function line(colour: SheetColour): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints(edgeThickness), color: sheetColours[colour] };
}

function tableBorders(edges: SheetTable['edges']) {
  const around = edges === 'data' ? line('edge') : none;
  return {
    top: edges === 'band' || edges === 'top' ? line('hairline') : around,
    bottom: edges === 'band' ? line('hairline') : around,
    left: around,
    right: around,
    insideHorizontal: around,
    insideVertical: around,
  };
}

interface CellRoom {
  readonly width: number;
  readonly padding: CellPadding;
  readonly writer: PictureWriter;
  /** Every text of the row that the cell stands in. */
  readonly besideIt: readonly string[];
}

function sheetCell(cell: SheetCell, { width, padding, writer, besideIt }: CellRoom): TableCell {
  const inside = width - padding.left - padding.right - cell.gutter;
  return new TableCell({
    children: [
      ...(cell.picture === undefined ? [] : [pictureParagraph(cell.picture, writer, besideIt)]),
      ...cell.paragraphs.map((paragraph) => sheetParagraph(paragraph, inside)),
    ],
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.gutter > 0
      ? { margins: { right: twips(padding.right + cell.gutter), marginUnitType: WidthType.DXA } }
      : {}),
    ...(cell.isTinted ? { shading: { fill: sheetColours.tint, color: 'auto', type: 'clear' as const } } : {}),
  });
}

function sheetRow({ cells, isHeader }: SheetRow, table: SheetTable, writer: PictureWriter): TableRow {
  const besideIt = cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  let column = 0;
  const children = cells.map((cell) => {
    const own = table.columnWidths.slice(column, column + cell.columns);
    column += cell.columns;
    const width = own.reduce((sum, part) => sum + part, 0);
    return sheetCell(cell, { width, padding: table.padding, writer, besideIt });
  });
  return new TableRow({ children, cantSplit: true, ...(isHeader ? { tableHeader: true } : {}) });
}

/**
 * A table of the layout. The widths stand on the table, the grid and every cell, in the same unit: word processors
 * differ in which of the three they believe.
 */
export function sheetTable(table: SheetTable, writer: PictureWriter): Table {
  const grid = table.columnWidths.map(twips);
  const rows = table.rows.map((row) => sheetRow(row, table, writer));
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: grid.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: grid,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(table.padding.top),
      bottom: twips(table.padding.bottom),
      left: twips(table.padding.left),
      right: twips(table.padding.right),
    },
    borders: tableBorders(table.edges),
    tableLook: {
      firstRow: table.rows.some((row) => row.isHeader),
      firstColumn: table.hasRowHeaders,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
}
