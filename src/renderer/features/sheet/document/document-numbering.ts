import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { documentFont, halfPoints } from '#features/document/index.ts';
import { sheetColours } from '#shared/agreement-sheet/index.ts';
import { starredNumbering, wishNumbering } from './paragraphs.ts';

/**
 * The numbers of the wishes: real lists, so that a screen reader says how many there are. The first `starred` carry a
 * star, as in the circle; the others count on.
 */
export function documentNumbering(starred: number): INumberingOptions {
  const lists = [
    { reference: wishNumbering, start: starred + 1, text: '%1' },
    ...(starred > 0 ? [{ reference: starredNumbering, start: 1, text: '★ %1' }] : []),
  ];
  return {
    config: lists.map(({ reference, start, text }) => ({
      reference,
      levels: [
        {
          level: 0,
          start,
          format: LevelFormat.DECIMAL,
          text,
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.TAB,
          style: {
            run: { bold: true, color: sheetColours.teal, font: documentFont, size: halfPoints(11) },
          },
        },
      ],
    })),
  };
}
