import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import {
  documentStyles,
  eighthPoints,
  halfPoints,
  neutralPackage,
  textRuns,
  twips,
  documentPage,
} from '#features/document/index.ts';
import { sheetColours } from '#shared/agreement-sheet/index.ts';
import type { Guide } from '#shared/guides/index.ts';
import { blanks, heading, words } from './blocks.ts';
import { closingStepBlocks } from './closing-blocks.ts';
import { promptStepBlocks, type PaperSetting } from './prompt-blocks.ts';

/* The question of a guide is read by two people at one table. */
const questionPoints = 14;

function footer({ texts: { guidePaper } }: PaperSetting): Footer {
  const spacing = { line: twips(14), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Footer({
    children: [
      new Paragraph({
        children: textRuns(guidePaper.footer, {}),
        alignment: AlignmentType.CENTER,
        spacing,
        border: {
          top: { style: BorderStyle.SINGLE, size: eighthPoints(0.75), space: 7, color: sheetColours.edge },
        },
      }),
      new Paragraph({
        children: [
          new TextRun({
            children: [
              `${guidePaper.page} `,
              PageNumber.CURRENT,
              ` ${guidePaper.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
        alignment: AlignmentType.CENTER,
        spacing,
      }),
    ],
  });
}

/**
 * Writes a guide as a Word document to print: its questions with room to write. It holds nothing about anybody, and the
 * same guide gives the same bytes.
 */
export async function writeGuidePaper(guide: Guide, setting: PaperSetting): Promise<Uint8Array> {
  const { language, texts } = setting;
  const { guidePaper, start } = texts;
  const { languageTag } = guidePaper;
  const title = guide.title[language];
  const styles = documentStyles(languageTag, 24);
  const document = new Document({
    title,
    styles: {
      default: {
        ...styles.default,
        heading3: {
          run: { size: halfPoints(questionPoints), bold: true, color: sheetColours.ink },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: documentPage(14) },
        footers: { default: footer(setting) },
        children: [
          heading(title, 1),
          words(guide.aim[language], { before: 6 }),
          words(guide.forWhom[language]),
          words(`${start.guideMinutes(guide.minutes)} ${guidePaper.skip}`),
          blanks(`${guidePaper.heldOn}:`),
          blanks(guidePaper.present),
          ...guide.steps.flatMap((step) =>
            'prompts' in step ? promptStepBlocks(step, setting) : closingStepBlocks(step, setting),
          ),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return neutralPackage(bytes, { title, languageTag });
}
