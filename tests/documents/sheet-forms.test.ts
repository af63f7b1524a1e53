import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  neutralFileName,
  pictureKey,
  picturesIn,
  writeSheetDocument,
  type DrawnPictures,
} from '#features/sheet/document/index.ts';
import { layOutGroupSheet, layOutSheet, type SheetLayout } from '#shared/agreement-sheet/index.ts';
import { drawPicturesInBrowser } from '../../scripts/sheet/draw-pictures.ts';
import { formPlanNames, readEvening, readFormPlan } from './support/form-plans.ts';
import { render, type RenderedDocument } from './support/office.ts';
import { hasOpenXmlValidator, validateOpenXml } from './support/open-xml.ts';
import { missingFromDocument, missingWords } from './support/words.ts';

type Name = (typeof formPlanNames)[number];

const layouts = new Map<Name, SheetLayout>();
const drawn = new Map<Name, DrawnPictures>();
const documents = new Map<Name, Uint8Array>();
let rendered = new Map<string, RenderedDocument>();

function layoutOf(name: Name): SheetLayout {
  return layouts.get(name) ?? layOutSheet(readFormPlan(name));
}

function bytesOf(name: Name): Uint8Array {
  return documents.get(name) ?? new Uint8Array();
}

function xmlOf(name: Name, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytesOf(name))[part] ?? new Uint8Array());
}

function parts(name: Name): [string, string][] {
  return Object.entries(unzipSync(bytesOf(name))).map(([part, bytes]) => [part, strFromU8(bytes)]);
}

/* The text of each run, with the language it says it is in. */
function runs(xml: string): { readonly text: string; readonly language: string }[] {
  return [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => ({
    text: [...run.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text = '']) => text).join(''),
    language: /<w:lang w:val="([^"]*)"/.exec(run)?.[1] ?? '',
  }));
}

beforeAll(async () => {
  for (const name of formPlanNames) {
    const plan = readFormPlan(name);
    const layout = layOutSheet(plan);
    layouts.set(name, layout);
    drawn.set(name, await drawPicturesInBrowser(picturesIn(layout)));
    documents.set(name, await writeSheetDocument(plan, layout, drawn.get(name)));
  }
  rendered = await render(documents);
}, 300_000);

describe.each(formPlanNames)('the sheet of %s', (name) => {
  test('has as many pages in LibreOffice as the layout has', () => {
    expect(layoutOf(name).fits).toBe(true);
    expect(rendered.get(name)?.pages).toBe(layoutOf(name).pages.length);
  });

  test('begins each page with what the layout begins it with', () => {
    const pages = (rendered.get(name)?.text ?? '').split('\f');
    for (const [index, { parts }] of layoutOf(name).pages.entries()) {
      if (index === 0) continue;
      const [first] = parts.flatMap(({ blocks }) => blocks);
      if (first?.kind !== 'paragraph') throw new Error('the page does not begin with words');
      expect(pages[index]?.trimStart().startsWith(first.text), first.text).toBe(true);
    }
  });

  test('shows every word of the plan', () => {
    expect(missingWords(readFormPlan(name), rendered.get(name)?.text ?? '')).toEqual([]);
    expect(missingFromDocument(readFormPlan(name), bytesOf(name))).toEqual([]);
  });

  test.runIf(hasOpenXmlValidator)(
    'is valid Office Open XML',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-valid-'));
      try {
        const path = join(folder, 'sheet.docx');
        await writeFile(path, bytesOf(name));
        expect(await validateOpenXml(path)).toMatchObject({ ok: true, errors: [] });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    30_000,
  );

  test('is the same, byte for byte, when written again', async () => {
    const plan = readFormPlan(name);
    expect(await writeSheetDocument(plan, layOutSheet(plan), drawn.get(name))).toEqual(bytesOf(name));
  });

  test('tells nothing about who made it, when and where', () => {
    expect(xmlOf(name, 'docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
    for (const [part, xml] of parts(name)) {
      expect(part).not.toMatch(/vbaProject|comments|customXml/);
      if (part.endsWith('.png')) continue;
      expect(xml).not.toMatch(
        /TargetMode="External"|w:rsid|w:author|w:date=|attachedTemplate|\/tmp\/|[A-Z]:\\/,
      );
    }
  });

  test('gives every picture a number of its own, and words or the mark of decoration', () => {
    const pictures = [...xmlOf(name).matchAll(/<wp:docPr id="(\d+)".*?<\/wp:inline>/gs)];
    expect(new Set(pictures.map(([, id]) => id)).size).toBe(pictures.length);
    for (const [picture] of pictures)
      expect(picture).toMatch(/^<wp:docPr [^>]*descr="[^"]+"|<adec:decorative [^>]*val="1"/);
  });

  test('keeps its letters at the size of its form', () => {
    const least = readFormPlan(name).form.letters === 'large' ? 36 : 22;
    for (const [part, xml] of parts(name)) {
      if (!/^word\/(document|footer\d|numbering)\.xml$/.test(part)) continue;
      const sizes = [...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes, 99), part).toBeGreaterThanOrEqual(least);
      // A run without a size of its own has the usual letters of the document.
      for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >].*?<\/w:r>/gs))
        expect(run).toContain('<w:sz ');
    }
  });

  test('has rows that stay whole', () => {
    const xml = xmlOf(name);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  });
});

