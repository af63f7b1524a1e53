import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGuide } from '../../src/shared/guides/index.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

test('copies a guide, changes it with a preview, and holds a conversation with it', async ({ app }) => {
  const screens = new Screens(app);
  const { guideList, guideEditor, home, texts } = screens;
  await screens.makeVault(imke);
  await guideList.openFromHome();
  await guideList.copy('Wensengesprek');
  await guideEditor.waitForLoad();
  await guideEditor.write(guideEditor.field(texts.guideEditor.name), 'Gesprek in de tuin');
  await guideEditor.write(guideEditor.question, 'Zullen we naar buiten gaan?');
  await expect(guideEditor.preview).toContainText('Zullen we naar buiten gaan?');
  await guideEditor.addStep('Tuin', 'Wat ziet u graag in de tuin?');
  await expect(guideEditor.preview).toContainText('Wat ziet u graag in de tuin?');

  // What is wrong is named at its field, and stops neither typing nor storing; nobody can choose it meanwhile.
  await guideEditor.write(guideEditor.question, 'Wat ziet u graag op www.tuin.example?');
  await expect(app.page.getByText(texts.guideEditor.problems.link).first()).toBeVisible();
  await guideEditor.finish();
  await expect(app.page.getByText(texts.guideEditor.notDone)).toBeVisible();
  await expect(guideEditor.question).toBeFocused();
  await expect(guideEditor.saveState).toHaveText(texts.ownEditor.saved);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await home.waitForLoad();
  await guideList.openFromHome();
  await guideEditor.button(texts.ownList.goOnWith('Gesprek in de tuin')).click();
  await guideEditor.waitForLoad();
  await app.page.getByRole('button', { name: /Tuin/ }).click();
  await expect(guideEditor.question).toHaveValue('Wat ziet u graag op www.tuin.example?');
  expect(await readdir(join(app.dataFolder, 'guides'))).toEqual([expect.stringMatching(/\.draft$/)]);
  await guideEditor.write(guideEditor.question, 'Wat ziet u graag in de tuin?');

  // The new step stands before reading back; moved up with the keyboard the focus goes along.
  const last = await app.page
    .getByRole('list', { name: texts.guideEditor.steps })
    .getByRole('listitem')
    .count();
  for (let number = last - 1; number > 1; number -= 1) {
    await guideEditor.moveUp(number);
  }
  await guideEditor.finish();
  await guideList.waitForLoad();
  expect(await readdir(join(app.dataFolder, 'guides'))).toEqual([expect.stringMatching(/\.json$/)]);

  await guideEditor.button(texts.common.home).click();
  await home.waitForLoad();
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await app.page.getByRole('radio', { name: /Gesprek in de tuin/ }).check();
  await start.begin();
  const { questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  await expect(questions.heading).toHaveText('Wat ziet u graag in de tuin?');
  await questions.say('De rozen.');
  await questions.next();
  await questions.waitForLoad();
  await expect(questions.heading).toHaveText('Zullen we naar buiten gaan?');
});

test('shares a guide as a file, and takes it in with a summary', async ({ app }) => {
  const screens = new Screens(app);
  const { guideList, guideEditor, texts } = screens;
  const path = join(app.dataFolder, 'gedeeld.json');
  await screens.makeVault(imke);
  await guideList.openFromHome();
  await guideList.copy('Wensengesprek');
  await guideEditor.waitForLoad();
  await guideEditor.finish();
  await guideList.waitForLoad();
  await app.running.answerNextSaveDialog(path);
  await guideList.share('Kopie van Wensengesprek');
  await expect(app.page.getByText(path)).toBeVisible();
  const text = await readFile(path, 'utf8');
  expect(loadGuide(text)).toMatchObject({ ok: true, guide: { version: 1 } });

  // Already here: in its place, or beside it.
  await app.running.answerNextOpenDialog(path);
  await guideList.chooseFile();
  await expect(guideList.importDialog).toContainText(texts.guideImport.conflictOwn);
  await guideList.answer(texts.guideImport.asNew);
  await expect(app.page.getByText('Kopie van Wensengesprek (2)', { exact: true })).toBeVisible();
  await app.running.answerNextOpenDialog(path);
  await guideList.chooseFile();
  await guideList.answer(texts.guideImport.replace);
  expect(await readdir(join(app.dataFolder, 'guides'))).toHaveLength(2);

  // Gone, back with one press, and gone again: then it comes in as on any other laptop.
  await guideList.remove('Kopie van Wensengesprek');
  await guideEditor.button(texts.common.undo).click();
  await guideList.remove('Kopie van Wensengesprek');
  await guideEditor.button(texts.common.close).click();
  expect(await readdir(join(app.dataFolder, 'guides'))).toHaveLength(1);
  await app.running.answerNextOpenDialog(path);
  await guideList.chooseFile();
  for (const part of ['Kopie van Wensengesprek', 'HilverZorg, Vivium', texts.guideImport.both, 'vragen'])
    await expect(guideList.importDialog).toContainText(part);
  await guideList.answer(texts.common.cancel);
  expect(await readdir(join(app.dataFolder, 'guides'))).toHaveLength(1);
  await app.running.answerNextOpenDialog(path);
  await guideList.chooseFile();
  await guideList.answer(texts.guideImport.take);
  await expect(app.page.getByText(texts.ownList.takenIn('Kopie van Wensengesprek'))).toBeVisible();
});

test('refuses hostile and broken files with the place and the reason, and takes in nothing', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { guideList, texts } = screens;
  const { guideProblem } = texts;
  const path = join(app.dataFolder, 'van-buiten.json');
  const ours = await readFile('resources/guides/wensengesprek.json', 'utf8');
  await screens.makeVault(imke);
  await guideList.openFromHome();
  const title = (words: string) => ours.replace('"Welkom"', JSON.stringify(words));
  const at = (place: string, reason: keyof typeof guideProblem.reasons) =>
    guideProblem.field(place, guideProblem.reasons[reason]);
  const files: [content: string, told: string][] = [
    [title('<img src=x onerror=alert(1)>'), at('steps[0].title.nl', 'not-allowed-characters')],
    [title('zie https://x.example'), at('steps[0].title.nl', 'link')],
    [title('\u202Emokle'), at('steps[0].title.nl', 'not-allowed-characters')],
    [ours.replace('"minutes": 45', '"minutes": 45, "__proto__": {"x": 1}'), at('__proto__', 'unknown-field')],
    [ours.replace('"formatVersion": 2', '"formatVersion": 3'), guideProblem.newerFormat],
    [' '.repeat(2_000_000), guideProblem.tooLarge],
    [
      ours.slice(0, 400),
      guideProblem.notJson(guideProblem.line(ours.slice(0, 400).split('\n').length, 0)).slice(0, 40),
    ],
    ['{"name": "x"}', guideProblem.notAGuide],
  ];
  for (const [content, told] of files) {
    await writeFile(path, content);
    await app.running.answerNextOpenDialog(path);
    await guideList.chooseFile();
    await expect(guideList.importDialog).toContainText(texts.guideImport.refusedTitle);
    await expect(guideList.importDialog).toContainText(told);
    await guideList.answer(texts.common.close);
  }
  await app.running.answerNextOpenDialog(null);
  await guideList.button(texts.ownList.takeIn).click();
  await expect(guideList.importDialog).toBeHidden();
  expect(await readdir(app.dataFolder)).not.toContain('guides');
  await expect(app.page.locator('img')).toHaveCount(0);
});
