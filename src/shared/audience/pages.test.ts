import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsFor, viewLimits } from './limits.ts';
import { atomsOf, fitsIn, layOutPages, pageAt, pagesOf, textIn, wholeView, wordsIn } from './pages.ts';

const usual = wholeView('usual');
const everyRoom = (['usual', 'low-vision'] as const).map((letters) => ({
  letters,
  room: wholeView(letters),
}));

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('ja', 'naar', 'de', 'tuin,', 'buiten.', 'zo!', '👩‍👩‍👧', 'w'.repeat(150), '\n', '“Nee.”'),
      {
        maxLength: 90,
      },
    )
    .map((words) => words.join(' ')),
);

describe('a text in pages', () => {
  it.each(everyRoom)('loses nothing, keeps the order, and no page is too full: $letters', ({ room }) => {
    fc.assert(
      fc.property(texts, (text) => {
        const pages = pagesOf(text, room);
        expect(pages.join('').replace(/\s/g, '')).toBe(wordsIn(text).join(''));
        expect(pages.every((page) => fitsIn(room, atomsOf(page)))).toBe(true);
        expect(pages.length === 1 || pages.every((page) => page !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('ends a page with a sentence where it can, else after a comma', () => {
    const sentence = 'Ik wil elke vrijdag naar de kantine, met Pieter en met een biertje. ';
    expect(pagesOf(sentence.repeat(2), usual)).toEqual([sentence.trim(), sentence.trim()]);
    expect(pagesOf(`${'ja '.repeat(12)}maar, ${'nee '.repeat(12)}`, usual)).toEqual([
      `${'ja '.repeat(12)}maar,`,
      'nee '.repeat(12).trim(),
    ]);
  });

  it('ends a page earlier than it could when a sentence ends there', () => {
    const text = `${'ja '.repeat(10)}ja. ${'nee '.repeat(17)}`;
    expect(pagesOf(text, usual).map((page) => page.split(' ').length)).toEqual([11, 17]);
    // In the first half that would leave too much room.
    expect(pagesOf(`${'ja '.repeat(4)}ja. ${'nee '.repeat(40)}`, usual)[0]?.split(' ')).toHaveLength(20);
  });

  it('makes two halves rather than leaving two words for the last page', () => {
    expect(pagesOf('ja '.repeat(22), usual).map((page) => page.split(' ').length)).toEqual([11, 11]);
  });

  it('shows a very long word in pieces, and never divides a letter', () => {
    const family = '👩‍👩‍👧';
    const pieces = wordsIn(family.repeat(20));
    expect(pieces.join('')).toBe(family.repeat(20));
    expect(
      pieces.every((piece) => piece.length <= viewLimits.word && piece.length % family.length === 0),
    ).toBe(true);
    expect(wordsIn(`e${'\u0301'.repeat(500)}`).every((piece) => piece.length <= viewLimits.word)).toBe(true);
  });
});

describe('things over pages', () => {
  it.each(everyRoom)(
    'loses nothing and puts no more on a page than it holds: $letters',
    ({ letters, room }) => {
      fc.assert(
        fc.property(fc.array(texts, { maxLength: 7 }), (things) => {
          const pages = layOutPages(things, (text) => atomsOf(text), room);
          const back = new Map<string, string>();
          pages.flat().forEach(({ thing, piece }) => {
            back.set(thing, (back.get(thing) ?? '') + textIn(piece.atoms).replace(/ /g, ''));
          });
          const distinct = new Set(things).size === things.length;
          fc.pre(distinct);
          expect(things.map((thing) => back.get(thing))).toEqual(
            things.map((thing) => wordsIn(thing).join('')),
          );
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(limitsFor[letters].perPage);
            expect(
              fitsIn(
                room,
                page.flatMap(({ piece }) => piece.atoms),
              ),
            ).toBe(true);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('puts a fourth on the next page, however short it is', () => {
    const pages = layOutPages(['een', 'twee', '', 'vier'], (text) => atomsOf(text), usual);
    expect(pages.map((page) => page.map(({ thing }) => thing))).toEqual([['een', 'twee', ''], ['vier']]);
  });

  it('says which piece goes on and which has gone on', () => {
    const pages = layOutPages(['kort', 'woord '.repeat(50)], (text) => atomsOf(text), usual);
    expect(pages.map((page) => page.map(({ piece }) => piece.part))).toEqual([
      ['whole'],
      ['begin'],
      ['middle'],
      ['end'],
    ]);
  });
});

it('gives the nearest page for one that is not there any more', () => {
  const numbers = [-1, 0, 1, 2, 9, Number.NaN, 0.5].map(
    (index) => pageAt(['a', 'b', 'c'], index, '').page.number,
  );
  expect(numbers).toEqual([1, 1, 2, 3, 3, 1, 1]);
  expect(pageAt([], 4, 'niets')).toEqual({ content: 'niets', page: { number: 1, of: 1 } });
});