describe('a Bijlage', () => {
  test('begins a page with a title, and has the parts as headings', () => {
    const xml = xmlOf('kees-bijlage');
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    const [, appendix = ''] = xml.split('<w:pageBreakBefore/>');
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(2);
    expect(appendix.match(/w:val="Heading2"/g)).toHaveLength(2);
    expect(appendix).toContain('Bijlage bij onze afspraken');
  });

  test('carries the foot of the sheet', () => {
    const pages = (rendered.get('kees-bijlage')?.text ?? '').split('\f').slice(0, 2);
    for (const page of pages) expect(page).toContain('Dit vel hoort bij het zorgplan.');
  });
});

describe('a second language', () => {
  test('is told of every word in it, and of no other', () => {
    const all = [...runs(xmlOf('hassan-tweetalig')), ...runs(xmlOf('hassan-tweetalig', 'word/footer1.xml'))];
    const english = all.filter(({ language }) => language === 'en-GB').map(({ text }) => text);
    for (const words of [
      'What counts for me',
      'My wishes',
      'Agreements',
      'Look back on',
      'Hassan said this.',
    ])
      expect(english).toContain(words);
    expect(english.some((text) => text.startsWith('This sheet belongs to the care plan.'))).toBe(true);
    for (const words of ['Onze afspraken', 'Mijn wensen', 'Dat zei Hassan.', 'Muntthee'])
      expect(english).not.toContain(words);
    expect(xmlOf('hassan-tweetalig', 'word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="nl-NL"/s);
  });

  test('has one line above the foot', () => {
    const foot = xmlOf('hassan-tweetalig', 'word/footer1.xml');
    expect(foot.match(/<w:p>/g)).toHaveLength(2);
    expect(foot.match(/<w:pBdr>/g)).toHaveLength(1);
  });

  test('is not there when nobody chose it', () => {
    expect(runs(xmlOf('kees-bijlage')).every(({ language }) => language === '')).toBe(true);
  });

  test('has a right stop inside its own column', () => {
    const stops = [...xmlOf('hassan-tweetalig').matchAll(/<w:tab w:val="right" w:pos="(\d+)"/g)];
    expect(new Set(stops.map(([, position]) => position)).size).toBeGreaterThan(1);
  });
});

describe('a sheet of few words', () => {
  test('says who, when and what to who cannot see the icons, and nothing twice', () => {
    const words = [...xmlOf('mien-eenvoudig').matchAll(/name="icon" descr="([^"]*)"/g)].map(
      ([, word]) => word,
    );
    const one = ['Wat', 'Wie', 'Wanneer', 'Terugkijken'];
    expect(words).toEqual([...one, ...one, ...one]);
    expect(xmlOf('mien-eenvoudig')).toContain('adec:decorative');
  });

  test('holds each icon once, however often it stands there', () => {
    const held = parts('mien-eenvoudig').filter(([part]) => part.endsWith('.png'));
    expect(held).toHaveLength(picturesIn(layoutOf('mien-eenvoudig')).length);
  });

  test('is not written without one of its icons', async () => {
    const some = new Map([...(drawn.get('mien-eenvoudig') ?? [])].slice(1));
    const plan = readFormPlan('mien-eenvoudig');
    await expect(writeSheetDocument(plan, layOutSheet(plan), some)).rejects.toThrow(RangeError);
  });

  test('has no picture when people chose none', () => {
    expect(xmlOf('kees-zonder-plaatjes')).not.toContain('<w:drawing>');
  });
});

describe('the house on the sheet', () => {
  test('has its logo as it was given, with the name of the house', () => {
    const plan = readFormPlan('huis');
    const [logo] = picturesIn(layoutOf('huis'));
    if (logo?.kind !== 'logo') throw new Error('there is no logo');
    const [, png] = Object.entries(unzipSync(bytesOf('huis'))).find(([part]) => part.endsWith('.png')) ?? [];
    expect(Buffer.from(png ?? []).toString('base64')).toBe(plan.house?.logo?.png);
    expect(drawn.get('huis')?.has(pictureKey(logo))).toBe(true);
    expect(xmlOf('huis')).toContain('name="logo" descr="De Verzonnen Linde"');
  });
});

test('the agreements of an evening have a title and a name of their own', async () => {
  const plan = readEvening();
  const layout = layOutGroupSheet(plan);
  const bytes = await writeSheetDocument(plan, layout);
  const page = (await render(new Map([['avond', bytes]]))).get('avond');
  expect(page?.pages).toBe(layout.pages.length);
  for (const words of [plan.title, ...plan.themes, ...plan.houseRules, ...plan.takeaways, plan.attendance])
    expect(page?.text).toContain(words);
  const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:title>Afspraken van deze avond</dc:title>');
  expect(neutralFileName(plan)).toBe('afspraken-van-de-avond-2026-03-12.docx');
  expect(neutralFileName({ language: 'nl', heldOn: '2026-03-12' })).toBe('onze-afspraken-2026-03-12.docx');
}, 60_000);
