import { boldWidthBlocks, regularWidthBlocks, widthBlockSize } from './font-width-table.ts';

const unitsPerEm = 2048;

/**
 * Widths, in em, of characters that Arial lacks. The letter that a machine takes for them is not known, so these are
 * the widest that common letters have: a line may turn out shorter than we say, never longer.
 */
const borrowedWidths = { emoji: 1.4, arabic: 0.9, other: 1 } as const;

/*
 * Arabic letters are written together, and a letter that goes on into the next one is often half as wide. Widths in em,
 * measured with DejaVu Sans Bold, the widest of the usual ones: at the end of a word or before a letter that does not
 * join, and where it goes on.
 */
const arabicWidths = [
  { letters: 'ء', atEnd: 0.51 },
  { letters: 'اآأإ', atEnd: 0.38 },
  { letters: 'دذ', atEnd: 0.58 },
  { letters: 'رزوؤة', atEnd: 0.63 },
  { letters: 'ى', atEnd: 1.01 },
  { letters: 'بتثئي', atEnd: 1.06, goingOn: 0.41 },
  { letters: 'نل', atEnd: 0.9, goingOn: 0.41 },
  { letters: 'جحخعغ', atEnd: 0.72, goingOn: 0.72 },
  { letters: 'سش', atEnd: 1.41, goingOn: 1.02 },
  { letters: 'صض', atEnd: 1.36, goingOn: 0.99 },
  { letters: 'طظ', atEnd: 1.07, goingOn: 0.97 },
  { letters: 'ف', atEnd: 1.19, goingOn: 0.72 },
  { letters: 'ق', atEnd: 0.9, goingOn: 0.72 },
  { letters: 'ك', atEnd: 0.93, goingOn: 0.58 },
  { letters: 'مه', atEnd: 0.78, goingOn: 0.69 },
] as const;

const arabicLetters = new Map(
  arabicWidths.flatMap((widths) =>
    [...widths.letters].map((letter) => [
      letter,
      { atEnd: widths.atEnd, goingOn: 'goingOn' in widths ? widths.goingOn : widths.atEnd },
    ]),
  ),
);

/*
 * Letters that Arial has and its free twins may lack; another font then takes over, in which they are wider. Measured
 * with DejaVu Sans Bold, the widest of the usual ones.
 */
const takenOver = [
  { letters: /^[\u1E00-\u1EFF]$/u, wider: 1.22 },
  { letters: /^\p{Script=Hebrew}$/u, wider: 1.08 },
] as const;

const withoutWidth = /^[\p{M}\p{Cf}]$/u;
const emoji = /^\p{Extended_Pictographic}$/u;
const arabic = /^\p{Script=Arabic}/u;
const hasArabic = /\p{Script=Arabic}/u;
const arabicWords = /((?:\p{Script=Arabic}\p{M}*)+)/u;

/* As many marks as one letter is ever given. */
const longestMarks = 8;

function readWidths(blocks: readonly string[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const block of blocks) {
    const [number = '', cells = ''] = block.split(':');
    cells.split(' ').forEach((cell, place) => {
      if (cell === '') return;
      const codePoint = Number(number) * widthBlockSize + place;
      const letter = String.fromCodePoint(codePoint);
      const wider = takenOver.find(({ letters }) => letters.test(letter))?.wider ?? 1;
      widths.set(codePoint, (parseInt(cell, 36) / unitsPerEm) * wider);
    });
  }
  return widths;
}

const regularWidths = readWidths(regularWidthBlocks);
const boldWidths = readWidths(boldWidthBlocks);

function borrowedWidth(character: string): number {
  if (emoji.test(character)) return borrowedWidths.emoji;
  return arabic.test(character) ? borrowedWidths.arabic : borrowedWidths.other;
}

function characterWidth(character: string, isBold: boolean): number {
  const widths = isBold ? boldWidths : regularWidths;
  const codePoint = character.codePointAt(0) ?? 0;
  const known = widths.get(codePoint);
  if (known !== undefined && !(codePoint > 0xff && withoutWidth.test(character))) return known;
  if (withoutWidth.test(character)) return 0;
  const width = borrowedWidth(character);
  widths.set(codePoint, width);
  return width;
}

/* Marks above and below a letter are not in its way to the next one. */
const goesOn = /^\p{M}*\p{Script=Arabic}/u;

function arabicWidth(text: string): number {
  let width = 0;
  let place = 0;
  for (const character of text) {
    place += character.length;
    const known = arabicLetters.get(character);
    if (known === undefined) width += characterWidth(character, true);
    else width += goesOn.test(text.slice(place, place + longestMarks)) ? known.goingOn : known.atEnd;
  }
  return width;
}

/** The width of a text on one line in Arial, in points. `size` is the letter size in points. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const pieces = hasArabic.test(text) ? text.split(arabicWords) : [text];
  let width = 0;
  for (const piece of pieces)
    if (arabic.test(piece)) width += arabicWidth(piece);
    else for (const character of piece) width += characterWidth(character, isBold);
  return width * size;
}
