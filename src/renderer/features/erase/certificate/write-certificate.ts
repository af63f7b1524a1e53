import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IRunOptions,
} from 'docx';
import {
  documentPage,
  documentStyles,
  eighthPoints,
  neutralPackage,
  textRuns,
  twips,
} from '#features/document/index.ts';
import { sheetColours, sheetPage } from '#shared/agreement-sheet/index.ts';
import type { CertificateContent } from './content.ts';

const titlePoints = 24;
const factColumns = [86, sheetPage.textWidth - 86] as const;
const leftColumns = [sheetPage.textWidth * 0.42, sheetPage.textWidth * 0.58] as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: eighthPoints(0.75), color: sheetColours.edge };

function spacing(before: number, line = 14) {
  return { line: twips(line), lineRule: LineRuleType.EXACT, before: twips(before), after: 0 };
}

function text(words: string, before = 0, options: IRunOptions = {}): Paragraph {
  return new Paragraph({ children: textRuns(words, options), spacing: spacing(before) });
}

/* Empty room, in points: between a heading and a table, and behind the last one. */
function space(): Paragraph {
  return new Paragraph({ spacing: spacing(0, 6) });
}

function heading(words: string): Paragraph {
  return new Paragraph({
    children: textRuns(words, {}),
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: spacing(11, 16),
  });
}

function table(
  rows: readonly (readonly [string, string])[],
  columns: readonly [number, number],
  look: { readonly lines: boolean; readonly header: boolean },
): Table {
  const line = look.lines ? hair : none;
  const widths = columns.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(look.lines ? 2.5 : 1),
      bottom: twips(look.lines ? 2.5 : 1),
      left: twips(look.lines ? 6 : 0),
      right: twips(6),
    },
    borders: {
      ...{ top: line, bottom: line, left: line, right: line },
      ...{ insideHorizontal: line, insideVertical: line },
    },
    rows: rows.map((cells, index) => {
      const isHeader = look.header && index === 0;
      return new TableRow({
        cantSplit: true,
        ...(isHeader ? { tableHeader: true } : {}),
        children: cells.map(
          (words, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: [text(words, 0, { bold: isHeader || (!look.lines && column === 0) })],
              ...(isHeader
                ? { shading: { fill: sheetColours.tint, color: 'auto', type: 'clear' as const } }
                : {}),
            }),
        ),
      });
    }),
  });
}

/** Writes the certificate as a Word document that tells nothing but what stands on it. */
export async function writeCertificate(content: CertificateContent): Promise<Uint8Array> {
  const { title, languageTag, facts, sections, left } = content;
  const document = new Document({
    title,
    styles: documentStyles(languageTag, titlePoints),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: documentPage() },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: textRuns(content.footer, {}),
                alignment: AlignmentType.CENTER,
                spacing: spacing(0),
                border: { top: { ...hair, space: 7 } },
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            children: textRuns(title, {}),
            heading: HeadingLevel.HEADING_1,
            spacing: spacing(0, titlePoints * 1.3),
          }),
          space(),
          table(
            facts.map(({ term, text: words }) => [term, words] as const),
            factColumns,
            { lines: false, header: false },
          ),
          ...sections.flatMap((section) => [
            heading(section.title),
            ...section.lines.map((words) => text(words, 4)),
          ]),
          heading(left.title),
          space(),
          table([left.head, ...left.rows], leftColumns, { lines: true, header: true }),
          space(),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return neutralPackage(bytes, { title, languageTag });
}
