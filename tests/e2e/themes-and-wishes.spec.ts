import type { Page } from '@playwright/test';
import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/* What keeps a conversation to what matters: two subjects, a place for side-tracks, three wishes. */

test.beforeEach(async ({ app }) => {
  test.setTimeout(300_000);
  // Colours that fade would be measured halfway.
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

/** A conversation that begins late goes on past midnight. */
function lateToday(): Date {
  const late = new Date();
  late.setHours(23, 40, 0, 0);
  return late;
}

/** Lets minutes pass in which people touch the laptop now and then, so that it does not lock. */
async function passTime(page: Page, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 5) {
    await page.mouse.move(100 + passed, 400);
    await page.clock.fastForward('05:00');
  }
}

test('two subjects and the time are there from the start, and a side-track waits in the parking lot', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { page } = app;
  const { texts } = screens;
  const { parkHere } = texts;
  await page.clock.install({ time: lateToday() });
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.field(texts.start.theme(1)).fill('Het orgel');
  await start.field(texts.start.theme(2)).fill(' Eten ');
  await start.setAim('Weten wat haar blij maakt');
  await start.setTime(45);
  await inspect(page, 'start page, two subjects');
  await start.begin();
  const { questions, agreements } = screens.conversation('Mien');
  await questions.waitForLoad();
  await expect(page.getByRole('main')).toContainText('Vandaag: Het orgel · Eten · Weten wat haar blij maakt');

  await test.step('the time is told in words, and can be put away', async () => {
    const time = page.getByRole('banner').getByRole('button', { name: texts.timeLeft.hide });
    await expect(time).toHaveText(texts.timeLeft.about(45));
    await passTime(page, 25);
    await expect(time).toHaveText(texts.timeLeft.about(20));
    await passTime(page, 25);
    await expect(time).toHaveText(texts.timeLeft.over);
    await inspect(page, 'question, the time is over');
    await time.click();
    await expect(time).toBeHidden();
    await inspect(page, 'question, the time put away');
    await page.getByRole('button', { name: texts.timeLeft.show }).click();
    await expect(time).toBeVisible();
  });

  await test.step('a side-track is parked while the question stays', async () => {
    const question = await questions.question();
    await questions.type('Mijn zus');
    await questions.button(parkHere.open).click();
    await expect(questions.field(parkHere.what)).toBeFocused();
    await questions.field(parkHere.who).fill('Joy');
    await questions.button(parkHere.done).click();
    await expect(questions.field(parkHere.what)).toHaveAccessibleDescription(
      new RegExp(parkHere.whatMissing),
    );
    await questions.field(parkHere.what).fill('De rollator in de gang');
    await questions.field(parkHere.by).fill('over drie weken');
    await inspect(page, 'question, parking something');
    await questions.button(parkHere.done).click();
    await expect(page.getByText(parkHere.parked, { exact: true })).toBeVisible();
    await expect(questions.button(parkHere.open)).toBeFocused();
    await inspect(page, 'question, something parked');
    await questions.button(texts.common.remove).click();
    await expect(page.getByText(parkHere.dropped, { exact: true })).toBeVisible();
    await questions.button(texts.common.undo).click();
    await expect(page.getByText(parkHere.parked, { exact: true })).toBeVisible();
    await expect(questions.heading).toHaveText(question);
    await expect(questions.answer).toHaveValue('Mijn zus');
  });

  await test.step('words that were still being parked survive a power cut', async () => {
    await questions.button(parkHere.open).click();
    await questions.field(parkHere.what).fill('De kapper');
    await questions.waitForSaved();
    await app.killAndRestart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    await questions.goToStep(screens.stepTitle('agreements'));
    await agreements.waitForLoad();
    await expect(agreements.field(texts.agreements.parkedWhat(1))).toHaveValue('De rollator in de gang');
    await expect(agreements.field(texts.agreements.parkedWho(1))).toHaveValue('Joy');
    await expect(agreements.field(texts.agreements.parkedWhat(2))).toHaveValue('De kapper');
  });

  await test.step('a seventh is told that the A4 is full', async () => {
    for (let number = 3; number <= 6; number += 1)
      await agreements.park(number, { what: `Nummer ${number}`, who: '', by: '' });
    await agreements.goToStep(screens.stepTitle('welcome'));
    await questions.waitForLoad();
    await questions.button(parkHere.open).click();
    await expect(app.page.getByText(parkHere.full)).toBeVisible();
    await expect(questions.field(parkHere.what)).toBeHidden();
  });
});

test('three wishes are chosen, a fourth asks which one goes, and the chosen ones come first', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { page } = app;
  const { choosing, agreements: agreementTexts, readBack: readBackTexts } = screens.texts;
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, wishes, agreements, readBack } = screens.conversation('Mien');
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
  await wishes.add(1, { text: 'Naar de tuin' });
  await expect(page.getByText(agreementTexts.freedom, { exact: true })).toBeHidden();
  await wishes.add(2, { text: 'Alleen naar buiten' });
  await expect(page.getByText(agreementTexts.freedom, { exact: true })).toBeVisible();
  await wishes.add(3, { text: 'Vis op vrijdag' });
  await wishes.add(4, { text: 'Orgel horen' });
  for (const number of [2, 3, 4]) await wishes.button(choosing.choose(number)).click();
  await expect(page.getByRole('img', { name: choosing.chosen(3) })).toBeVisible();
  await inspect(page, 'wishes, three chosen, one touches freedom');

  await wishes.button(choosing.choose(1)).click();
  const dialog = page.getByRole('dialog', { name: choosing.letGoTitle });
  await expect(dialog).toBeVisible();
  await inspect(page, 'wishes, which one to let go');
  await dialog.getByRole('button', { name: screens.texts.common.cancel }).click();
  await expect(dialog).toBeHidden();
  await expect(wishes.button(choosing.choose(1))).toHaveAttribute('aria-pressed', 'false');
  await wishes.button(choosing.choose(1)).click();
  await dialog.getByRole('button', { name: choosing.letGo('Vis op vrijdag') }).click();
  await expect(dialog).toBeHidden();
  await expect(wishes.button(choosing.choose(1))).toHaveAttribute('aria-pressed', 'true');
  await expect(wishes.button(choosing.choose(3))).toHaveAttribute('aria-pressed', 'false');
  await expect(wishes.wish(3)).toHaveValue('Vis op vrijdag');

  await wishes.remove(1);
  await wishes.button(choosing.choose(2)).click();
  await wishes.undo();
  await expect(page.getByRole('img', { name: choosing.chosen(4) })).toBeHidden();
  await expect(wishes.button(choosing.choose(1))).toHaveAttribute('aria-pressed', 'false');

  const inOrder = ['Alleen naar buiten', 'Vis op vrijdag', 'Orgel horen', 'Naar de tuin'];
  await wishes.next();
  await agreements.waitForLoad();
  await expect(page.getByRole('list', { name: choosing.wishes }).getByRole('listitem')).toContainText(
    inOrder,
  );
  await agreements.next();
  await readBack.waitForLoad();
  const list = page
    .getByRole('main')
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: readBackTexts.wishes, exact: true }) })
    .last();
  await expect(list.getByRole('listitem')).toContainText(inOrder);
  await expect(list.getByRole('img')).toHaveCount(3);
});
