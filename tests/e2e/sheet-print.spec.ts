import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { render, runTool } from '../documents/support/office.ts';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  imke,
  keesAgrees,
  keesDiffers,
  keesSays,
  readBackWithKees,
  wishWithKees,
} from './pages/case-of-kees.ts';
import { agreeWithMien, reachCircleOfMien, setCircleOfMien } from './pages/case-of-mien.ts';
import { showNothing } from './pages/case-of-kees.ts';
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

/** The words of each line, in reading order; markers and white space differ between programs. */
function linesOf(text: string): string[] {
  return text
    .replaceAll('\u00A0', ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u2605\f]|\p{Cf}/gu, '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

const oneA4 = {
  Pages: '1',
  'Page size': expect.stringMatching(/^59[45][.\d]* x 84[12][.\d]* pts/) as string,
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

  const text = await runTool('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']);
  const words = linesOf(text).join(' ');
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
  const rendered = await render(new Map([['kees', new Uint8Array(await readFile(word))]]));
  expect(linesOf(text)).toEqual(linesOf(rendered.get('kees')?.text ?? ''));
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

test('a PDF of the dark screen is white, and has the circle', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await reachCircleOfMien(screens, showNothing);
  await setCircleOfMien(screens, showNothing);
  await agreeWithMien(screens, showNothing);
  const { readBack } = screens.conversation('Mien');
  await screens.display.open();
  await screens.display.setTheme('dark');
  await screens.display.close();

  const save = async (name: string) => {
    const path = join(app.dataFolder, `${name}.pdf`);
    await app.running.answerNextSaveDialog(path);
    await readBack.saveAsPdf();
    await expect(readBack.outcome).toContainText(path);
    expect(await factsOf(path)).toMatchObject(oneA4);
    return await greysOf(path);
  };
  const withCircle = await save('met');
  await readBack.chooseCircle('without');
  const without = await save('zonder');

  expect(withCircle[0], 'the corner of the paper is white').toBe(255);
  const inkOf = (greys: Uint8Array) => greys.reduce((sum, grey) => sum + (grey < 200 ? 1 : 0), 0);
  expect(inkOf(without)).toBeLessThan(without.length / 6);
  expect(inkOf(withCircle) - inkOf(without), 'the drawing has ink of its own').toBeGreaterThan(2_000);
});

/** The greys of the first page, one for each point, from the left top on; 255 is white. */
async function greysOf(pdf: string): Promise<Uint8Array> {
  const target = pdf.replace(/\.pdf$/, '');
  await runTool('pdftoppm', ['-r', '72', '-gray', '-singlefile', pdf, target]);
  const picture = await readFile(`${target}.pgm`);
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.toString('latin1', 0, 40));
  return new Uint8Array(picture.subarray(head?.[0].length));
}
