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
  type SheetCell,
  type SheetColour,
  type SheetTable,
} from '#shared/agreement-sheet/index.ts';
import { sheetParagraph } from './paragraphs.ts';
import { pictureParagraph } from './pictures.ts';

const edgeThickness = 0.75;
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function line(colour: SheetColour): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints(edgeThickness), color: sheetColours[colour] };
}

function tableBorders(edges: SheetTable['edges']) {
  const around = edges === 'data' ? line('edge') : none;
  const ends = edges === 'band' ? line('hairline') : around;
  return {
    top: ends,
    bottom: ends,
    left: around,
    right: around,
    insideHorizontal: around,
    insideVertical: around,
  };
}

function sheetCell(cell: SheetCell, width: number, paddingRight: number, png?: Uint8Array): TableCell {
  return new TableCell({
    children:
      cell.picture?.kind === 'circle'
        ? [pictureParagraph(cell.picture, png)]
        : cell.paragraphs.map(sheetParagraph),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.gutter > 0
      ? { margins: { right: twips(paddingRight + cell.gutter), marginUnitType: WidthType.DXA } }
      : {}),
    ...(cell.isTinted ? { shading: { fill: sheetColours.tint, color: 'auto', type: 'clear' as const } } : {}),
  });
}

/**
 * A table of the layout. The widths stand on the table, the grid and every cell, in the same unit: word processors
 * differ in which of the three they believe.
 *
 * @param png the picture that stands in it, where one does
 */
export function sheetTable(table: SheetTable, png?: Uint8Array): Table {
  const grid = table.columnWidths.map(twips);
  const rows = table.rows.map((row) => {
    let column = 0;
    const cells = row.cells.map((cell) => {
      const width = grid.slice(column, column + cell.columns).reduce((sum, part) => sum + part, 0);
      column += cell.columns;
      return sheetCell(cell, width, table.padding.right, png);
    });
    return new TableRow({ children: cells, cantSplit: true, ...(row.isHeader ? { tableHeader: true } : {}) });
  });
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
