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

/** A text that is broken into lines again and again, for which nothing is measured twice. */
export interface Wrap {
  /**
   * Breaks the text at its spaces into lines no wider than `width`, as few as can be and about equally wide. Undefined
   * when a word is wider, or when it takes more than `most` lines.
   */
  readonly wrap: (width: number, most: number) => string[] | undefined;
  /** The width of a line of it. */
  readonly widthOf: (line: string) => number;
}

/** Prepares a text to be broken into lines. */
export function wrapper(text: string, { size, isBold, measure }: Lettering): Wrap {
  const words = text.trim().split(/\s+/u);
  const known = new Map<string, number>();
  const widthOf = (line: string) => {
    const width = known.get(line) ?? measure(line, size, isBold);
    known.set(line, width);
    return width;
  };
  const widestWord = Math.max(...words.map(widthOf));
  const fits = (limit: number) => {
    if (widestWord > limit) return undefined;
    const lines: string[] = [];
    for (const word of words) {
      const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
      if (lines.length > 0 && widthOf(longer) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const wrap = (width: number, most: number) => {
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
  };
  return { wrap, widthOf };
}

/** {@link Wrap.wrap} for a text that is broken once. */
export function wrap(text: string, width: number, most: number, letters: Lettering): string[] | undefined {
  return wrapper(text, letters).wrap(width, most);
}

/** The room that lines take: so many, the widest of `width`, around a middle height. */
export function boxOf(
  at: Point,
  anchor: TextBlock['anchor'],
  width: number,
  lines: number,
  size: number,
): TextBlock['box'] {
  const height = lines * size * lineHeight;
  const left = anchor === 'start' ? at.x : anchor === 'middle' ? at.x - width / 2 : at.x - width;
  return { left, right: left + width, top: at.y - height / 2, bottom: at.y + height / 2 };
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
  return {
    lines: lines.map((text, index) => ({
      text,
      x: at.x,
      y: at.y - height / 2 + (index + 0.5) * size * lineHeight,
    })),
    size,
    anchor,
    isBold,
    box: boxOf(at, anchor, width, lines.length, size),
  };
}
