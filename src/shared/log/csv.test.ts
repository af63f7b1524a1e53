import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

const textOf = (rows: string[][]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

/** Reads a file back the way a spreadsheet does: quotes, semicolons, CRLF. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it('begins with the mark by which Excel knows UTF-8, and separates with semicolons', () => {
  expect(
    textOf([
      ['Regel', 'Wat'],
      ['1', 'Geopend'],
    ]),
  ).toBe('\uFEFFRegel;Wat\r\n1;Geopend\r\n');
  expect([...writeCsv([['ë']])].slice(0, 5)).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xab]);
});

it('gives every cell back as it was, but for an apostrophe before what would be a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('a;b', 'a"b', 'a\r\nb', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const back = read(textOf(rows));
      const harmless = rows.map((cells) =>
        cells.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)),
      );
      expect(back).toEqual(harmless);
    }),
  );
});

it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes %j harmless', (cell) => {
  expect(read(textOf([[cell, 'x']]))).toEqual([[`'${cell}`, 'x']]);
});
