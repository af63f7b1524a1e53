import type { Measure, TextBlock } from './drawing.ts';
import type { Point } from './paths.ts';

/** From one line to the next, in letter sizes. */
export const lineHeight = 1.15;

/** How the letters of a text look. */
export interface Lettering {
  readonly size: number;
  readonly isBold: boolean;
  readonly measure: Measure;
}

/**
 * Breaks a text at its spaces into lines no wider than `width`, as few as can be and about equally wide. Undefined when
 * a word is wider, or when it takes more than `most` lines.
 */
export function wrap(
  text: string,
  width: number,
  most: number,
  { size, isBold, measure }: Lettering,
): string[] | undefined {
  const words = text.trim().split(/\s+/u);
  const fits = (limit: number) => {
    const lines: string[] = [];
    for (const word of words) {
      if (measure(word, size, isBold) > limit) return undefined;
      const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
      if (lines.length > 0 && measure(longer, size, isBold) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const widest = fits(width);
  if (widest === undefined || widest.length > most) return undefined;
  // Narrower while it takes no more lines: "Eten, drinken, / slapen" becomes even, and no word is left alone.
  let best = widest;
  for (let limit = width * 0.95; limit > width * 0.3; limit -= width * 0.05) {
    const narrower = fits(limit);
    if (narrower === undefined || narrower.length > widest.length) break;
    best = narrower;
  }
  return best;
}

/** Lines below each other, around a middle height. */
export function blockOf(
  lines: readonly string[],
  at: Point,
  anchor: TextBlock['anchor'],
  { size, isBold, measure }: Lettering,
): TextBlock {
  const width = Math.max(...lines.map((line) => measure(line, size, isBold)));
  const height = lines.length * size * lineHeight;
  const left = { start: at.x, middle: at.x - width / 2, end: at.x - width }[anchor];
  return {
    lines: lines.map((text, index) => ({
      text,
      x: at.x,
      y: at.y - height / 2 + (index + 0.5) * size * lineHeight,
    })),
    size,
    anchor,
    isBold,
    box: { left, right: left + width, top: at.y - height / 2, bottom: at.y + height / 2 },
  };
}
