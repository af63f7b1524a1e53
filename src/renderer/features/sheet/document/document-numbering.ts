import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { documentFont, halfPoints } from '#features/document/index.ts';
import {
  partsOf,
  sheetColours,
  type SheetLayout,
  type SheetParagraph,
} from '#shared/agreement-sheet/index.ts';
import { starredNumbering, wishNumbering } from './paragraphs.ts';

function wishesOf(layout: SheetLayout): SheetParagraph[] {
  return partsOf(layout)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block];
      return block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
        : [];
    })
    .filter(({ role }) => role === 'wish');
}

function list(wishes: readonly SheetParagraph[], isStarred: boolean) {
  const first = wishes.find((wish) => (wish.isStarred === true) === isStarred);
  if (first === undefined) return [];
  return [
    {
      reference: isStarred ? starredNumbering : wishNumbering,
      start: Number(first.marker ?? 1),
      text: isStarred ? '★ %1' : '%1',
      size: first.letters.size,
    },
  ];
}

/**
 * The numbers of the wishes: real lists, so that a screen reader says how many there are. The first ones, that people
 * chose, carry a star, as in the circle; the others count on.
 */
export function documentNumbering(layout: SheetLayout): INumberingOptions {
  const wishes = wishesOf(layout);
  return {
    config: [...list(wishes, false), ...list(wishes, true)].map(({ reference, start, text, size }) => ({
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
            run: { bold: true, color: sheetColours.teal, font: documentFont, size: halfPoints(size) },
          },
        },
      ],
    })),
  };
}
