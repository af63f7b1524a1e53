import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeReport } from '#features/evening/after/report-document/index.ts';
import { findNames, namesOf } from '#shared/audience/index.ts';
import {
  type Evening,
  type EveningReport,
  eveningSchema,
  reportAsText,
  reportOf,
} from '#shared/evening/index.ts';
import { heldEvening, lineId } from '#shared/evening/held.fixture.ts';
import { pdfsOf, render, type RenderedDocument } from './support/office.ts';
import { hasOpenXmlValidator, invalidDocuments } from './support/open-xml.ts';

/*
 * The report of an evening as a Word document: the same words as the text, on as many pages as it takes, and without the
 * name of a resident. What Word itself would say of it the Open XML SDK's validator says here.
 */

const residents = namesOf([{ callName: 'Merkmien', fullName: 'Wilhelmina Merkteken' }]);
const markers = /merk(?:mien|teken)|wilhelmina/i;
const namesIn = (text: string) => findNames(text, residents);
const of = (evening: Evening) => reportOf(evening, namesIn);

const long = 'Samen eten en koken in de huiskamer, met iedereen die dat wil. ';
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_none, index) => ({ id: lineId(), text: `${text} ${String(index)}` }));

const evenings = {
  usual: heldEvening({
    agreements: [
      { id: lineId(), what: 'Een menukaart op tafel', who: 'het team', when: 'vanaf 1 mei' },
      { id: lineId(), what: 'Merkmien kiest het toetje', who: 'mevrouw Merkteken', when: 'op zondag' },
    ],
    lookBackOn: '2026-06-11',
    nextEveningOn: '2026-09-24',
  }),
  english: heldEvening({ language: 'en', title: '' }),
  nothing: heldEvening({
    ...{ title: '', date: '', place: '', team: '', writing: 'when-asked' },
    ...{ themes: [], agreements: [], parked: [], keptCards: [], takeaways: [] },
  }),
  long: heldEvening({
    title: 'Wonen en eten op De Vuurtoren '.repeat(4).trim(),
    takeaways: many(70, long),
    agreements: [{ id: lineId(), what: long.repeat(80), who: 'w'.repeat(400), when: '' }],
  }),
  letters: heldEvening({
    title: 'سلمى المثال & <Zoë> "ok"',
    takeaways: [{ id: lineId(), text: 'Soep 🍲 voor נורית 16-18 uur\tĂ̂ en 東京' }],
  }),
} as const satisfies Record<string, Evening>;

const reports = Object.entries(evenings).map(([name, evening]) => [name, of(evening)] as const);
const documents = new Map<string, Uint8Array>();
let rendered = new Map<string, RenderedDocument>();

beforeAll(async () => {
  for (const [name, report] of reports) documents.set(name, await writeReport(report));
  rendered = await render(documents);
}, 120_000);

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/* The paragraphs of a document as text: a dash before a line of a list, as in the text of a report. */
function linesOfDocument(bytes: Uint8Array): string[] {
  const xml = partsOf(bytes).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => {
    const words = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
    // What only steers the direction of a line is no word of it.
    const text = unescaped(words.join('')).replaceAll('\u200E', '');
    return paragraph.includes('<w:numPr>') ? `- ${text}` : text;
  });
}

function linesOfText(report: EveningReport): string[] {
  return reportAsText(report)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\u200E', ''));
}

/* Words that people type: any characters at all, or a resident's name among them. */
const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', ' ', '- Soep\n- Brood', 'Merkmien', 'met Wilhelmina  Merkteken', 'MERKMIENS stoel'),
);
const oneId = fc.constant(0).map(() => lineId());
const anyLine = fc.record({ id: oneId, text: anyWords });
const anyDay = fc.constantFrom('', '2026-06-11', '2027-01-01');
const anyEvening: fc.Arbitrary<Evening> = fc
  .record({
    language: fc.constantFrom('nl' as const, 'en' as const),
    writing: fc.constantFrom('open' as const, 'when-asked' as const, 'asked' as const),
    ...{ title: anyWords, place: anyWords, team: anyWords, date: anyDay },
    themes: fc.array(
      fc.record({
        ...{ id: oneId, text: anyWords, group: fc.constant('') },
        ...{ stickers: fc.constant(1), chosen: fc.boolean() },
      }),
      { maxLength: 2 },
    ),
    agreements: fc.array(fc.record({ id: oneId, what: anyWords, who: anyWords, when: anyWords }), {
      maxLength: 3,
    }),
    parked: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('personal' as const), id: oneId }),
        fc.record({
          ...{ kind: fc.constant('subject' as const), id: oneId },
          ...{ what: anyWords, who: anyWords, by: anyDay },
        }),
      ),
      { maxLength: 3 },
    ),
    takeaways: fc.array(anyLine, { maxLength: 3 }),
    keptCards: fc.array(
      anyLine.map((line) => ({ ...line, deckId: 'eten', cardId: 'thuis' })),
      { maxLength: 2 },
    ),
    ...{ lookBackOn: anyDay, nextEveningOn: anyDay },
  })
  .map((changes) => eveningSchema.parse({ ...heldEvening(), ...changes }));

