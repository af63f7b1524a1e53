import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { writeGuidePaper } from '#features/guide-paper/document/index.ts';
import { en } from '#i18n/en.ts';
import { nl } from '#i18n/nl.ts';
import {
  guideSchema,
  ourGuideIds,
  promptsOf,
  wordsOf,
  type Guide,
  type VariantName,
} from '#shared/guides/index.ts';
import { render, type RenderedDocument } from './support/office.ts';
import { hasOpenXmlValidator, validateOpenXml } from './support/open-xml.ts';

interface Paper {
  readonly guide: Guide;
  readonly language: 'nl' | 'en';
  readonly variant: VariantName;
}

const folder = new URL('../../resources/guides/', import.meta.url);
const papers = new Map<string, Paper>();
const documents = new Map<string, Uint8Array>();
let rendered = new Map<string, RenderedDocument>();
const plain = (text: string) => text.replace(/[\s\u200e]+/g, '');

function write({ guide, language, variant }: Paper): Promise<Uint8Array> {
  return writeGuidePaper(guide, { language, variant, texts: { nl, en }[language] });
}

/* Other words and the other language make no other layout: each is rendered with every guide once. */
beforeAll(async () => {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
    const guide = guideSchema.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    papers.set(`${guide.id}-nl`, { guide, language: 'nl', variant: 'usual' });
    papers.set(`${guide.id}-en`, { guide, language: 'en', variant: 'dementia' });
    papers.set(`${guide.id}-aphasia`, { guide, language: 'nl', variant: 'aphasia' });
  }
  for (const [name, paper] of papers) documents.set(name, await write(paper));
  rendered = await render(documents);
}, 240_000);

function partsOf(name: string): Map<string, string> {
  const parts = Object.entries(unzipSync(documents.get(name) ?? new Uint8Array()));
  return new Map(parts.map(([part, bytes]) => [part, strFromU8(bytes)]));
}

test('there is a paper of every guide of ours', () => {
  expect([...papers.values()].map(({ guide }) => guide.id).sort()).toEqual(
    [...ourGuideIds, ...ourGuideIds, ...ourGuideIds].sort(),
  );
});

test('every question and follow-up is on the page, in the words that were asked for', () => {
  for (const [name, { guide, language, variant }] of papers) {
    const page = plain(rendered.get(name)?.text.replaceAll('\f', ' ') ?? '');
    const asked = guide.steps.flatMap(promptsOf).flatMap((prompt) => {
      const { question, followUps } = wordsOf(prompt, variant);
      return [question, ...followUps].map((text) => text[language]);
    });
    const texts = [
      ...asked,
      ...guide.steps.map((step) => step.title[language]),
      ...[guide.title, guide.aim, guide.forWhom].map((text) => text[language]),
      { nl, en }[language].guidePaper.footer,
    ];
    expect(
      texts.filter((text) => !page.includes(plain(text))),
      name,
    ).toEqual([]);
  }
});

test('every kind of step has its own boxes', () => {
  const { marks, network, agreements, readBack, segmentMark } = nl;
  const expected: [string, readonly string[]][] = [
    ['welkomstgesprek-nl', [marks.card.yes, marks.card.no]],
    ['welbevinden-nl', [marks.area.very, marks.area.notWell]],
    [
      'wat-vindt-u-ervan-nl',
      Object.values(marks.opinion.views).filter((view) => view !== marks.notDiscussed),
    ],
    ['driehoeksgesprek-nl', [marks.threeVoices.worker, marks.threeVoices.partly]],
    ['samen-beslissen-nl', [marks.choice.pros, marks.choice.cons, marks.choice.notYet]],
    [
      'regiecirkel-nl',
      [
        ...Object.values(segmentMark.goings),
        ...Object.values(segmentMark.says),
        ...Object.values(segmentMark.importances),
      ],
    ],
    ['ecogram-nl', [...Object.values(network.distances), network.relation]],
    ['wensengesprek-nl', [agreements.lookBackOn, agreements.parked, readBack.oral, readBack.consentBy]],
  ];
  for (const [name, texts] of expected) {
    const page = plain(rendered.get(name)?.text ?? '').toLowerCase();
    expect(
      texts.filter((text) => !page.includes(plain(text).toLowerCase())),
      name,
    ).toEqual([]);
    expect(page, name).toContain('□');
  }
});

test('has headings, the language and header rows that come back on every page', () => {
  const document = partsOf('wat-vindt-u-ervan-nl').get('word/document.xml') ?? '';
  for (const level of [1, 2, 3]) expect(document).toContain(`<w:pStyle w:val="Heading${String(level)}"/>`);
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
  expect(partsOf('wensengesprek-nl').get('word/styles.xml')).toContain('w:val="nl-NL"');
  expect(partsOf('wensengesprek-en').get('word/styles.xml')).toContain('w:val="en-GB"');
});

test('tells nothing about who made it, and is the same when written again', async () => {
  for (const [name, paper] of papers) {
    const parts = partsOf(name);
    expect(parts.get('docProps/core.xml'), name).not.toMatch(
      /creator|lastModifiedBy|created|modified|revision/,
    );
    expect(parts.get('docProps/app.xml'), name).not.toMatch(/Company|Template|Application|TotalTime/);
    expect(await write(paper), name).toEqual(documents.get(name));
  }
});

test.runIf(hasOpenXmlValidator)('is valid Office Open XML', { timeout: 240_000 }, async () => {
  const place = await mkdtemp(join(tmpdir(), 'goed-gesprek-valid-'));
  try {
    /* One of each guide: other words change no structure, and the validator takes seconds for each. */
    for (const [name, bytes] of documents) {
      if (!name.endsWith('-nl')) continue;
      const path = join(place, `${name}.docx`);
      await writeFile(path, bytes);
      expect(await validateOpenXml(path), name).toMatchObject({ ok: true, errors: [] });
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});
