import { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, Paragraph } from 'docx';
import {
  documentPage,
  documentStyles,
  eighthPoints,
  neutralPackage,
  textRuns,
  twips,
} from '#features/document/index.ts';
import {
  partsOf,
  sheetColours,
  starredWishes,
  standardTexts,
  type SheetBlock,
  type SheetLayout,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import { documentNumbering } from './document-numbering.ts';
import { sheetParagraph, sheetSpace } from './paragraphs.ts';
import { sheetTable } from './tables.ts';

function written(block: SheetBlock, png: Uint8Array | undefined) {
  switch (block.kind) {
    case 'paragraph':
      return sheetParagraph(block);
    case 'table':
      return sheetTable(block, png);
    case 'space':
      return sheetSpace(block.height);
  }
}

function footer({ pages }: SheetLayout): Footer {
  return new Footer({
    children: (pages[0]?.footer ?? []).map(
      ({ text, letters }) =>
        new Paragraph({
          children: textRuns(text, {}),
          alignment: AlignmentType.CENTER,
          spacing: { line: twips(letters.lineHeight), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          border: {
            top: { style: BorderStyle.SINGLE, size: eighthPoints(0.75), space: 7, color: sheetColours.edge },
          },
        }),
    ),
  });
}

/**
 * Writes the sheet as a Word document. The layout decides what stands where; the plan gives the language. The same
 * plan gives the same bytes. Also writes a layout that does not fit: whether that may happen is for the caller.
 *
 * @param png the picture of the circle, made of {@link pictureOf}; needed when the plan has a circle
 * @throws RangeError when the layout has a picture and there is none
 */
export async function writeSheetDocument(
  plan: SheetPlan,
  layout: SheetLayout,
  png?: Uint8Array,
): Promise<Uint8Array> {
  const { title, languageTag } = standardTexts[plan.language];
  const blocks = partsOf(layout).flatMap((part) => part.blocks);
  const document = new Document({
    title,
    styles: documentStyles(languageTag),
    numbering: documentNumbering(starredWishes(plan)),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: documentPage() },
        footers: { default: footer(layout) },
        /* Word puts a paragraph of its own height after a last table, unless there is one. */
        children: [...blocks.map((block) => written(block, png)), sheetSpace(1)],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return neutralPackage(bytes, { title, languageTag });
}

/** A name for the document without the name of anybody: `onze-afspraken-2026-03-12.docx`. */
export function neutralFileName(plan: SheetPlan): string {
  const title = standardTexts[plan.language].title.toLowerCase().replaceAll(' ', '-');
  return `${title}-${plan.heldOn}.docx`;
}
