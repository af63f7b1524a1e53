import { boldWidthBlocks, regularWidthBlocks, widthBlockSize } from './font-width-table.ts';

const unitsPerEm = 2048;

/**
 * Widths, in em, of characters that Arial lacks. The letter that a machine takes for them is not known, so these are
 * the widest that common letters have: a line may turn out shorter than we say, never longer.
 */
const borrowedWidths = { emoji: 1.4, arabic: 0.9, other: 1 } as const;

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
const arabic = /^\p{Script=Arabic}$/u;

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

/** The width of a text on one line in Arial, in points. `size` is the letter size in points. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, isBold);
  return width * size;
}
