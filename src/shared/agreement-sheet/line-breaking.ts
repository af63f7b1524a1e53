import { textWidth } from './text-width.ts';

/** Letters of one size and weight; sizes in points. */
export interface Letters {
  readonly size: number;
  readonly isBold: boolean;
}

/* Word processors do not agree where a line may be broken besides at a space. We break a text both ways and count
   the way that takes more lines. Breaking early only where everybody does is not enough: when a very long word
   has to be cut, an extra place to break leaves a part of a line empty. */
const fewPlaces = /(?<= )(?=[^ ])|(?<=\p{L}-)(?=\p{L})/u;
const manyPlaces =
  /(?<= )(?=[^ ])|(?<=[-/–—\u00AD\u200B])(?=[^ ])|(?<=[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[^ \p{M}\p{Cf}\p{P}])|(?<=[^ \p{Cf}\p{P}])(?=[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Characters that belong together: a letter with its marks, an emoji of several parts. */
const cluster = /\P{M}(?:[\p{M}\u{1F3FB}-\u{1F3FF}]|\u200D\P{M}|\u200C)*|\p{M}+/gu;

function cutLongWord(word: string, width: number, letters: Letters): string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const [part] of word.matchAll(cluster)) {
    const partWidth = textWidth(part, letters.size, letters.isBold);
    if (piece !== '' && part !== ' ' && pieceWidth + partWidth > width) {
      pieces.push(piece);
      piece = '';
      pieceWidth = 0;
    }
    piece += part;
    pieceWidth += partWidth;
  }
  return [...pieces, piece];
}

function breakAt(places: RegExp, text: string, width: number, letters: Letters): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(places)) {
    const wordWidth = textWidth(word.trimEnd(), letters.size, letters.isBold);
    if (line !== '' && lineWidth + wordWidth > width) {
      lines.push(line);
      line = '';
      lineWidth = 0;
    }
    const pieces = wordWidth > width ? cutLongWord(word, width, letters) : [word];
    const last = pieces.pop() ?? '';
    lines.push(...pieces);
    line += last;
    lineWidth += textWidth(last, letters.size, letters.isBold);
  }
  return [...lines, line].map((finished) => finished.trimEnd());
}

/**
 * The lines a text takes in a column, `width` in points: at least one, also for an empty text. Breaks after spaces
 * and hyphens; cuts only a word that is wider than the whole column, never through an accent or an emoji. Where word
 * processors differ the answer is the one with most lines.
 */
export function breakLines(text: string, width: number, letters: Letters): string[] {
  if (textWidth(text, letters.size, letters.isBold) <= width) return [text];
  const few = breakAt(fewPlaces, text, width, letters);
  const many = breakAt(manyPlaces, text, width, letters);
  return many.length > few.length ? many : few;
}
