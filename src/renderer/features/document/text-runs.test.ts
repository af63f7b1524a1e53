import { expect, test } from 'vitest';
import { textStretches } from './text-runs.ts';

test('divides a text where its direction changes', () => {
  expect(textStretches('dochter سلمى المثال; zoon')).toEqual([
    { text: 'dochter ', isRightToLeft: false },
    { text: 'سلمى المثال', isRightToLeft: true },
    { text: '; zoon', isRightToLeft: false },
  ]);
});

test('keeps numbers and Latin words out of a stretch from right to left', () => {
  expect(textStretches('נורית 16-18 לוי').map((stretch) => stretch.isRightToLeft)).toEqual([
    true,
    false,
    true,
  ]);
  expect(textStretches('Naar de tuin 🍲')).toEqual([{ text: 'Naar de tuin 🍲', isRightToLeft: false }]);
  expect(textStretches('')).toEqual([]);
});
