import { TextRun, type IRunOptions } from 'docx';

/* Arabic, Hebrew and the other scripts written from right to left, with their presentation forms. */
const rightToLeftLetter =
  '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';
/* A stretch from right to left may hold spaces and marks between its letters, not at its ends. */
const rightToLeftStretch = new RegExp(
  `(${rightToLeftLetter}(?:[^\\p{Script=Latin}\\p{N}]*${rightToLeftLetter}[\\p{M}\\u200C-\\u200F]*)*)`,
  'u',
);

/** A stretch of text that is written in one direction. */
export interface TextStretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** Divides a text where its direction changes: Word asks for that to be told per stretch. */
export function textStretches(text: string): TextStretch[] {
  return text
    .split(rightToLeftStretch)
    .map((stretch, index) => ({ text: stretch, isRightToLeft: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}

/* Without it a "16-18" after an Arabic name shows as "18-16". It has no width and no shape. */
const leftToRightMark = '\u200E';

/** The runs of a text, all with the same letters. */
export function textRuns(text: string, options: IRunOptions): TextRun[] {
  return textStretches(text).map((stretch, index) => {
    if (stretch.isRightToLeft) return new TextRun({ ...options, text: stretch.text, rightToLeft: true });
    return new TextRun({
      ...options,
      text: index === 0 ? stretch.text : `${leftToRightMark}${stretch.text}`,
    });
  });
}
