import { writeFile } from 'node:fs/promises';
import { newRecoveryCode, writeRecoveryCode } from '../../src/renderer/vault/recovery-code.ts';
import { loseDatabase, vaultFilesOf } from '../faults/support/data-folder.ts';
import { RestoreScreen } from '../faults/support/restore-screen.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { joy, letJoyIn } from './support/colleague.ts';
import { expect, test } from './support/fixture.ts';

/* What the log knows of acts that people do seldom: erasing, a copy by code, a name that was wrong. */

test('erasing is in the log, refused and done, and takes no entry away, whatever is lost after it', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  const { acts, outcomes } = texts.log;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Kees' });
  const { questions } = await screens.beginConversation('Kees');
  await questions.say('Naar de kantine, op vrijdag.');
  await questions.pause();
  await home.openResident('Kees');
  await screens.resident('Kees').beginErasing();
  const erase = screens.erase('Kees');
  await erase.waitForLoad();
  await erase.erase('dit is het niet');
  await expect(erase.passphrase).toHaveAttribute('aria-invalid', 'true');
  await erase.erase(imke.passphrase);
  await erase.doneHeading.waitFor();
  await erase.finish();
  await home.waitForLoad();
  await log.openFromHome();
  const expected = [
    'vault-made',
    'resident-added',
    'conversation-begun',
    'conversation-paused',
    'resident-erased',
    'resident-erased',
  ] as const;
  const shown = await log.acts();
  expect(shown.slice(0, -1).map((act) => act.split(':')[0])).toEqual(expected.map((act) => acts[act]));
  const erased = log.entries.filter({ hasText: acts['resident-erased'] });
  await expect(erased.first()).not.toContainText(outcomes.refused);
  await expect(erased.last()).toContainText(outcomes.refused);
  await expect(app.page.getByRole('main')).not.toContainText('Kees');

  await app.running.close();
  await loseDatabase(app.dataFolder);
  await app.killAndRestart();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await log.openFromHome();
  expect((await log.acts()).slice(0, shown.length)).toEqual(shown);
  await log.verify();
  await expect(log.verdict.filter({ hasText: texts.log.wholeText })).toBeVisible();
  await expect(log.entries.filter({ hasText: acts['log-incomplete'] })).toHaveCount(0);
});

test('who goes on with a copy by the recovery code stands in the log with that, and with the wrong codes', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock, recoveryForm } = screens;
  const { acts, reasons, times } = texts.log;
  const code = await screens.makeVault(imke);
  await app.running.close();
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{"format":');
  await app.killAndRestart();
  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await app.page.getByRole('button', { name: texts.backup.lookFirst }).click();
  await app.page.getByRole('button', { name: texts.unlock.forgotten }).click();
  const open = app.page.getByRole('button', { name: texts.unlock.open, exact: true });
  await recoveryForm.code.fill(await writeRecoveryCode(newRecoveryCode()));
  await open.click();
  await expect(recoveryForm.code).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongRecoveryCode));
  await recoveryForm.code.fill(code);
  await open.click();
  await app.page.getByRole('heading', { name: texts.backup.inside }).waitFor();
  await restore.goOn();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await log.openFromHome();
  await expect(log.entries.filter({ hasText: acts['copy-restored'] })).toContainText(
    reasons['recovery-code'],
  );
  await expect(log.entries.filter({ hasText: acts['wrong-tries'] })).toHaveCount(1);
  await expect(log.entries.filter({ hasText: acts['wrong-tries'] })).toContainText(times(1));
});

test('a colleague who is called otherwise stands in the log under the new name, and so do wrong tries at a copy', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  const { acts, aboutPerson, times } = texts.log;
  const { page } = app;
  await screens.makeVault(imke);
  await letJoyIn(screens, imke.passphrase);
  await page.getByRole('button', { name: texts.settings.renameWorker(joy.name) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(texts.settings.colleagueName).fill('Joya Testa');
  await dialog.getByRole('button', { name: texts.settings.save }).click();
  await expect(dialog).toBeHidden();
  await home.button(texts.common.home).click();

  await home.button(texts.backup.overviewTitle).click();
  await home.button(texts.backup.makeNow).click();
  await expect(home.button(texts.backup.makeNow)).toBeEnabled();
  await home.button(texts.backup.restoreTitle).click();
  await page.getByRole('button', { name: texts.backup.lookFirst }).click();
  await unlock.passphrase.fill('dit is het niet');
  const open = page.getByRole('button', { name: texts.unlock.open, exact: true });
  await open.click();
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true');
  await unlock.passphrase.fill(imke.passphrase);
  await open.click();
  await page.getByRole('heading', { name: texts.backup.inside }).waitFor();
  await page.getByRole('button', { name: texts.common.back }).click();
  await home.button(texts.common.home).click();

  await log.openFromHome();
  await expect(log.entries.filter({ hasText: acts['wrong-tries'] })).toContainText(times(1));
  await log.filter('worker', 'Joya Testa');
  await expect(log.entries.filter({ hasText: acts['worker-renamed'] })).toContainText(
    aboutPerson('Joya Testa'),
  );
});
