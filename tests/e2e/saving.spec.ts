import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

/** Words that stand on the A4 of this file. */
const what = 'Naar de tuin, ook bij kou';

/** The shortest way to an A4 that can be saved. */
async function reachReadBack(screens: Screens) {
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, agreements, readBack } = screens.conversation('Mien');
  await questions.goToStep(screens.stepTitle('agreements'));
  await agreements.add(1, { what, who: 'Ruud', when: 'elke dag' });
  await agreements.next();
  await readBack.waitForLoad();
  return readBack;
}

test('a place where nothing can be saved is named, and nothing is lost', async ({ app }) => {
  const screens = new Screens(app);
  const readBack = await reachReadBack(screens);
  const { folderNotWritable, folderGone, fileFailed } = screens.texts.problem;
  const file = join(app.dataFolder, 'gewoon-bestand');
  await writeFile(file, 'iets anders');
  const folder = join(app.dataFolder, 'een-map.docx');
  await mkdir(folder);

  const places = [
    { path: join(file, 'onze-afspraken.docx'), says: [folderNotWritable] },
    { path: join(app.dataFolder, 'weg', 'onze-afspraken.docx'), says: [folderGone] },
    { path: folder, says: [folderNotWritable, fileFailed] },
  ];
  for (const { path, says } of places) {
    await app.running.answerNextSaveDialog(path);
    await readBack.save();
    await expect(readBack.failure).toBeVisible();
    expect(says, path).toContain((await readBack.failure.innerText()).trim());
  }
  expect(await readFile(file, 'utf8'), 'what stood there is untouched').toBe('iets anders');
  await expect(app.page.getByRole('main')).toContainText(what);

  // The very next try, at a place that is right, works.
  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  await expect(readBack.failure).toHaveCount(0);
});

test('cancelling the dialog says so beside the button and loses nothing', async ({ app }) => {
  const screens = new Screens(app);
  const readBack = await reachReadBack(screens);
  await app.running.answerNextSaveDialog(null);
  await readBack.save();
  await expect(readBack.outcome).toContainText(screens.texts.sheet.cancelled);
  await expect(app.page.getByRole('main')).toContainText(what);
  await expect(readBack.saveButton).toBeEnabled();
});

test('an A4 that is there already is replaced whole, and nothing is left beside it', async ({ app }) => {
  const screens = new Screens(app);
  const readBack = await reachReadBack(screens);
  const folder = join(app.dataFolder, 'documenten');
  await mkdir(folder);
  const path = join(folder, 'onze-afspraken.docx');
  await writeFile(path, 'oud '.repeat(100_000));
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  expect(await textOfDocument(path)).toContain(what);
  expect(await readdir(folder)).toEqual(['onze-afspraken.docx']);

  // A replacement that fails leaves the old one as it was.
  const before = await readFile(path);
  await app.running.answerNextSaveDialog(join(path, 'onze-afspraken.docx'));
  await readBack.save();
  await expect(readBack.failure).toBeVisible();
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(await readdir(folder)).toEqual(['onze-afspraken.docx']);
});
