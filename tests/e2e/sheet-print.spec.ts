import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetPage } from '../../src/shared/agreement-sheet/index.ts';
import { inspect } from '../a11y/inspect.ts';
import { pdfsOf, runTool } from '../documents/support/office.ts';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  imke,
  keesAgrees,
  keesDiffers,
  keesSays,
  readBackWithKees,
  showNothing,
  wishWithKees,
} from './pages/case-of-kees.ts';
import { agreeWithMien, reachCircleOfMien, setCircleOfMien } from './pages/case-of-mien.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/*
 * The A4 on paper and as a PDF: the same words on the same lines as in the Word document, nothing else of the screen,
 * and nothing that tells when or on what it was made.
 */

test.beforeEach(async ({ app }) => {
  test.setTimeout(240_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

async function reachReadBackOfKees(screens: Screens) {
  await beginWithKees(screens);
  await askKees(screens);
  await wishWithKees(screens);
  await agreeWithKees(screens);
  await readBackWithKees(screens);
  return screens.conversation('Kees').readBack;
}

/** The facts that a PDF gives of itself, by name. */
async function factsOf(path: string): Promise<Record<string, string>> {
  const lines = (await runTool('pdfinfo', [path])).trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
}

/** Where the words of the first page begin and end, in points from its left top. */
async function edgesOfWords(pdf: string) {
  const boxes = await runTool('pdftotext', ['-bbox', '-f', '1', '-l', '1', pdf, '-']);
  const all = (name: string) =>
    [...boxes.matchAll(new RegExp(`<word[^>]*${name}="([\\d.]+)"`, 'g'))].map(([, value]) => Number(value));
  return {
    ...{ left: Math.min(...all('xMin')), right: Math.max(...all('xMax')) },
    ...{ top: Math.min(...all('yMin')), bottom: Math.max(...all('yMax')) },
  };
}

/** The words of each line, column by column. */
async function linesOf(pdf: string): Promise<string[]> {
  const boxes = await runTool('pdftotext', ['-bbox-layout', '-enc', 'UTF-8', pdf, '-']);
  return [...boxes.matchAll(/<line[^>]*>([^]*?)<\/line>/g)].map(([, line = '']) =>
    [...line.matchAll(/<word[^>]*>([^<]*)<\/word>/g)]
      .map(([, word = '']) => word.replace(/\p{Cf}/gu, '').replaceAll('\u2011', '-'))
      .join(' '),
  );
}

const oneA4 = {
  Pages: '1',
  'Page size': expect.stringMatching(/^59[45][.\d]* x 84[12][.\d]* pts/),
};

test('the PDF has the words and the lines of the Word document, on one A4 that tells nothing else', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts } = screens;
  const readBack = await reachReadBackOfKees(screens);
  const title = await app.page.title();
  const pdf = join(app.dataFolder, 'onze-afspraken.pdf');
  await app.running.answerNextSaveDialog(pdf);
  await readBack.saveAsPdf();
  await expect(readBack.outcome).toContainText(pdf);
  expect((await app.running.offeredSavePaths()).at(-1)).toMatch(/onze-afspraken-[\d-]+\.pdf$/);
  expect(await app.page.title(), 'the title of the window is as it was').toBe(title);
  await expect(app.page.locator('.printed-sheet'), 'nothing stays behind').toHaveCount(0);

  const facts = await factsOf(pdf);
  expect(facts).toMatchObject({ ...oneA4, Title: 'Onze afspraken', Tagged: 'yes' });
  expect(Object.keys(facts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/Date|Author|Creator|Producer/)]),
  );
  expect((await readFile(pdf)).toString('latin1')).not.toMatch(/Mozilla|Skia|D:20\d\d/);

  const edges = await edgesOfWords(pdf);
  const { width, height, marginSide, marginTop, footerDistance } = sheetPage;
  expect(Math.abs(edges.left - marginSide), 'the left margin').toBeLessThan(1);
  expect(Math.abs(width - marginSide - edges.right), 'the right margin').toBeLessThan(2);
  expect(Math.abs(edges.top - marginTop), 'the top margin').toBeLessThan(4);
  expect(Math.abs(height - footerDistance - edges.bottom), 'the footer').toBeLessThan(6);

  const lines = await linesOf(pdf);
  const words = lines.join(' ');
  for (const { what, who } of Object.values(keesAgrees)) {
    for (const word of `${what} ${who}`.split(' ')) expect(words).toContain(word);
  }
  expect(words).toContain(keesDiffers.residentChoice);
  expect(words).not.toContain(keesSays.privateNote);
  for (const other of [texts.readBack.finish, texts.sheet.save, texts.sheetLeaves.print])
    expect(words).not.toContain(other);

  const word = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(word);
  await readBack.save();
  await expect(readBack.outcome).toContainText(word);
  const byOffice = await pdfsOf(new Map([['kees', new Uint8Array(await readFile(word))]]));
  const officePdf = join(app.dataFolder, 'kantoor.pdf');
  await writeFile(officePdf, byOffice.get('kees') ?? '');
  expect(lines).toEqual(await linesOf(officePdf));
});

