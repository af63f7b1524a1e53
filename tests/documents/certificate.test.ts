import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { certificateContent, writeCertificate } from '#features/erase/certificate/index.ts';
import { en } from '#i18n/en.ts';
import { nl } from '#i18n/nl.ts';
import { textLimits } from '#shared/model/index.ts';
import { render, type RenderedDocument } from './support/office.ts';
import { hasOpenXmlValidator, validateOpenXml } from './support/open-xml.ts';

const clean = { total: 4, clean: 4 };
const usual = {
  name: 'Kees (Cornelis Testman)',
  worker: { id: '5b0f7f0e-93b1-4c59-9b0a-3f6f0a6d3c33', name: 'Imke Oefen', role: 'contactverzorgende' },
  houseName: 'Huize De Verzonnen Linde',
  conversations: 2,
  notes: 1,
  sheetDays: ['2026-03-12', '2026-09-18'],
  outcome: {
    erasedAt: '2026-11-22T09:12:00.000Z',
    databasesLeft: 0,
    copies: {
      ...{ backups: clean, secondBackups: { total: 2, clean: 2 }, earlier: { total: 0, clean: 0 } },
      ...{ secondFolder: 'reached' as const, isJournalClean: true },
    },
  },
};
const longName = 'Wilhelmina van den Verzonnen '.repeat(10).slice(0, textLimits.name);
/* Everything as long as it may be, and as much as possible gone wrong. */
const longest = {
  ...usual,
  name: `${longName} (${longName})`,
  worker: { ...usual.worker, name: longName, role: longName },
  houseName: longName,
  sheetDays: Array.from({ length: 8 }, (_, index) => `2026-0${String(index + 1)}-28`),
  outcome: {
    ...usual.outcome,
    databasesLeft: 2,
    copies: {
      ...usual.outcome.copies,
      backups: { total: 40, clean: 3 },
      earlier: { total: 3, clean: 0 },
      isJournalClean: false,
      secondFolder: 'not-reached' as const,
    },
  },
};
const contents = {
  'nl-usual': certificateContent(usual, nl),
  'nl-longest': certificateContent(longest, nl),
  'en-longest': certificateContent(longest, en),
  'nl-nameless': certificateContent({ ...usual, name: '', houseName: '', sheetDays: [] }, nl),
};
const documents = new Map<string, Uint8Array>();
let rendered = new Map<string, RenderedDocument>();
const plain = (text: string) => text.replace(/[\s\u200e]+/g, '');

beforeAll(async () => {
  for (const [name, content] of Object.entries(contents))
    documents.set(name, await writeCertificate(content));
  rendered = await render(documents);
}, 120_000);

function partsOf(name: string): Map<string, string> {
  const parts = Object.entries(unzipSync(documents.get(name) ?? new Uint8Array()));
  return new Map(parts.map(([part, bytes]) => [part, strFromU8(bytes)]));
}

describe.each(Object.entries(contents))('the certificate %s', (name, content) => {
  test('is one page in LibreOffice', () => {
    expect(rendered.get(name)?.pages).toBe(1);
  });

  test('holds every word, in the document itself', () => {
    const text = plain((partsOf(name).get('word/document.xml') ?? '').replace(/<[^>]*>/g, ''));
    const words = [
      content.title,
      ...content.facts.flatMap(({ term, text: fact }) => [term, fact]),
      ...content.sections.flatMap(({ title, lines }) => [title, ...lines]),
      ...content.left.head,
      ...content.left.rows.flat(),
    ];
    expect(words.filter((sentence) => !text.includes(plain(sentence)))).toEqual([]);
  });

  test.runIf(hasOpenXmlValidator)('is valid Office Open XML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-valid-'));
    try {
      const path = join(folder, 'certificate.docx');
      await writeFile(path, documents.get(name) ?? new Uint8Array());
      expect(await validateOpenXml(path)).toMatchObject({ ok: true, errors: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('tells nothing about who made it, and is the same when written again', async () => {
    const parts = partsOf(name);
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
    expect(parts.get('docProps/app.xml')).not.toMatch(/Company|Template|Application|TotalTime/);
    expect(await writeCertificate(content)).toEqual(documents.get(name));
  });
});

test('says honestly what was not reached, and says no name when that was asked', () => {
  const nameless = rendered.get('nl-nameless')?.text ?? '';
  expect(nameless).not.toMatch(/Kees|Testman/);
  expect(nameless).toContain(nl.erase.somebody);
  const lines = certificateContent(longest, nl).sections.flatMap((section) => section.lines);
  expect(lines).toContain(nl.erase.copiesClean(3, 40));
  expect(lines).toContain(nl.certificate.notAll);
  expect(lines).toContain(nl.certificate.secondNotReached);
  expect(JSON.stringify(contents['nl-longest'].left)).toContain(nl.certificate.failedDo);
  expect(JSON.stringify(contents['nl-usual'].left)).not.toContain(nl.certificate.failedDo);
  expect(certificateContent(usual, nl).sections.flatMap((section) => section.lines)).not.toContain(
    nl.certificate.notAll,
  );
  const unknown = certificateContent({ ...usual, outcome: { ...usual.outcome, copies: undefined } }, nl);
  expect(unknown.sections.flatMap((section) => section.lines)).toContain(nl.certificate.unknownCopies);
});
