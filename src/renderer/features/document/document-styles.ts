import { LineRuleType, type IStylesOptions } from 'docx';
import { sheetColours } from '#shared/agreement-sheet/index.ts';
import { halfPoints, twips } from './measures.ts';

/** The letters of every document: Arial has the same widths everywhere, also as the open Arimo. */
export const documentFont = 'Arial';

/**
 * The styles of a document: Arial, the language it is in, and headings in the look of the A4.
 *
 * @param languageTag for spelling and reading aloud: `nl-NL`
 * @param titlePoints how large the title is, in points
 */
export function documentStyles(languageTag: string, titlePoints = 28): IStylesOptions {
  const heading = (points: number) => ({
    run: { font: documentFont, size: halfPoints(points), bold: true, color: sheetColours.teal },
    paragraph: { spacing: { before: 0, after: 0 } },
  });
  return {
    default: {
      document: {
        run: {
          font: documentFont,
          size: halfPoints(11),
          color: sheetColours.ink,
          language: { value: languageTag, eastAsia: languageTag, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: twips(14), lineRule: LineRuleType.EXACT } },
      },
      heading1: heading(titlePoints),
      heading2: heading(12),
    },
  };
}
