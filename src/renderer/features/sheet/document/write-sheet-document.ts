import { Document, Footer, Packer } from 'docx';
import { documentPage, documentStyles, neutralPackage } from '#features/document/index.ts';
import {
  partsOf,
  sheetPage,
  standardTexts,
  type SheetBlock,
  type SheetLayout,
  type SheetPage,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import { documentNumbering } from './document-numbering.ts';
import { footerParagraph, sheetParagraph, sheetSpace } from './paragraphs.ts';
import type { DrawnPictures } from './picture-keys.ts';
import { pictureWriter, type PictureWriter } from './pictures.ts';
import { sheetTable } from './tables.ts';

/** What a document needs to know of a plan: of one resident, or of a group. The rest stands in the layout. */
export interface WrittenPlan {
  readonly language: SheetPlan['language'];
  readonly heldOn: string;
  /** `group` for the agreements of an evening. */
  readonly kind?: 'group' | undefined;
}

/* The least that Word takes as the height of a line, in points. */
const leastHeight = 1;

function written(block: SheetBlock, writer: PictureWriter) {
  switch (block.kind) {
    case 'paragraph':
      return sheetParagraph(block);
    case 'table':
      return sheetTable(block, writer);
    case 'space':
      return sheetSpace(block.height);
  }
}

function startsByItself(block: SheetBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.beginsPage === true;
}

/* A table cannot begin a page, and Word makes one table of two that touch: then a line of no height stands before it. */
function writtenPage(page: SheetPage, isFirst: boolean, writer: PictureWriter) {
  const blocks = page.parts.flatMap((part) => part.blocks);
  const needsBreak = !isFirst && !startsByItself(blocks[0]);
  const children = blocks.flatMap((block, index) => {
    const touches = block.kind === 'table' && blocks[index - 1]?.kind === 'table';
    return [...(touches ? [sheetSpace(leastHeight)] : []), written(block, writer)];
  });
  return needsBreak ? [sheetSpace(leastHeight, true), ...children] : children;
}

function footer({ pages }: SheetLayout): Footer {
  const paragraphs = pages[0]?.footer ?? [];
  return new Footer({ children: paragraphs.map((one, index) => footerParagraph(one, index === 0)) });
}

function titleOf(layout: SheetLayout): string | undefined {
  const blocks = partsOf(layout).flatMap((part) => part.blocks);
  const title = blocks.find((block) => block.kind === 'paragraph' && block.role === 'title');
  return title?.kind === 'paragraph' ? title.text.replaceAll('\u00A0', ' ') : undefined;
}

/**
 * Writes the sheet as a Word document, with all its pages. The layout decides what stands where; the plan gives the
 * language. The same plan gives the same bytes. Also writes a layout that does not fit: whether that may happen is for
 * the caller.
 *
 * @param pictures a PNG for each of `picturesIn(layout)`, by its key; only needed when there are any
 * @throws RangeError when the layout has a picture that is not there
 */
export async function writeSheetDocument(
  plan: WrittenPlan,
  layout: SheetLayout,
  pictures: DrawnPictures = new Map(),
): Promise<Uint8Array> {
  const { title: usualTitle, languageTag } = standardTexts[plan.language];
  const title = titleOf(layout) ?? usualTitle;
  const writer = pictureWriter(pictures, plan.language);
  const document = new Document({
    title,
    styles: documentStyles(languageTag),
    numbering: documentNumbering(layout),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: documentPage(layout.marginBottom - sheetPage.marginBottom) },
        footers: { default: footer(layout) },
        /* Word puts a paragraph of its own height after a last table, unless there is one. */
        children: [
          ...layout.pages.flatMap((page, index) => writtenPage(page, index === 0, writer)),
          sheetSpace(leastHeight),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return neutralPackage(bytes, { title, languageTag }, pictures);
}

const groupFileNames = { nl: 'afspraken-van-de-avond', en: 'agreements-of-the-evening' } as const;

/** A name for the document without the name of anybody: `onze-afspraken-2026-03-12.docx`. */
export function neutralFileName({ language, heldOn, kind }: WrittenPlan): string {
  const title =
    kind === 'group'
      ? groupFileNames[language]
      : standardTexts[language].title.toLowerCase().replaceAll(' ', '-');
  return `${title}-${heldOn}.docx`;
}
