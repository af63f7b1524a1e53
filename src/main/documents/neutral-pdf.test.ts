import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { neutralPdf } from './neutral-pdf.ts';

/* Made by Chromium 156 on Linux, of a page with the title and the words below. */
const made = new Uint8Array(readFileSync('tests/fixtures/made-by-chromium.pdf'));
const title = 'Onze (oude) afspraken: é \\ (';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'neutral-pdf-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pdfOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** What poppler says, complaints about the file included. */
async function readWith(tool: 'pdfinfo' | 'pdftotext', pdf: Uint8Array, ...after: string[]): Promise<string> {
  const path = join(folder, 'a.pdf');
  await writeFile(path, pdf);
  return execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', tool, path, ...after], { encoding: 'utf8' });
}

it('says no longer when and on what it was made, and is whole', async () => {
  expect(await readWith('pdfinfo', made), 'the PDF to try it on tells it').toMatch(
    /Linux x86_64[^]*CreationDate/,
  );
  const neutral = neutralPdf(made);
  const facts = await readWith('pdfinfo', neutral);
  expect(facts).not.toMatch(/Date|Creator|Producer|Author|Error|Warning/);
  expect(facts).toContain(title);
  expect(facts).toMatch(/Tagged: +yes[^]*Pages: +1\n/);
  expect((await readWith('pdftotext', neutral, '-')).trim()).toBe('Naar de tuin');
});

it('changes nothing but those entries, and no length', () => {
  const neutral = neutralPdf(made);
  expect(neutral).toHaveLength(made.length);
  const changed = [...made.keys()].filter((place) => made[place] !== neutral[place]);
  const info = textOf(made).indexOf('/Creator');
  expect(changed[0]).toBe(info);
  expect(changed.at(-1)).toBe(textOf(made).indexOf('>>', info) - 1);
  expect(made, 'what was given is not touched').toEqual(
    new Uint8Array(readFileSync('tests/fixtures/made-by-chromium.pdf')),
  );
});

it('keeps the same words elsewhere in the document', () => {
  const words = '/Creator (een schilder)';
  const withWords = pdfOf(textOf(made).replace('%%EOF', `%%EOF\n%${words}`));
  expect(textOf(neutralPdf(withWords))).toContain(words);
});

it.each([
  ['a text with brackets in it', '/Author (Imke \\) (van) de Linde)'],
  ['a text in hexadecimal', '/Author <FEFF0049006D006B0065>'],
  ['a name', '/Author /Imke'],
])('takes out an author who stands there as %s', (_name, entry) => {
  const creator = /\/Creator \((?:\\.|[^\\()])*\)/.exec(textOf(made))?.[0] ?? '';
  const withAuthor = pdfOf(textOf(made).replace(creator, entry.padEnd(creator.length)));
  expect(withAuthor).toHaveLength(made.length);
  const neutral = textOf(neutralPdf(withAuthor));
  expect(neutral).not.toMatch(/Imke|FEFF0049|Author/);
  expect(neutral).toContain('/Title <FEFF');
});

it.each([
  ['there is no trailer to read', (text: string) => text.replace('\ntrailer', '\nnothing')],
  ['the trailer names no such facts', (text: string) => text.replace('/Info 1 0 R', ' '.repeat(11))],
  ['the table is another one', (text: string) => text.replace('xref\n0 ', 'xref\n1 ')],
  [
    'something else stands there',
    (text: string) => text.replace('/Info 1 0 R', '/Info 3 0 R').replace('/ca 1', '/ca []'),
  ],
  ['a text has no end', (text: string) => text.replace(/\/Creator \(.*/, '/Creator ((').replaceAll(')', ' ')],
  ['it is no PDF', () => 'PK'],
])('refuses when %s', (_name, broken) => {
  const pdf = pdfOf(broken(textOf(made)));
  expect(() => neutralPdf(pdf)).toThrow(expect.objectContaining({ reason: 'pdf-failed' }));
});
