import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../src/renderer/platform/clock.ts';
import { circleStepOf, loadGuide, type CircleStep } from '../../src/shared/guides/index.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/* The circle in the only guide that stands in the folder. */
async function circleIn(dataFolder: string): Promise<CircleStep | undefined> {
  const folder = join(dataFolder, 'guides');
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const loaded = loadGuide(await readFile(join(folder, file ?? ''), 'utf8'));
  return loaded.ok ? circleStepOf(loaded.guide) : undefined;
}

test('makes a circle of five named parts from a copy of ours, and types one in from paper', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { guideList, guideEditor, home, texts } = screens;
  await screens.makeVault(imke);
  await guideList.openFromHome();
  await guideList.copy('Regiecirkel');
  await guideEditor.waitForLoad();
  await guideEditor.write(guideEditor.field(texts.guideEditor.name), 'Onze cirkel');
  await guideEditor.open(/De cirkel/);
  const ours = ['Mijn plek', 'Mijn dag', 'Mijn mensen', 'Wat ik graag doe'];
  const others = ['Hoe ik me voel', 'Geloof en zin', 'Eten, drinken, slapen', 'Mijn gezondheid'];
  await expect(guideEditor.drawing([...ours, ...others])).toBeVisible();
  await expect(guideEditor.icon('stoel')).toBeChecked();

  // Another text size changes the room of the drawing; that may not come up as an error.
  for (const size of ['200%', '']) {
    await app.page.evaluate((text) => (document.documentElement.style.fontSize = text), size);
    await expect(guideEditor.drawing([...ours, ...others])).toBeVisible();
  }
  await expect(app.page.getByText(texts.problem.title)).toBeHidden();

  // Two parts are no circle: that is said at the step, and nothing is lost.
  for (const number of [8, 7, 6, 5, 4, 3]) await guideEditor.removePart(number);
  await guideEditor.finish();
  await expect(app.page.getByText(texts.guideEditor.notDone)).toBeVisible();
  await expect(app.page.getByText(texts.guideEditor.problems['too-few']).first()).toBeVisible();

  await guideEditor.addPart('De tuin', 'Wat doet u graag in de tuin?', 'Buiten');
  await expect(guideEditor.icon('mensen')).toBeChecked();
  await guideEditor.chooseIcon('zon');
  await guideEditor.addPart('Mijn hond', 'Hoe gaat het met uw hond?', 'Buiten');
  await guideEditor.addPart('Muziek', 'Welke muziek hoort u graag?', '');
  const names = ['Mijn plek', 'Mijn dag', 'De tuin', 'Mijn hond', 'Muziek'];
  await expect(guideEditor.drawing(names)).toBeVisible();
  await guideEditor.button(texts.guideEditor.up(texts.segmentEditor.part(5))).press('Enter');
  await expect(guideEditor.drawing([...names.slice(0, 3), 'Muziek', 'Mijn hond'])).toBeVisible();
  await expect(guideEditor.parts).toHaveCount(5);
  await guideEditor.finish();
  await guideList.waitForLoad();
  const circle = await circleIn(app.dataFolder);
  expect(circle?.prompts.map(({ title, icon, group }) => [title.nl, icon, group?.nl])).toEqual([
    ['Mijn plek', 'armchair', 'Wonen'],
    ['Mijn dag', 'clock', 'Wonen'],
    ['De tuin', 'sun', 'Buiten'],
    ['Muziek', 'flower', undefined],
    ['Mijn hond', 'users', 'Buiten'],
  ]);

  // What was ticked on paper is typed in at the part, and stays.
  await guideEditor.button(texts.common.home).click();
  await home.waitForLoad();
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await app.page.getByRole('radio', { name: /Onze cirkel/ }).check();
  await start.beginFromPaper(dayOf(new Date()));
  const { paper } = screens.conversation('Mien');
  await paper.waitForLoad();
  const garden = 'De tuin. Wat doet u graag in de tuin?';
  const { segmentMark } = texts;
  await paper.tick(garden, segmentMark.going, segmentMark.goings['not-well']);
  await paper.tick(garden, segmentMark.say, segmentMark.says.together);
  await paper.tick(garden, segmentMark.importance, segmentMark.importances.very);
  await paper.type(garden, 'De rozen snoeien.');
  await paper.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await paper.waitForLoad();
  await expect(paper.ticked(garden, segmentMark.going, segmentMark.goings['not-well'])).toBeChecked();
  await expect(paper.ticked(garden, segmentMark.say, segmentMark.says.together)).toBeChecked();
  await expect(paper.ticked(garden, segmentMark.importance, segmentMark.importances.very)).toBeChecked();
  await expect(paper.answer(garden)).toHaveValue('De rozen snoeien.');
});
