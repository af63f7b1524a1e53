import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  neutralFileName,
  picturesIn,
  writeSheetDocument,
  type DrawnPictures,
} from '#features/sheet/document/index.ts';
import { layOutSheet } from '#shared/agreement-sheet/index.ts';
import { circleSentence } from '#shared/circle/index.ts';
import { drawPicturesInBrowser } from '../../scripts/sheet/draw-pictures.ts';
import { sizeOfPng } from './support/pictures.ts';
import { render, type RenderedDocument } from './support/office.ts';
import { hasOpenXmlValidator, validateOpenXml } from './support/open-xml.ts';
import { planNames, readPlan } from './support/plans.ts';
import { missingFromDocument, missingWords } from './support/words.ts';

const documents = new Map<string, Uint8Array>();
const pictures = new Map<string, DrawnPictures>();
let rendered = new Map<string, RenderedDocument>();

function bytesOf(name: string): Uint8Array {
  return documents.get(name) ?? new Uint8Array();
}

function partsOf(name: string): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytesOf(name))).map(([part, bytes]) => [part, strFromU8(bytes)]));
}

beforeAll(async () => {
  for (const name of planNames) {
    const plan = readPlan(name);
    const layout = layOutSheet(plan);
    pictures.set(name, await drawPicturesInBrowser(picturesIn(layout)));
    documents.set(name, await writeSheetDocument(plan, layout, pictures.get(name)));
  }
  rendered = await render(documents);
}, 180_000);

describe.each(planNames)('the sheet of %s', (name) => {
  test('is one page in LibreOffice', () => {
    expect(layOutSheet(readPlan(name)).fits).toBe(true);
    expect(rendered.get(name)?.pages).toBe(1);
  });

  test('shows every word of the plan', () => {
    expect(missingWords(readPlan(name), rendered.get(name)?.text ?? '')).toEqual([]);
    expect(missingFromDocument(readPlan(name), bytesOf(name))).toEqual([]);
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
    const plan = readPlan(name);
    expect(await writeSheetDocument(plan, layOutSheet(plan), pictures.get(name))).toEqual(bytesOf(name));
  });

  test('tells nothing about who made it, when and where', () => {
    const parts = partsOf(name);
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
    expect(parts.get('docProps/app.xml')).not.toMatch(/Company|Template|Application|TotalTime/);
    for (const [part, xml] of parts) {
      expect(part).not.toMatch(/vbaProject|comments|customXml/);
      expect(xml).not.toMatch(/TargetMode="External"|w:rsid|w:author|w:date=|attachedTemplate/);
    }
  });
});

describe('the circle on the sheet', () => {
  const circle = readPlan('mien-cirkel').circle;

  test('is a picture at print resolution inside the document', () => {
    const parts = unzipSync(bytesOf('mien-cirkel'));
    const [png] = Object.entries(parts).flatMap(([part, bytes]) => (part.endsWith('.png') ? [bytes] : []));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
    const { width, height } = sizeOfPng(png ?? new Uint8Array(24));
    const emuInInch = 914_400;
    expect(Math.round(width / (Number(cx) / emuInInch))).toBeGreaterThanOrEqual(300);
    expect(Math.round(height / (Number(cy) / emuInInch))).toBeGreaterThanOrEqual(300);
  });

  test('says the whole circle in words to who cannot see it', () => {
    const text = partsOf('mien-cirkel').get('word/document.xml') ?? '';
    if (circle === undefined) throw new Error('the plan has no circle');
    expect(text).toContain(`descr="${circleSentence(circle, 'nl')}"`);
    expect(text).toContain('title="Regiecirkel van Mien."');
  });

  test('numbers its stars as the list of wishes does', () => {
    const parts = partsOf('mien-cirkel');
    const starred = (parts.get('word/numbering.xml') ?? '').match(/w:lvlText w:val="★ %1"/g);
    expect(starred).toHaveLength(1);
    expect(partsOf('mien').get('word/numbering.xml')).not.toContain('★');
  });

  test('is not written without its picture', async () => {
    const plan = readPlan('mien-cirkel');
    await expect(writeSheetDocument(plan, layOutSheet(plan))).rejects.toThrow(RangeError);
  });
});

describe('the parts of the document', () => {
  test('speak Dutch, and have headings and header rows', () => {
    const parts = partsOf('kees');
    const text = parts.get('word/document.xml') ?? '';
    expect(parts.get('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="nl-NL"/s);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Onze afspraken</dc:title>');
    expect(text.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(text.match(/w:val="Heading2"/g)).toHaveLength(7);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(text.match(/<w:cantSplit\/>/g)).toHaveLength(text.match(/<w:tr>/g)?.length ?? 0);
    expect(text).not.toContain('w:lineRule="auto"');
  });

  test('have no letters under 11 points and no other letter than Arial', () => {
    for (const name of planNames) {
      for (const [part, xml] of partsOf(name)) {
        if (!part.startsWith('word/') || /styles|footnotes|endnotes|theme|fontTable/.test(part)) continue;
        const sizes = [...xml.matchAll(/<w:szC?s? w:val="(\d+)"/g)].map(([, size]) => Number(size));
        expect(Math.min(22, ...sizes)).toBe(22);
        expect([...xml.matchAll(/w:ascii="([^"]*)"/g)].every(([, font]) => font === 'Arial')).toBe(true);
      }
    }
  });

  test('have the width of a column on table, grid and cell', () => {
    const text = partsOf('mien').get('word/document.xml') ?? '';
    const agreements = text.split('<w:tbl>').find((table) => table.includes('w:tblHeader')) ?? '';
    const grid = [...agreements.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const cells = [...agreements.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(grid.map((width) => Math.round(width / 99.78))).toEqual([30, 23, 25, 22]);
    expect(cells.slice(0, 4)).toEqual(grid);
    expect(agreements).toContain('<w:tblLayout w:type="fixed"/>');
  });

  test('mark what is written from right to left', () => {
    const text = partsOf('moeilijk').get('word/document.xml') ?? '';
    const runs = text.match(/<w:r>(?:(?!<\/w:r>).)*<w:rtl\/>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [];
    expect(runs.some((run) => run.includes('>سلمى المثال<'))).toBe(true);
    expect(runs.every((run) => !/>[^<]*[a-z][^<]*<\/w:t>/.test(run))).toBe(true);
  });

  test('are called by nobody’s name', () => {
    expect(neutralFileName(readPlan('mien'))).toBe('onze-afspraken-2026-03-12.docx');
  });
});
