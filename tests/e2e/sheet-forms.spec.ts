import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { render } from '../documents/support/office.ts';
import { imke, kees } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';
import type { AppUnderTest } from './support/app-under-test.ts';

/*
 * The forms of the A4, chosen as people do: what the screen says about the pages is what LibreOffice makes of the saved
 * document, and a choice is there again after a restart.
 */

async function reachReadBack(app: AppUnderTest): Promise<Screens> {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, kees);
  const { questions, agreements, readBack } = screens.conversation('Kees');
  await questions.goToStep(screens.stepTitle('agreements'));
  await agreements.waitForLoad();
  await agreements.add(1, {
    what: 'Naar de kantine, rolstoel mee',
    who: 'Pieter',
    when: 'vrijdag 16-18 uur',
    lookBackOn: 'over zes weken',
  });
  await agreements.park(1, { what: 'Taxi als Pieter niet kan', who: 'Anneke', by: 'over drie weken' });
  await agreements.next();
  await readBack.waitForLoad();
  await readBack.openSheetChoices();
  return screens;
}

async function saved(app: AppUnderTest, screens: Screens, name: string) {
  const { readBack } = screens.conversation('Kees');
  const path = join(app.dataFolder, `${name}.docx`);
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  const rendered = await render(new Map([[name, new Uint8Array(await readFile(path))]]));
  return rendered.get(name) ?? { pages: 0, text: '' };
}

test('large letters, few words and two languages come out as the screen promises, and stay chosen', async ({
  app,
}) => {
  const screens = await reachReadBack(app);
  const { readBack } = screens.conversation('Kees');
  const t = screens.texts.sheetForm;

  await readBack.chooseForm(t.letters, t.large);
  const meter = app.page.getByText(t.fitsPages(2), { exact: true });
  await expect(meter).toBeVisible();
  const large = await saved(app, screens, 'groot');
  expect(large.pages).toBe(2);
  expect(large.text).toContain('Naar de kantine, rolstoel mee');
  await inspect(app.page, 'reading back, large letters chosen');

  await readBack.chooseForm(t.letters, t.usual);
  await readBack.chooseForm(t.words, t.few);
  await readBack.chooseForm(t.language, t.both);
  const few = await saved(app, screens, 'weinig');
  expect(few.pages).toBe(1);
  expect(few.text).toContain('Onze afspraken');
  expect(few.text).toContain('Our agreements');

  await readBack.finish();
  await app.restart();
  const again = new Screens(app);
  await again.unlock.open(imke.passphrase);
  await again.home.waitForLoad();
  await again.home.openResident('Kees');
  await again.resident('Kees').openConversation(1);
  await again.conversation('Kees').readBack.waitForLoad();
  await again.conversation('Kees').readBack.openSheetChoices();
  await expect(app.page.getByRole('radio', { name: t.few, exact: true })).toBeChecked();
  await expect(app.page.getByRole('radio', { name: t.both, exact: true })).toBeChecked();
});

test('what is moved to the appendix stands there, and what is left off is nowhere', async ({ app }) => {
  const screens = await reachReadBack(app);
  const { readBack } = screens.conversation('Kees');
  const t = screens.texts.sheetForm;
  await readBack.place('parked', 'onAppendix');
  await readBack.place('present', 'off');
  await expect(app.page.getByText(t.fitsWithAppendix, { exact: true })).toBeVisible();
  const sheet = await saved(app, screens, 'bijlage');
  const [front = '', appendix = ''] = sheet.text.split('\f');
  expect(sheet.pages).toBe(2);
  expect(front).not.toContain('Taxi als Pieter niet kan');
  expect(front).toContain('Staat op de bijlage');
  expect(appendix).toContain('Taxi als Pieter niet kan');
  expect(sheet.text).not.toContain('Aanwezig');
});
