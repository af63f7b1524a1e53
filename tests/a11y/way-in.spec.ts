import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { vaultFilesOf } from '../faults/support/data-folder.ts';
import { expect, test } from './fixture.ts';
import { inspect } from './inspect.ts';

/* The first start, unlocking, and what stands in the way of it; the copies are beside it. */

/** From the home screen through going on with a copy, as far as one can turn back, to the page with copies. */
async function inspectCopies({ app: { page }, texts, home, unlock, recoveryForm }: Screens): Promise<void> {
  await home.button(texts.backup.overviewTitle).click();
  await expect(page.getByText(texts.backup.noCopies)).toBeVisible();
  await inspect(page, 'copies, none yet');
  await page.getByRole('button', { name: texts.backup.makeNow }).click();
  await expect(page.getByText(texts.backup.noCopies)).toBeHidden();
  await page.getByRole('button', { name: texts.backup.restoreTitle }).click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await inspect(page, 'going on with a copy');
  await page.getByRole('button', { name: texts.backup.lookFirst }).click();
  await unlock.open('dit is het niet');
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'opening a copy, wrong passphrase');
  await page.getByRole('button', { name: texts.unlock.forgotten }).click();
  await recoveryForm.code.fill('koffie');
  await page.getByRole('button', { name: texts.unlock.open, exact: true }).click();
  await expect(recoveryForm.code).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'opening a copy, wrong recovery code');
  await page.getByRole('button', { name: texts.common.cancel }).click();
  await page.getByRole('button', { name: texts.common.back }).click();
}

test('the way in', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  const { firstRun, recoveryCode, unlock, recoveryForm, home } = screens;
  await firstRun.waitForLoad();
  await inspect(page, 'first run');
  await firstRun.submit({ name: 'Joy', passphrase: 'te kort' });
  await expect(firstRun.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'first run, passphrase too short');
  await screens.display.open();
  await inspect(page, 'display settings');
  await screens.display.close();

  await firstRun.submit(imke);
  await recoveryCode.waitForLoad();
  await recoveryCode.pressBegin();
  await app.running.answerNextPrint('failed');
  await recoveryCode.print();
  await expect(page.getByText(screens.texts.recoveryCode.printFailed)).toBeVisible();
  await inspect(page, 'recovery code, not noted, print failed');
  await recoveryCode.begin();
  await home.waitForLoad();
  await inspect(page, 'home, empty');
  await inspectCopies(screens);

  await page.getByRole('button', { name: screens.texts.common.lock }).click();
  await unlock.waitForLoad();
  await inspect(page, 'unlock');
  await unlock.open('dit is het niet');
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'unlock, wrong passphrase');
  await unlock.forget();
  await recoveryForm.waitForLoad();
  await recoveryForm.submit('0000-0000-0000-0000-0000-0000-0000', 'een heel nieuw wachtwoord');
  await expect(recoveryForm.code).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'recovery form, wrong code');

  const vaultFile = join(app.dataFolder, 'vault', 'vault.json');
  const heading = page.getByRole('heading', { level: 1 });
  const good = await readFile(vaultFile, 'utf8');
  await writeFile(vaultFile, JSON.stringify({ ...JSON.parse(good), version: 99 }));
  await page.reload();
  await expect(heading).toHaveText(screens.texts.startUp.failedTitle);
  await inspect(page, 'start-up problem');
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{');
  await page.reload();
  await expect(heading).toContainText(screens.texts.backup.title);
  await inspect(page, 'start-up problem with copies');
});
