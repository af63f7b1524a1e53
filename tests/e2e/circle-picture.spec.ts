import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { reachReadBackWithCircle } from './pages/circle-guide.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/** The size of a PNG in pixels; 0 when it is none. */
function sizeOf(png: Buffer): { width: number; height: number } {
  const isPng = png.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 };
}

/** How many pixels of a picture are dark, as the page itself sees it. */
async function darkPixels(app: AppUnderTest, png: Uint8Array): Promise<number> {
  return await app.page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      return data.filter((value, index) => index % 4 === 0 && value < 100).length;
    },
    [...png],
  );
}

test('the circle stands on the A4 as a sharp picture with its words, and can be left off', async ({
  app,
}) => {
  const { readBack } = (await reachReadBackWithCircle(app)).conversation('Mien');
  const path = join(app.dataFolder, 'met.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);

  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain(
    'descr="Regiecirkel van Mien. Mijn plek: niet goed, samen, heel belangrijk. Mijn dag: goed, zelf, een beetje belangrijk. Mijn mensen: niet besproken.',
  );
  const png = Object.entries(parts).find(([name]) => name.endsWith('.png'))?.[1] ?? new Uint8Array(24);
  const [, cx = '0', cy = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
  const { width, height } = sizeOf(Buffer.from(png));
  const inches = (emu: string) => Number(emu) / 914_400;
  expect(width / inches(cx)).toBeGreaterThan(300);
  expect(height / inches(cy)).toBeGreaterThan(300);
  expect(inches(cx) * 2.54, 'at least 5 cm wide').toBeGreaterThan(5);
  expect(await darkPixels(app, png)).toBeGreaterThan(5_000);

  await readBack.openSheetChoices();
  await readBack.place('circle', 'off');
  const without = join(app.dataFolder, 'zonder.docx');
  await app.running.answerNextSaveDialog(without);
  await readBack.save();
  await expect(readBack.outcome).toContainText(without);
  const names = Object.keys(unzipSync(new Uint8Array(await readFile(without))));
  expect(names.filter((name) => name.endsWith('.png'))).toEqual([]);
});

test('the circle can be kept as a picture of its own, and the log knows', async ({ app }) => {
  const screens = await reachReadBackWithCircle(app);
  const { readBack } = screens.conversation('Mien');

  const png = join(app.dataFolder, 'cirkel.png');
  await app.running.answerNextSaveDialog(png);
  await readBack.saveCircle('png');
  await expect(readBack.circleOutcome).toContainText(png);
  await expect(readBack.circleOutcome).toContainText(screens.texts.circlePicture.outside);
  const bytes = await readFile(png);
  const { width, height } = sizeOf(bytes);
  expect(width).toBe(520 * 6);
  expect(height).toBeGreaterThanOrEqual(400 * 6);
  expect(await darkPixels(app, bytes)).toBeGreaterThan(10_000);

  await readBack.copyCircle();
  await expect(readBack.circleOutcome).toContainText(screens.texts.circlePicture.copied);
  expect(await app.running.clipboardPicture()).toEqual(bytes);

  const svg = join(app.dataFolder, 'cirkel.svg');
  await app.running.answerNextSaveDialog(svg);
  await readBack.saveCircle('svg');
  await expect(readBack.circleOutcome).toContainText(svg);
  const source = await readFile(svg, 'utf8');
  const read = await app.page.evaluate((words) => {
    const drawing = new DOMParser().parseFromString(words, 'image/svg+xml');
    const elements = [...drawing.querySelectorAll('*')];
    const patterns = [...words.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id]) => id ?? '');
    return {
      missing: patterns.filter((id) => drawing.getElementById(id) === null),
      root: drawing.documentElement.nodeName,
      title: drawing.querySelector('title')?.textContent,
      names: [...new Set(elements.map(({ nodeName }) => nodeName.toLowerCase()))],
      attributes: elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)),
      references: elements.flatMap(({ attributes }) =>
        [...attributes].flatMap(({ value }) => value.match(/url\([^)]*\)|\w+:\/\/[^\s"]*/g) ?? []),
      ),
    };
  }, source);
  expect(read.root).toBe('svg');
  expect(read.missing, 'patterns that something is filled with').toEqual([]);
  expect(read.title).toContain('Regiecirkel van Mien.');
  for (const name of ['script', 'style', 'image', 'foreignobject', 'use', 'a', 'parsererror'])
    expect(read.names).not.toContain(name);
  expect(read.attributes.filter((name) => /href|^on|^style$|^class$/i.test(name))).toEqual([]);
  const outside = read.references.filter((reference) => !/^url\(["']?#/.test(reference));
  expect([...new Set(outside)]).toEqual(['http://www.w3.org/2000/svg']);

  await app.running.answerNextSaveDialog(null);
  await readBack.saveCircle('png');
  await expect(readBack.circleOutcome).toContainText(screens.texts.circlePicture.cancelled);

  await readBack.finish();
  await screens.home.waitForLoad();
  await screens.log.openFromHome();
  const saved = screens.log.entries.filter({ hasText: screens.texts.log.acts['circle-saved'] });
  await expect(saved, 'a file, a copy, a drawing').toHaveCount(3);
});
