import { BorderStyle, HeadingLevel, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { eighthPoints, halfPoints, textRuns, twips } from '#features/document/index.ts';
import {
  sheetColours,
  sheetPage,
  type SheetLetters,
  type SheetParagraph,
} from '#shared/agreement-sheet/index.ts';

/** The name under which the numbers of the wishes are known in the document. */
export const wishNumbering = 'wishes';
/** The same for the chosen wishes, which carry a star. */
export const starredNumbering = 'starred-wishes';

function runLetters(letters: SheetLetters) {
  return {
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

/** One paragraph of the layout. Word breaks its lines for itself; their height is fixed. */
export function sheetParagraph(paragraph: SheetParagraph): Paragraph {
  const { role, aside, rule, letters } = paragraph;
  const runs = textRuns(paragraph.text, {
    ...runLetters(letters),
    ...(role === 'title' ? { characterSpacing: titleSpacing } : {}),
  });
  const asideRuns =
    aside === undefined
      ? []
      : [new TextRun({ children: [new Tab()] }), ...textRuns(aside.text, runLetters(aside.letters))];
  return new Paragraph({
    children: [...runs, ...asideRuns],
    spacing: exactly(letters.lineHeight, paragraph.spaceBefore),
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
    ...(aside === undefined
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: twips(sheetPage.textWidth) }] }),
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
export function sheetSpace(height: number): Paragraph {
  return new Paragraph({ spacing: exactly(height, 0) });
}
