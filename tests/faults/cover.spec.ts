import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inspect } from '../a11y/inspect.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import type { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { late, repairDisk, typeOnABadDisk } from './support/bad-disk.ts';

/* Locking while the disk takes no words: they can be neither read nor lost. */

const coverOf = (app: AppUnderTest, { texts }: Screens): Locator =>
  app.page.getByRole('dialog', { name: texts.cover.title });

/** What a screen reader can come upon, all of it. */
const everythingRead = (app: AppUnderTest) => app.page.locator('body').ariaSnapshot();

async function expectCovered(app: AppUnderTest, screens: Screens): Promise<void> {
  await expect(coverOf(app, screens)).toBeVisible();
  await expect(screens.conversation('Mien').questions.answer).toBeHidden();
  expect(await everythingRead(app)).not.toContain('eik');
}

async function expectWordsAndLock(app: AppUnderTest, screens: Screens): Promise<void> {
  await screens.unlock.waitForLoad();
  await expect(coverOf(app, screens)).toHaveCount(0);
  await screens.unlock.open(imke.passphrase);
  const { questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(late);
}

test('nobody touches the laptop and the words cannot be stored: covered, until the passphrase or until stored', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const screens = await typeOnABadDisk(app);
  const { texts, unlock } = screens;
  const { questions } = screens.conversation('Mien');
  expect(await everythingRead(app), 'readable before').toContain('eik');
  const windowTitle = await app.page.title();
  await app.page.clock.install();
  await app.page.clock.fastForward('01:01:00');
  await expectCovered(app, screens);
  await expect(app.page).toHaveTitle(new RegExp(texts.cover.title));
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await inspect(app.page, 'cover over words that are not stored');

  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await expectCovered(app, screens);
  const open = coverOf(app, screens).getByRole('button', { name: texts.unlock.open, exact: true });
  await open.click();
  await expect(unlock.passphrase).toHaveAccessibleDescription(texts.unlock.passphraseMissing);
  for (let count = 0; count < 3; count += 1) {
    await unlock.passphrase.fill(`dit is het niet ${String(count)}`);
    await open.click();
    await expect(open).not.toHaveAttribute('aria-disabled');
    await expect(unlock.passphrase).toHaveAccessibleDescription(texts.unlock.wrongPassphrase);
    await expect(unlock.passphrase).toBeFocused();
  }
  await expectCovered(app, screens);

  await unlock.passphrase.fill(imke.passphrase);
  await open.click();
  await expect(coverOf(app, screens)).toHaveCount(0);
  await expect(questions.answer).toHaveValue(late);
  await expect(questions.answer, 'typing goes on where it stopped').toBeFocused();
  await expect(app.page).toHaveTitle(windowTitle);

  await app.page.keyboard.press('Control+l');
  await expectCovered(app, screens);
  await repairDisk(app);
  await expectWordsAndLock(app, screens);
});

test('the same when the laptop locks, over a dialog, and closing the window shows no words', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const screens = await typeOnABadDisk(app);
  const { texts, unlock, display } = screens;
  await display.open();
  await app.running.announcePower('lock-screen');
  await expectCovered(app, screens);
  void app.running.close();
  const closing = app.page.getByRole('alertdialog', { name: texts.closing.title });
  await expect(closing).toBeVisible();
  await expect(closing.getByRole('button')).toHaveCount(3);
  expect(await everythingRead(app)).not.toContain('eik');
  await closing.getByRole('button', { name: texts.closing.back }).click();
  await expectCovered(app, screens);

  // A disk that takes no words may take no count of tries either.
  const attempts = join(app.dataFolder, 'vault', 'unlock-attempts.json');
  await rm(attempts, { force: true });
  await mkdir(join(attempts, 'not a file'), { recursive: true });
  const open = coverOf(app, screens).getByRole('button', { name: texts.unlock.open, exact: true });
  await unlock.passphrase.fill('dit is het niet');
  await open.click();
  await expect(unlock.passphrase).toHaveAccessibleDescription(texts.unlock.wrongPassphrase);
  await unlock.passphrase.fill(imke.passphrase);
  await open.click();
  await expect(coverOf(app, screens)).toHaveCount(0);
  await expect(app.page.getByRole('dialog', { name: texts.display.title })).toBeVisible();
  await display.close();

  await screens.conversation('Mien').questions.lock();
  await expectCovered(app, screens);
  await rm(attempts, { recursive: true });
  await repairDisk(app);
  await expectWordsAndLock(app, screens);
});
