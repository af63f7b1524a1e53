import { textWidth } from './text-width.ts';

/** Letters of one size and weight; sizes in points. */
export interface Letters {
  readonly size: number;
  readonly isBold: boolean;
}

/* Word processors do not agree where a line may be broken besides at a space. We look for the way that takes most lines.
   Breaking early only where everybody does is not enough: when a very long word has to be cut, an extra place to break
   leaves a part of a line empty. */
const fewPlaces = /(?<= )(?=[^ ])|(?<=\p{L}-)(?=\p{L})/u;
const manyPlaces =
  /(?<= )(?=[^ ])|(?<=[-/–—\u00AD\u200B])(?=[^ ])|(?<=[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[^ \p{M}\p{Cf}\p{P}])|(?<=[^ \p{Cf}\p{P}])(?=[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Characters that belong together: a letter with its marks, an emoji of several parts. */
const cluster = /\P{M}(?:[\p{M}\u{1F3FB}-\u{1F3FF}]|\u200D\P{M}|\u200C)*|\p{M}+/gu;

/* The end of what of a word fits in the column: at least one character with all its marks. */
function endOfPiece(text: string, from: number, width: number, letters: Letters): number {
  let end = from;
  let pieceWidth = 0;
  for (const [part] of text.slice(from).matchAll(cluster)) {
    pieceWidth += textWidth(part, letters.size, letters.isBold);
    if (end > from && part !== ' ' && pieceWidth > width) break;
    end += part.length;
  }
  return end;
}

/* Where a line may end, one way, and how many of those places lie behind: lines are looked at from first to last. */
interface Places {
  readonly ends: readonly number[];
  passed: number;
}

/* Where one line that begins at `from` ends, as full as these places to break allow; cut when no word fits. */
function endOfLine(text: string, from: number, places: Places, width: number, letters: Letters): number {
  const { ends } = places;
  while ((ends[places.passed] ?? Infinity) <= from) places.passed += 1;
  let end = from;
  let lineWidth = 0;
  for (let place = places.passed; place < ends.length; place += 1) {
    const next = ends[place] ?? end;
    const words = text.slice(end, next);
    if (lineWidth + textWidth(words.trimEnd(), letters.size, letters.isBold) > width) break;
    lineWidth += textWidth(words, letters.size, letters.isBold);
    end = next;
  }
  return end > from ? end : endOfPiece(text, from, width, letters);
}

function endsOf(places: RegExp, text: string): number[] {
  let end = 0;
  return text.split(places).map((word) => (end += word.length));
}

/* LibreOffice cuts a word that is wider than the column where the line is full, past hyphens that it could have taken. */
function endsWithWideWordsWhole(places: RegExp, text: string, width: number, letters: Letters): number[] {
  let end = 0;
  return text.split(/(?<= )(?=[^ ])/u).flatMap((word) => {
    const begin = end;
    end += word.length;
    return textWidth(word.trimEnd(), letters.size, letters.isBold) > width
      ? [end]
      : endsOf(places, word).map((inWord) => begin + inWord);
  });
}

/* The lines of a text in one way of breaking, each as full as can be. */
function linesOf(text: string, ends: readonly number[], width: number, letters: Letters): string[] {
  const places: Places = { ends, passed: 0 };
  const lines: string[] = [];
  for (let begin = 0; begin < text.length;) {
    const end = endOfLine(text, begin, places, width, letters);
    lines.push(text.slice(begin, end).trimEnd());
    begin = end;
  }
  return lines;
}

/* No page holds this many letters, not even the narrowest: then one way will do, and takes no minutes. */
const mostOnOnePage = 12_000;

/*
 * The way of breaking that takes most lines. A word processor breaks every line of a text in its own way: mixing the
 * ways counts for lines that nobody prints.
 */
function mostLines(text: string, width: number, letters: Letters): string[] {
  const ways =
    text.length > mostOnOnePage
      ? [endsOf(manyPlaces, text)]
      : [fewPlaces, manyPlaces].flatMap((places) => [
          endsOf(places, text),
          endsWithWideWordsWhole(places, text, width, letters),
        ]);
  return ways
    .map((ends) => linesOf(text, ends, width, letters))
    .reduce((most, lines) => (lines.length > most.length ? lines : most));
}

/**
 * The lines a text takes in a column, `width` in points: at least one, also for an empty text. Breaks after spaces
 * and hyphens; cuts only a word that is wider than the whole column, never through an accent or an emoji. Where word
 * processors differ the answer is the one with most lines.
 */
export function breakLines(text: string, width: number, letters: Letters): string[] {
  if (textWidth(text, letters.size, letters.isBold) <= width) return [text];
  return mostLines(text, width, letters);
}
