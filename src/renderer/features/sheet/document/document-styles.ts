import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { sheetColours, standardTexts, type SheetPlan } from '#shared/agreement-sheet/index.ts';
import { halfPoints, twips } from './measures.ts';
import { wishNumbering } from './paragraphs.ts';

const font = 'Arial';

/** The styles of the document: Arial, the language of the plan, and headings in the look of the sheet. */
export function documentStyles(language: SheetPlan['language']): IStylesOptions {
  const heading = (points: number) => ({
    run: { font, size: halfPoints(points), bold: true, color: sheetColours.teal },
    paragraph: { spacing: { before: 0, after: 0 } },
  });
  const languageTag = standardTexts[language].languageTag;
  return {
    default: {
      document: {
        run: {
          font,
          size: halfPoints(11),
          color: sheetColours.ink,
          language: { value: languageTag, eastAsia: languageTag, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: twips(14), lineRule: LineRuleType.EXACT } },
      },
      heading1: heading(28),
      heading2: heading(12),
    },
  };
}

/** The numbers of the wishes: a real list, so that a screen reader says how many there are. */
export function documentNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: wishNumbering,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.TAB,
            style: { run: { bold: true, color: sheetColours.teal, font, size: halfPoints(11) } },
          },
        ],
      },
    ],
  };
}
