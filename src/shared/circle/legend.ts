import type { Say } from '../model/index.ts';
import type { CircleSpace, Measure } from './drawing.ts';
import { lineHeight } from './text-blocks.ts';
import { circleWords } from './words.ts';

/** What stands under a picture of a circle, so that somebody who was not there can read it. */
export interface CircleLegend {
  /** In the unit of the picture, from the top of the legend. */
  readonly height: number;
  readonly size: number;
  /** A piece of cloth and whose say it stands for; `x` and `y` are the left and the middle of the cloth. */
  readonly cloths: readonly {
    readonly cloth: Exclude<Say, 'not-discussed'>;
    readonly x: number;
    readonly y: number;
    readonly side: number;
    readonly text: string;
    readonly textX: number;
  }[];
  /** Sentences, each around the middle of the picture. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** How much a legend says: the cloths alone, or also how to read the fill, or all that a large circle shows. */
export type LegendWords = 'cloths' | 'fill' | 'all';

const says = ['self', 'together', 'leave'] as const;
/* In letter sizes. */
const sideOfCloth = 1.3;
const besideCloth = 0.4;
const betweenCloths = 1.5;
const above = 0.5;
const rowHeight = 1.5;

/** Lays out the legend in the middle of a width; what does not fit beside each other goes on a next row. */
export function layOutLegend(
  language: 'nl' | 'en',
  room: Pick<CircleSpace, 'width' | 'textSize'> & { readonly measure: Measure; readonly top: number },
  amount: LegendWords,
): CircleLegend {
  const { width, textSize, measure, top } = room;
  const words = circleWords[language];
  const side = sideOfCloth * textSize;
  const items = says.map((cloth) => ({
    cloth,
    text: words.say[cloth],
    width: side + besideCloth * textSize + measure(words.say[cloth], textSize, false),
  }));
  const rows: (typeof items)[] = [];
  const widthOf = (row: typeof items) =>
    row.reduce((sum, item) => sum + item.width, 0) + (row.length - 1) * betweenCloths * textSize;
  for (const item of items) {
    const last = rows.at(-1);
    if (last !== undefined && widthOf([...last, item]) <= width) last.push(item);
    else rows.push([item]);
  }
  const rowAt = (index: number) => top + (above + (index + 0.5) * rowHeight) * textSize;
  const cloths = rows.flatMap((row, index) => {
    let x = (width - widthOf(row)) / 2;
    return row.map((item) => {
      const left = x;
      x += item.width + betweenCloths * textSize;
      const textX = left + side + besideCloth * textSize;
      return { cloth: item.cloth, x: left, y: rowAt(index), side, text: item.text, textX };
    });
  });
  const sentences = {
    cloths: [],
    fill: [words.fuller],
    all: [words.fuller, words.moreStitches],
  }[amount];
  const firstLine = top + (above + rows.length * rowHeight) * textSize;
  return {
    size: textSize,
    cloths,
    lines: sentences.map((text, index) => ({
      text,
      x: width / 2,
      y: firstLine + (index + 0.5) * (lineHeight + 0.1) * textSize,
    })),
    height: (above + rows.length * rowHeight + sentences.length * (lineHeight + 0.1) + 0.2) * textSize,
  };
}
