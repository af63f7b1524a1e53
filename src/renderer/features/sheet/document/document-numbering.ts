import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { documentFont, halfPoints } from '#features/document/index.ts';
import { sheetColours } from '#shared/agreement-sheet/index.ts';
import { wishNumbering } from './paragraphs.ts';

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
            style: {
              run: { bold: true, color: sheetColours.teal, font: documentFont, size: halfPoints(11) },
            },
          },
        ],
      },
    ],
  };
}
