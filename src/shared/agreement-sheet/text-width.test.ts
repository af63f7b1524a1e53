import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

test('knows the widths of Arial', () => {
  expect(textWidth('A', 2048, false)).toBe(1366);
  expect(textWidth('i', 2048, false)).toBe(455);
  expect(textWidth('i', 2048, true)).toBe(569);
  expect(textWidth('Ż€–’', 2048, false)).toBe(1251 + 1139 + 1139 + 455);
});

test('gives marks and joiners no width, and unknown letters a generous one', () => {
  expect(textWidth('e\u0301', 11, false)).toBe(textWidth('e', 11, false));
  expect(textWidth('\u200D\uFE0F\u200E', 11, false)).toBe(0);
  expect(textWidth('日', 11, false)).toBe(11);
  expect(textWidth('🍲', 10, true)).toBe(14);
});

test('knows that Arabic letters go on into each other', () => {
  /* As DejaVu Sans Bold sets them, in em. */
  expect(textWidth('س', 100, false)).toBeCloseTo(141);
  expect(textWidth('سلمى', 100, false)).toBeCloseTo(102 + 41 + 69 + 101);
  expect(textWidth('دار', 100, false), 'none of these goes on').toBeCloseTo(58 + 38 + 63);
  expect(textWidth('سَلْمى', 100, false), 'marks are in no way').toBeCloseTo(textWidth('سلمى', 100, false));
  expect(textWidth('Selma سلمى', 10, false)).toBeCloseTo(
    textWidth('Selma ', 10, false) + textWidth('سلمى', 10, false),
  );
  expect(textWidth('چ', 10, false), 'a letter that is not in the list').toBe(9);
});

test('leaves room for letters that a free twin of Arial takes from another font', () => {
  /* As DejaVu Sans Bold sets them, in LibreOffice. */
  expect(textWidth('Đặng', 1, true)).toBeGreaterThanOrEqual(2.62);
  expect(textWidth('לוי', 1, true)).toBeGreaterThanOrEqual(1.24);
  expect(textWidth('e', 2048, false)).toBe(1139);
});
