import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { eighthPoints, halfPoints, textRuns, twips } from '#features/document/index.ts';
import {
  sheetColours,
  sheetPage,
  standardTexts,
  type SheetLetters,
  type SheetParagraph,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';

/** The name under which the numbers of the wishes are known in the document. */
export const wishNumbering = 'wishes';
/** The same for the chosen wishes, which carry a star. */
export const starredNumbering = 'starred-wishes';

/* Words in another language than the document say so: for spelling, and for who has them read aloud. */
function runLetters(letters: SheetLetters, language: SheetPlan['language'] | undefined) {
  return {
    ...(language === undefined ? {} : { language: { value: standardTexts[language].languageTag } }),
    size: halfPoints(letters.size),
    bold: letters.isBold,
    color: sheetColours[letters.colour],
  };
}

/* Large letters look better a little closer together, in twentieths of a point. */
const titleSpacing = -6;

const headings = { title: HeadingLevel.HEADING_1, section: HeadingLevel.HEADING_2 } as const;

function exactly(lineHeight: number, spaceBefore: number) {
  return { line: twips(lineHeight), lineRule: LineRuleType.EXACT, before: twips(spaceBefore), after: 0 };
}

/**
 * One paragraph of the layout. Word breaks its lines for itself; their height is fixed.
 *
 * @param width the column that it stands in, in points
 */
export function sheetParagraph(paragraph: SheetParagraph, width: number = sheetPage.textWidth): Paragraph {
  const { role, aside, rule, letters } = paragraph;
  const runs = textRuns(paragraph.text, {
    ...runLetters(letters, paragraph.language),
    ...(role === 'title' ? { characterSpacing: titleSpacing } : {}),
  });
  const asideRuns =
    aside === undefined
      ? []
      : [
          new TextRun({ children: [new Tab()] }),
          ...textRuns(aside.text, runLetters(aside.letters, aside.language)),
        ];
  return new Paragraph({
    children: [...runs, ...asideRuns],
    spacing: exactly(letters.lineHeight, paragraph.spaceBefore),
    ...(paragraph.beginsPage === true ? { pageBreakBefore: true } : {}),
    ...(role === 'title' || role === 'section' ? { heading: headings[role], keepNext: true } : {}),
    ...(role === 'wish'
      ? {
          numbering: {
            reference: paragraph.isStarred === true ? starredNumbering : wishNumbering,
            level: 0,
          },
          indent: { left: twips(paragraph.indent), hanging: twips(paragraph.indent) },
        }
      : {}),
    ...(aside === undefined ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }] }),
    ...(rule === undefined
      ? {}
      : {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: eighthPoints(rule.thickness),
              space: rule.distance,
              color: sheetColours[letters.colour],
            },
          },
        }),
  });
}

/** Empty room of an exact height, in points. */
export function sheetSpace(height: number, beginsPage = false): Paragraph {
  return new Paragraph({ spacing: exactly(height, 0), ...(beginsPage ? { pageBreakBefore: true } : {}) });
}

/** A paragraph at the foot of every page; the first has a line above it. */
export function footerParagraph({ text, letters, language }: SheetParagraph, isFirst: boolean): Paragraph {
  return new Paragraph({
    children: textRuns(text, runLetters(letters, language)),
    alignment: AlignmentType.CENTER,
    spacing: exactly(letters.lineHeight, 0),
    ...(isFirst
      ? {
          border: {
            top: { style: BorderStyle.SINGLE, size: eighthPoints(0.75), space: 7, color: sheetColours.edge },
          },
        }
      : {}),
  });
}
