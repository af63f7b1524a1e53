import {
  BorderStyle,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { eighthPoints, halfPoints, textRuns, twips } from '#features/document/index.ts';
import { sheetColours, sheetPage } from '#shared/agreement-sheet/index.ts';

/** Something that stands on the paper. */
export type Block = Paragraph | Table;

/* A box that Arial has itself: no other letters are needed on any machine. */
const box = '□';
const noBreak = '\u00A0';

const rule = { style: BorderStyle.SINGLE, size: eighthPoints(0.75), color: sheetColours.edge, space: 1 };

function height(line: number, before = 0) {
  return { line: twips(line), lineRule: LineRuleType.EXACT, before: twips(before), after: 0 };
}

/** A heading: 1 the guide, 2 a step, 3 a question, large enough to show. */
export function heading(words: string, level: 1 | 2 | 3): Paragraph {
  const looks = {
    1: { heading: HeadingLevel.HEADING_1, spacing: height(32) },
    2: { heading: HeadingLevel.HEADING_2, spacing: height(20, 20) },
    3: { heading: HeadingLevel.HEADING_3, spacing: height(18, 14) },
  };
  const underStep = level === 2 ? { border: { bottom: rule } } : {};
  return new Paragraph({ children: textRuns(words, {}), keepNext: true, ...looks[level], ...underStep });
}

/** Words for the worker; small ones stand under a question. */
export function words(
  text: string,
  look: { small?: boolean; bold?: boolean; before?: number } = {},
): Paragraph {
  const small = look.small === true ? { size: halfPoints(10), color: sheetColours.edge } : {};
  return new Paragraph({
    children: textRuns(text, { ...small, bold: look.bold === true }),
    keepNext: true,
    spacing: height(14, look.before ?? 3),
  });
}

/** Room to write: lines of 25 points, the room that a quick hand needs. */
export function lines(count: number): Paragraph[] {
  return Array.from(
    { length: count },
    () => new Paragraph({ spacing: height(25), border: { bottom: rule, between: rule }, keepNext: true }),
  );
}

function underscored(ends: readonly number[]) {
  return ends.map((share) => ({
    type: TabStopType.RIGHT,
    position: twips(sheetPage.textWidth * share),
    leader: LeaderType.UNDERSCORE,
  }));
}

/** Labels with room to write behind each, next to each other on one line. */
export function blanks(...labels: readonly string[]): Paragraph {
  return new Paragraph({
    children: labels.flatMap((label, index) => [
      ...textRuns(`${index === 0 ? '' : ' '}${label} `, {}),
      new TextRun({ children: [new Tab()] }),
    ]),
    tabStops: underscored(labels.map((_, index) => (index + 1) / labels.length)),
    spacing: height(24),
    keepNext: true,
  });
}

function boxed(choice: string): string {
  return `${box}${noBreak}${choice.replaceAll(' ', noBreak)}`;
}

/** Choices to tick, behind what they are about; `open` ends in room to write. */
export function ticks(about: string, choices: readonly string[], open?: string): Paragraph {
  const all = [...choices, ...(open === undefined ? [] : [open])].map(boxed).join('   ');
  return new Paragraph({
    children: [
      ...(about === '' ? [] : textRuns(`${about}   `, { bold: true })),
      ...textRuns(all, {}),
      ...(open === undefined ? [] : [...textRuns(' ', {}), new TextRun({ children: [new Tab()] })]),
    ],
    ...(open === undefined ? {} : { tabStops: underscored([1]) }),
    spacing: height(18, 5),
    keepNext: true,
  });
}

/** A table to write in. Empty cells are as high as a written line, or as high as asked, in points. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  look: { readonly shares: readonly number[]; readonly rowHeight?: number },
): Table {
  const total = look.shares.reduce((sum, share) => sum + share, 0);
  const widths = look.shares.map((share) => twips((sheetPage.textWidth * share) / total));
  const cell = (text: string, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({ children: textRuns(text, { bold: isHead }), spacing: height(14), keepNext: true }),
      ],
      ...(isHead ? { shading: { fill: sheetColours.tint, color: 'auto', type: 'clear' as const } } : {}),
    });
  const padding = { top: twips(4), bottom: twips(4), left: twips(6), right: twips(6) };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, ...padding },
    borders: {
      ...{ top: rule, bottom: rule, left: rule, right: rule },
      ...{ insideHorizontal: rule, insideVertical: rule },
    },
    rows: [
      new TableRow({
        cantSplit: true,
        tableHeader: true,
        children: head.map((text, column) => cell(text, column, true)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: true,
            height: { value: twips(look.rowHeight ?? 30), rule: 'atLeast' },
            children: texts.map((text, column) => cell(text, column, false)),
          }),
      ),
    ],
  });
}

/** A box to tick, alone in a cell. */
export const tickBox = box;

/** A little room between a heading and a table. */
export function room(): Paragraph {
  return new Paragraph({ spacing: height(6), keepNext: true });
}

/**
 * What belongs together and stays on one page: a question with its lines and boxes. Everything keeps to what follows
 * it, except the little room at the end; so a group must be less than a page.
 */
export function group(...blocks: readonly Block[]): Block[] {
  return [...blocks, new Paragraph({ spacing: height(2) })];
}

/** A word as it stands at the head of something. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