test('the A4 goes to the printer as it is; who stops at the printer has not printed it', async ({ app }) => {
  const screens = new Screens(app);
  const { sheetLeaves, problem, log } = screens.texts;
  const readBack = await reachReadBackOfKees(screens);
  const madeBy = app.page.getByText(`door ${imke.name}.`);

  await app.running.answerNextPrint('cancelled');
  await readBack.print();
  await expect(readBack.outcome).toContainText(sheetLeaves.notPrinted);
  await expect(madeBy).toHaveCount(0);
  await inspect(app.page, 'reading back, stopped at the printer');

  await app.running.answerNextPrint('failed');
  await readBack.print();
  await expect(readBack.failure).toContainText(problem.printFailed);
  await expect(madeBy).toHaveCount(0);

  await app.running.answerNextPrint('printed');
  await readBack.print();
  await expect(readBack.outcome).toContainText(sheetLeaves.printed);
  await expect(madeBy).toBeVisible();
  await inspect(app.page, 'reading back, printed');
  await expect(app.page.locator('.printed-sheet')).toHaveCount(0);

  expect(await app.running.printOptions()).toEqual(
    Array.from({ length: 3 }, () => ({
      ...{ silent: false, printBackground: true },
      ...{ margins: { marginType: 'none' }, pageSize: 'A4', scaleFactor: 100 },
    })),
  );

  await readBack.finish();
  await screens.home.waitForLoad();
  await screens.log.openFromHome();
  await expect(screens.log.entries.filter({ hasText: log.acts['sheet-printed'] })).toHaveCount(1);
});

test('a PDF that is made in the dark is white, and has the circle', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await reachCircleOfMien(screens, showNothing);
  await setCircleOfMien(screens, showNothing);
  await agreeWithMien(screens, showNothing);
  const { readBack } = screens.conversation('Mien');
  await screens.display.open();
  await screens.display.setTheme('dark');
  await screens.display.close();

  const path = join(app.dataFolder, 'met-cirkel.pdf');
  await app.running.answerNextSaveDialog(path);
  await readBack.saveAsPdf();
  await expect(readBack.outcome).toContainText(path);
  expect(await factsOf(path)).toMatchObject(oneA4);
  const { corner, dark, amber } = await coloursOf(path);
  expect(corner, 'the paper is white').toEqual([255, 255, 255]);
  expect(dark, 'and stays mostly white').toBeLessThan(0.15);
  expect(amber, 'the cloth of "samen", which nothing else on the sheet has').toBeGreaterThan(0.001);

  await readBack.makeLettersLarge();
  const large = join(app.dataFolder, 'groot.pdf');
  await app.running.answerNextSaveDialog(large);
  await readBack.saveAsPdf();
  await expect(readBack.outcome).toContainText(large);
  const pages = (await runTool('pdftotext', [large, '-'])).split('\f').slice(0, -1);
  expect(pages.length, 'large letters need more than one page').toBeGreaterThan(1);
  expect(
    pages.filter((page) => page.trim() === ''),
    'no page is empty',
  ).toEqual([]);
  for (const page of pages)
    expect(page, 'each page ends as a page').toContain('Dit vel hoort bij het zorgplan.');
});

/** What colours the first page has: its corner, and which part of it is dark, or as amber as one of the cloths. */
async function coloursOf(pdf: string): Promise<{ corner: number[]; dark: number; amber: number }> {
  const target = pdf.replace(/\.pdf$/, '');
  await runTool('pdftoppm', ['-r', '72', '-singlefile', pdf, target]);
  const picture = await readFile(`${target}.ppm`);
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(picture.toString('latin1', 0, 40));
  const bytes = picture.subarray(head?.[0].length);
  let [dark, amber] = [0, 0];
  for (let place = 0; place < bytes.length; place += 3) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(place, place + 3);
    if (red + green + blue < 600) dark += 1;
    if (red - blue > 80 && green - blue > 40) amber += 1;
  }
  const points = bytes.length / 3;
  return { corner: [...bytes.subarray(0, 3)], dark: dark / points, amber: amber / points };
}
