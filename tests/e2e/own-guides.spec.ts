import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../runtime/project.ts';
import { ourGuideIds } from '../../src/shared/guides/index.ts';
import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

test('own guides: each bad file is named with its reason, and the good one works', async ({ app }) => {
  const folder = join(app.dataFolder, 'guides');
  await mkdir(folder);
  await cp(join(projectFolder, 'tests', 'fixtures', 'guides'), folder, { recursive: true });
  await writeFile(join(folder, 'veel-te-groot.json'), Buffer.alloc(50_000_000, ' '));
  await writeFile(join(folder, 'geen-tekst.json'), Uint8Array.of(0xff, 0xfe, 0x00, 0xd8));
  await app.page.reload();

  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();

  const { guideProblem } = screens.texts;
  const { reasons } = guideProblem;
  const expected: Record<string, string | RegExp> = {
    'geen-json.json': /het gaat mis bij regel 2, teken \d+/i,
    'mist-een-vraag.json': new RegExp(`question\\.nl: ${reasons.missing}`),
    'met-opmaak.json': new RegExp(`title\\.nl: ${reasons['not-allowed-characters']}`),
    'veel-te-groot.json': guideProblem.tooLarge,
    'geen-tekst.json': guideProblem.notText,
  };
  for (const [fileName, reason] of Object.entries(expected)) {
    await expect(start.refused(fileName)).toContainText(screens.texts.start.refusedTitle);
    await expect(start.refused(fileName)).toContainText(reason);
  }
  await expect(app.page.locator('img'), 'markup of a guide is never made').toHaveCount(0);

  await expect(start.guides).toHaveCount(ourGuideIds.length + 1);
  await app.page.getByRole('radio', { name: /Eigen kort gesprek/ }).check();
  await start.begin();
  const { questions, agreements } = screens.conversation('Mien');
  await questions.waitForLoad();
  await expect(questions.heading).toHaveText('Hoe was uw week?');
  await questions.say('Rustig.');
  await questions.next();
  await agreements.waitForLoad();
});

test('a guide with the name of a resident leaves only after people saw the name', async ({ app }) => {
  const folder = join(app.dataFolder, 'guides');
  const path = join(app.dataFolder, 'gedeeld.json');
  await mkdir(folder);
  const text = await readFile(
    join(projectFolder, 'tests', 'fixtures', 'guides', 'eigen-kort-gesprek.json'),
    'utf8',
  );
  await writeFile(
    join(folder, 'eigen.json'),
    text.replace('Hoe was uw week?', 'Hoe was de week van Markerina?'),
  );
  await app.page.reload();
  const screens = new Screens(app);
  const { guideList, home, texts } = screens;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Markerina' });
  await app.page.getByRole('banner').getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  await guideList.openFromHome();
  await guideList.share('Eigen kort gesprek');
  await expect(guideList.importDialog).toContainText(texts.ownFile.namesTitle('Markerina'));
  await expect(guideList.importDialog).toContainText('Hoe was de week van Markerina?');
  await inspect(app.page, 'guides, the name of a resident in one that is shared');
  await guideList.answer(texts.ownFile.goBack);
  await expect(guideList.button(texts.ownList.shareThis('Eigen kort gesprek'))).toBeFocused();
  await app.running.answerNextSaveDialog(path);
  await guideList.share('Eigen kort gesprek');
  await guideList.answer(texts.ownFile.shareAnyway);
  await expect(app.page.getByText(path)).toBeVisible();
  expect(await readFile(path, 'utf8')).toContain('Markerina');
});

test('a conversation still asks what it asked when its guide has changed, and when that is gone', async ({
  app,
}) => {
  const folder = join(app.dataFolder, 'guides');
  const path = join(folder, 'eigen-kort-gesprek.json');
  await mkdir(folder);
  await cp(join(projectFolder, 'tests', 'fixtures', 'guides', 'eigen-kort-gesprek.json'), path);
  await app.page.reload();
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await app.page.getByRole('radio', { name: /Eigen kort gesprek/ }).check();
  await start.begin();
  const { questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  await questions.say('Rustig.');
  await questions.waitForSaved();

  const changes = [
    async () => writeFile(path, (await readFile(path, 'utf8')).replace('Hoe was uw week?', 'Wat wilt u?')),
    () => rm(path),
  ];
  for (const change of changes) {
    await change();
    await app.restart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    await expect(questions.heading).toHaveText('Hoe was uw week?');
    await expect(app.page.getByText('Rustig.')).toBeVisible();
  }
});
