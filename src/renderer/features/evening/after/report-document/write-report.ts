import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import {
  documentFont,
  documentPage,
  documentStyles,
  neutralPackage,
  textRuns,
  twips,
} from '#features/document/index.ts';
import { sheetColours, standardTexts } from '#shared/agreement-sheet/index.ts';
import { type EveningReport, type ReportPart, reportTexts } from '#shared/evening/index.ts';

const titlePoints = 24;
const listIndent = 14;
const lists = 'lists';

/* Nothing has to fit here, so a line grows with high letters, such as those of an emoji, instead of cutting them off. */
function atLeast(line: number, before: number) {
  return { line: twips(line), lineRule: LineRuleType.AT_LEAST, before: twips(before), after: 0 };
}

const looks: Readonly<Record<ReportPart['kind'], IParagraphOptions>> = {
  title: { heading: HeadingLevel.HEADING_1, keepNext: true, spacing: atLeast(titlePoints * 1.3, 0) },
  about: { spacing: atLeast(15, 4) },
  heading: { heading: HeadingLevel.HEADING_2, keepNext: true, spacing: atLeast(16, 16) },
  item: { numbering: { reference: lists, level: 0 }, spacing: atLeast(15, 4) },
  paragraph: { spacing: atLeast(15, 16) },
};

function styles(languageTag: string): IStylesOptions {
  const { default: own } = documentStyles(languageTag, titlePoints);
  return { default: { ...own, document: { ...own?.document, paragraph: { spacing: atLeast(15, 0) } } } };
}

function footer({ language }: EveningReport): Footer {
  const { page, of } = reportTexts[language];
  const numbers = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ children: numbers })], alignment: AlignmentType.CENTER }),
    ],
  });
}

/**
 * Writes the report as a Word document, on as many pages as it takes: a paragraph for each of its parts, in their words,
 * and page numbers. It tells nothing else, and the same report gives the same bytes.
 */
export async function writeReport(report: EveningReport): Promise<Uint8Array> {
  const { languageTag } = standardTexts[report.language];
  const title = report.parts.find(({ kind }) => kind === 'title')?.text ?? '';
  const document = new Document({
    title,
    styles: styles(languageTag),
    compatibility: { version: 15 },
    numbering: {
      config: [
        {
          reference: lists,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              suffix: LevelSuffix.TAB,
              style: {
                run: { font: documentFont, color: sheetColours.teal },
                paragraph: { indent: { left: twips(listIndent), hanging: twips(listIndent) } },
              },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: documentPage() },
        footers: { default: footer(report) },
        children: report.parts.map(
          ({ kind, text }) => new Paragraph({ ...looks[kind], children: textRuns(text, {}) }),
        ),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return neutralPackage(bytes, { title, languageTag });
}

/**
 * A name for the document without the name of anybody: `verslag-van-de-avond-2026-04-09.docx`.
 *
 * @param date the day of the evening; empty when nobody knows it
 */
export function reportFileName(language: EveningReport['language'], date: string): string {
  return `${[reportTexts[language].fileName, date].filter((part) => part !== '').join('-')}.docx`;
}
