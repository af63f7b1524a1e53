import type { CircleDrawing, CircleSpace, TextBlock } from './drawing.ts';
import type { Point } from './paths.ts';
import { blockOf, lineHeight, wrap, type Lettering } from './text-blocks.ts';

/** The largest letters of the name, in letter sizes of the labels. */
const largestName = 1.72;
/** On the A4 the name stands large above the circle already. */
const largestNameOnSheet = 1.2;
/** The largest letters of the sentence, in letter sizes of the labels. */
const largestSentence = 1.1;
/** Below this part of the labels' size nobody reads it across a table. */
const smallestText = 0.8;
const mostNameLines = 3;
const mostSentenceLines = 3;

/** What stands in the middle of the circle: the name, and under it "Wat voor mij telt" when it fits. */
export function layOutMiddle(
  callName: string,
  whatCounts: string,
  centre: Point,
  radius: number,
  { textSize, measure, style }: CircleSpace,
): CircleDrawing['middle'] {
  const nothing = { radius, name: undefined, sentence: undefined };
  if (style === 'small' && radius < textSize * 1.2) return nothing;
  const letters = (size: number, isBold: boolean): Lettering => ({ size, isBold, measure });
  for (
    let part = style === 'sheet' ? largestNameOnSheet / largestName : 1;
    part >= smallestText / largestName;
    part -= 0.04
  ) {
    const name = letters(largestName * textSize * part, true);
    const nameLines = wrap(callName, radius * 1.8, mostNameLines, name);
    if (nameLines === undefined) continue;
    const sentence = letters(Math.max(largestSentence * textSize * part, smallestText * textSize), false);
    const sentenceLines =
      whatCounts === '' || style !== 'whole'
        ? undefined
        : wrap(whatCounts, radius * 1.7, mostSentenceLines, sentence);
    if (sentenceLines !== undefined) {
      const blocks = stack(nameLines, name, sentenceLines, sentence, centre);
      if (blocks.every((block) => isInside(block, centre, radius, measure)))
        return { radius, name: blocks[0], sentence: blocks[1] };
    }
    const alone = blockOf(nameLines, centre, 'middle', name);
    // A smaller name that leaves room for the sentence is better than a large one alone, down to a point.
    const mayShrink = sentenceLines !== undefined && part > 0.68;
    if (!mayShrink && isInside(alone, centre, radius, measure)) return { ...nothing, name: alone };
  }
  return nothing;
}

function stack(
  nameLines: readonly string[],
  name: Lettering,
  sentenceLines: readonly string[],
  sentence: Lettering,
  centre: Point,
): [TextBlock, TextBlock] {
  const nameHeight = nameLines.length * name.size * lineHeight;
  const sentenceHeight = sentenceLines.length * sentence.size * lineHeight;
  const top = centre.y - (nameHeight + sentenceHeight) / 2;
  return [
    blockOf(nameLines, { x: centre.x, y: top + nameHeight / 2 }, 'middle', name),
    blockOf(sentenceLines, { x: centre.x, y: top + nameHeight + sentenceHeight / 2 }, 'middle', sentence),
  ];
}

function isInside(block: TextBlock, centre: Point, radius: number, measure: CircleSpace['measure']): boolean {
  return block.lines.every(({ text, y }) => {
    const half = measure(text, block.size, block.isBold) / 2;
    const far = Math.abs(y - centre.y) + block.size / 2;
    return Math.hypot(half, far) <= radius * 0.98;
  });
}
