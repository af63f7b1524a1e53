import { expect, test } from 'vitest';
import hassan from '../../../tests/fixtures/plans/hassan.json';
import kees from '../../../tests/fixtures/plans/kees.json';
import mienWithCircle from '../../../tests/fixtures/plans/mien-cirkel.json';
import mien from '../../../tests/fixtures/plans/mien.json';
import hard from '../../../tests/fixtures/plans/moeilijk.json';
import { layOutSheet } from './lay-out-sheet.ts';
import { sheetPlanSchema } from './plan.ts';
import type { SheetBlock } from './sheet-layout.ts';

function linesOf(block: SheetBlock): number {
  if (block.kind === 'space') return 0;
  if (block.kind === 'paragraph') return block.lines.length;
  const cells = block.rows.flatMap((row) => row.cells);
  return cells.flatMap((cell) => cell.paragraphs).reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Each part of the page as its height in points and its lines of text. */
function measured(plan: unknown) {
  const layout = layOutSheet(sheetPlanSchema.parse(plan));
  const [page, ...more] = layout.pages;
  const parts = page?.parts.map(({ height, blocks }) => [
    Math.round(height * 100) / 100,
    blocks.reduce((sum, block) => sum + linesOf(block), 0),
  ]);
  return { step: layout.step, spareLines: layout.fits && layout.spareLines, parts, pages: 1 + more.length };
}

/* People keep these sheets: one that is made again must not look different. */
test('a sheet in the usual form stays as it was before there were other forms', () => {
  expect(measured(mien)).toEqual({
    step: 'airy',
    spareLines: 26,
    pages: 1,
    parts: [
      [37.25, 1],
      [52.5, 2],
      [71, 6],
      [137.5, 7],
      [228.75, 22],
      [74, 8],
    ],
  });
  expect(measured(mienWithCircle)).toEqual({
    step: 'roomy',
    spareLines: 17,
    pages: 1,
    parts: [
      [37.25, 1],
      [44, 2],
      [60.5, 6],
      [260.45, 7],
      [194.75, 22],
      [59.5, 8],
    ],
  });
  expect(measured(hassan)).toEqual({
    step: 'airy',
    spareLines: 20,
    pages: 1,
    parts: [
      [37.25, 1],
      [52.5, 2],
      [101, 8],
      [137.5, 7],
      [258.75, 27],
      [104, 9],
    ],
  });
  expect(measured(kees)).toEqual({
    step: 'roomy',
    spareLines: 21,
    pages: 1,
    parts: [
      [37.25, 1],
      [44, 2],
      [74.5, 7],
      [109.5, 7],
      [180.75, 21],
      [75.5, 7],
      [73.5, 9],
    ],
  });
  expect(measured(hard)).toEqual({
    step: 'tight',
    spareLines: 4,
    pages: 1,
    parts: [
      [33.25, 1],
      [35.5, 2],
      [99, 10],
      [114, 12],
      [270, 50],
      [57.25, 7],
      [61.5, 10],
    ],
  });
});
