import type { Locator } from 'playwright-core';
import { inspect } from '../a11y/inspect.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { breakDisk, early, late, repairDisk, typeOnABadDisk } from './support/bad-disk.ts';

/* Closing the window while the disk takes no words. */

/** Presses a button that takes the window away: there may be no page left to say that it was pressed. */
async function pressAndGo(app: AppUnderTest, button: Locator): Promise<void> {
  const gone = button.click().catch(() => undefined);
  await Promise.all([gone, app.running.ended]);
}

/** Asks the window to close, and does not wait for it. */
function askToClose(app: AppUnderTest): void {
  void app.running.close();
}

test('words that cannot be stored keep the window open until they can', async ({ app }) => {
  test.setTimeout(240_000);
  const screens = await typeOnABadDisk(app);
  const { closing } = screens.texts;
  const { questions } = screens.conversation('Mien');
  const dialog = app.page.getByRole('alertdialog', { name: closing.title });
  askToClose(app);
  await expect(dialog).toContainText(closing.failed);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await dialog.getByRole('button', { name: closing.showWords }).click();
  await expect(dialog.getByLabel(closing.words)).toHaveValue(late);
  await inspect(app.page, 'dialog: not everything is stored');

  await dialog.getByRole('button', { name: closing.tryAgain }).click();
  await expect(dialog.getByRole('button', { name: closing.tryAgain })).not.toHaveAttribute('aria-disabled');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: closing.back }).click();
  await expect(questions.answer).toHaveValue(late);

  await repairDisk(app);
  // Nothing was typed since, so only closing itself stores them.
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(late);
});

test('trying again closes as soon as it succeeds; closing anyway closes at once', async ({ app }) => {
  const screens = await typeOnABadDisk(app);
  const { closing } = screens.texts;
  const { questions } = screens.conversation('Mien');
  const dialog = () => app.page.getByRole('alertdialog', { name: closing.title });
  askToClose(app);
  await expect(dialog()).toBeVisible();
  await repairDisk(app);
  await pressAndGo(app, dialog().getByRole('button', { name: closing.tryAgain }));
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(late);

  await breakDisk(app);
  await questions.type(early);
  await expect(app.page.getByRole('alert')).toContainText(screens.texts.conversation.notSavedTitle);
  askToClose(app);
  await pressAndGo(app, dialog().getByRole('button', { name: closing.anyway }));
});