test('every line of the text stands in the document and the other way round, and no resident in either', async () => {
  let leftOut = 0;
  await fc.assert(
    fc.asyncProperty(anyEvening, async (evening) => {
      const report = of(evening);
      const bytes = await writeReport(report);
      expect(linesOfDocument(bytes)).toEqual(linesOfText(report));
      expect(reportAsText(report)).not.toMatch(markers);
      expect([...partsOf(bytes).values()].join('\n')).not.toMatch(markers);
      leftOut += report.leftOut.length;
    }),
    { numRuns: 150, seed: 20261123 },
  );
  expect(leftOut, 'names were typed').toBeGreaterThan(50);
}, 120_000);

describe.each(reports)('the report %s', (name, report) => {
  const bytes = () => documents.get(name) ?? new Uint8Array();

  test('has headings and lists that say what they are, in its own language', () => {
    const parts = partsOf(bytes());
    const paragraphs = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:p>.*?<\/w:p>/gsu)];
    const roles = paragraphs.map(([paragraph]) => {
      if (paragraph.includes('<w:pStyle w:val="Heading1"/>')) return 'title';
      if (paragraph.includes('<w:pStyle w:val="Heading2"/>')) return 'heading';
      return paragraph.includes('<w:numPr>') ? 'item' : 'words';
    });
    const plain = { about: 'words', paragraph: 'words', title: 'title', heading: 'heading', item: 'item' };
    expect(roles).toEqual(report.parts.map(({ kind }) => plain[kind]));
    const tag = { nl: 'nl-NL', en: 'en-GB' }[report.language];
    expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${tag}"`);
    expect(parts.get('docProps/core.xml')).toContain(`<dc:language>${tag}</dc:language>`);
  });

  test('tells nothing about who made it, and is the same when written again', async () => {
    const parts = partsOf(bytes());
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
    expect(parts.get('docProps/app.xml')).not.toMatch(/Company|Template|Application|TotalTime/);
    expect(await writeReport(report)).toEqual(bytes());
  });
});

test('LibreOffice shows every word in reading order, on one page, and runs on when there is more', () => {
  const plain = (text: string) => text.replace(/\s+/gu, '');
  for (const name of ['usual', 'english', 'nothing', 'long'] as const) {
    const page = rendered.get(name);
    const shown = plain((page?.text ?? '').replace(/(?:Bladzijde|Page) \d+ (?:van|of) \d+/gu, ''));
    const written = of(evenings[name]).parts.map(({ kind, text }) => (kind === 'item' ? `•${text}` : text));
    expect(shown, name).toBe(plain(written.join('')));
    expect(page?.pages, name)[name === 'long' ? 'toBeGreaterThan' : 'toBe'](1);
  }
  const { pages = 0, text = '' } = rendered.get('long') ?? {};
  expect(text).toContain(`Bladzijde ${String(pages)} van ${String(pages)}`);
  expect(rendered.get('english')?.text).toContain('Page 1 of 1');
});

test('its letters are Arial, and the PDF that people make of it carries them', async () => {
  const parts = partsOf(documents.get('usual') ?? new Uint8Array());
  const fonts = [...parts.values()].flatMap((xml) =>
    [...xml.matchAll(/<w:rFonts [^>]*w:ascii="([^"]*)"/gu)].map(([, font]) => font),
  );
  expect([...new Set(fonts)]).toEqual(['Arial']);
  const usual = new Map([['usual', documents.get('usual') ?? new Uint8Array()]]);
  const [pdf = Buffer.alloc(0)] = (await pdfsOf(usual)).values();
  const names = [...pdf.toString('latin1').matchAll(/\/FontName\/[A-Z]+\+(\w+)/gu)].map(([, name]) => name);
  // Where Arial itself is not there, letters of the same widths stand in for it.
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/^(?:Arial|Arimo|LiberationSans)/);
  expect(pdf.toString('latin1').match(/\/FontFile2/gu)).toHaveLength(names.length);
}, 60_000);

test.runIf(hasOpenXmlValidator)(
  'is valid Office Open XML',
  async () => {
    expect(await invalidDocuments(documents)).toEqual(new Map());
  },
  120_000,
);
