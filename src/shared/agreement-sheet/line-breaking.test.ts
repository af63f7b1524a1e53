import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from './line-breaking.ts';
import { textWidth } from './text-width.ts';

const letters = { size: 10, isBold: false };
const widthOf = (text: string) => textWidth(text, letters.size, letters.isBold) + 0.001;

describe('breaking lines', () => {
  test('keeps a text that fits on one line, and gives an empty text a line', () => {
    expect(breakLines('Naar de tuin', 200, letters)).toEqual(['Naar de tuin']);
    expect(breakLines('', 200, letters)).toEqual(['']);
  });

  test('breaks after spaces and hyphens, and lets the space hang', () => {
    expect(breakLines('Naar de tuin', widthOf('Naar de'), letters)).toEqual(['Naar de', 'tuin']);
    expect(breakLines('Testman-Proefboer', widthOf('Testman-Pr'), letters)).toEqual([
      'Testman-',
      'Proefboer',
    ]);
  });

  test('keeps a day on one line', () => {
    expect(breakLines('op 9\u00A0april', widthOf('op 9'), letters)[0]).toBe('op');
  });

  test('cuts only a word that is wider than the column, and starts it on a line of its own', () => {
    expect(breakLines('o nnnnnnnnn', widthOf('nnnnnn'), letters)).toEqual(['o', 'nnnnnn', 'nnn']);
  });

  test('never cuts through an accent or an emoji of several parts', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const line of breakLines(`e\u0301${family}e\u0301${family}`, 5, letters)) {
      expect(['e\u0301', family]).toContain(line);
    }
  });

  test('takes the way of breaking that needs most lines', () => {
    const text = 'nnnnnnnnnnn/nnnnnnnnnnnn/nnnnnnnnnnn';
    expect(breakLines(text, widthOf('nnnnnnnnnnnnnnnnnn'), letters)).toHaveLength(3);
  });

  test('counts a word wider than the column both from a new line on and cut where the line is full', () => {
    /* So LibreOffice broke it: "om" alone, and then full lines past the hyphens. */
    const text = 'om nnnn-nnnnnnnnnnnnn';
    expect(breakLines(text, widthOf('nnnnnnn'), letters)).toHaveLength(4);
    expect(breakLines('om nnnn-nn', widthOf('nnnnnnn'), letters)).toEqual(['om', 'nnnn-nn']);
  });

  test('breaks a text in one way from its first line to its last', () => {
    /* Before the slash and then after it would take four lines; nobody prints that. */
    expect(breakLines('n /nnnnnnnn', widthOf('nnnnnnn'), letters)).toHaveLength(3);
  });

  test('loses no character, passes no line, and needs no fewer lines after a word more', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeimnw-/é🍲سל日'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        word,
        fc.integer({ min: 30, max: 300 }),
        (words, more, width) => {
          const text = words.join(' ');
          const lines = breakLines(text, width, letters);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 0.01);
          expect(breakLines(`${text} ${more}`, width, letters).length).toBeGreaterThanOrEqual(lines.length);
        },
      ),
      { seed: 20260312 },
    );
  });
});
