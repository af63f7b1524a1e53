import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBackup, encodeBackup } from '../../src/main/backup/backup-file.ts';
import { backupName } from '../../src/main/backup/backup-folder.ts';
import { backupsOf } from '../faults/support/data-folder.ts';
import { RestoreScreen } from '../faults/support/restore-screen.ts';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Screens } from './pages/screens.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/* One walk through everything that happens with a vault in the life of somebody who just began. */

const early = 'De eik achter het huis.';
const late = 'De eik achter het huis, daar klom ik in.';
const earlyAdvice = 'Eén vraag tegelijk.';
const lateAdvice = 'Eerst thee, dan één vraag tegelijk.';
const newPassphrase = 'een heel nieuwe zin';
const yesterday = /^(Gisteren|Yesterday)/;

/** Makes the copies of now those of yesterday. The app must not be running. */
async function letADayPass(app: AppUnderTest): Promise<void> {
  for (const path of await backupsOf(app.dataFolder)) {
    const { head, rows } = decodeBackup(await readFile(path));
    const createdAt = new Date(Date.parse(head.createdAt) - 24 * 3_600_000).toISOString();
    const { appVersion, databaseId, lastSequence, vaultFile } = head;
    const content = { createdAt, appVersion, databaseId, lastSequence, vaultFile, rows };
    await rm(path);
    await writeFile(
      join(app.dataFolder, 'backups', backupName(lastSequence, createdAt)),
      encodeBackup(content),
    );
  }
}

test('a new user: forgets the passphrase, goes back to the copy of yesterday, and forth again', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, unlock, recoveryForm } = screens;
  const page = () => app.page;
  const { questions } = screens.conversation('Mien');
  const code = await screens.reachFirstQuestion(imke, { callName: 'Mien', advice: earlyAdvice });
  await questions.type(early);
  await questions.waitForSaved();
  await questions.pause();
  await home.waitForLoad();
  await home.button(texts.backup.overviewTitle).click();
  await page().getByRole('button', { name: texts.backup.makeNow }).click();
  await expect(page().getByText(texts.backup.noCopies)).toBeHidden();
  await app.running.close();
  await letADayPass(app);
  await app.killAndRestart();

  await test.step('the passphrase is forgotten', async () => {
    await unlock.waitForLoad();
    await unlock.open('wat was het ook weer');
    await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));
    await unlock.forget();
    await recoveryForm.submit(code, newPassphrase);
    await home.waitForLoad();
  });

  await test.step('more is typed', async () => {
    await home.continueConversation('Mien');
    await questions.waitForLoad();
    await expect(questions.answer).toHaveValue(early);
    await questions.type(late);
    await questions.waitForSaved();
    await questions.pause();
    await home.openResident('Mien');
    await screens.resident('Mien').change();
    await screens.residentForm.advice.fill(lateAdvice);
    await screens.residentForm.finish();
    await expect(page().getByText(lateAdvice)).toBeVisible();
    await home.button(texts.common.home).click();
    await home.waitForLoad();
  });

  await test.step('the copy of yesterday', async () => {
    await home.button(texts.backup.overviewTitle).click();
    await page().getByRole('button', { name: texts.backup.restoreTitle }).click();
    await page().getByRole('radio', { name: yesterday }).first().check();
    const restore = new RestoreScreen(app);
    await restore.lookFirst(newPassphrase);
    await expect(page().getByText('Mien', { exact: true })).toBeVisible();
    await restore.goOn();
    await unlock.waitForLoad();
    await unlock.open(newPassphrase);
    await home.waitForLoad();
    await home.openResident('Mien');
    await expect(page().getByText(earlyAdvice)).toBeVisible();
    await expect(page().getByText(lateAdvice)).toBeHidden();
    await home.button(texts.common.home).click();
    await home.waitForLoad();
  });

  await test.step('and back to the vault of before', async () => {
    await home.button(texts.backup.overviewTitle).click();
    await page()
      .getByRole('button', { name: new RegExp(`^${texts.backup.returnTo('')}`) })
      .click();
    await unlock.waitForLoad();
    await unlock.open(newPassphrase);
    await home.openResident('Mien');
    await expect(page().getByText(lateAdvice)).toBeVisible();
    await home.button(texts.common.home).click();
    await home.continueConversation('Mien');
    await expect(questions.answer).toHaveValue(late);
    await app.restart();
    await unlock.open(newPassphrase);
    await expect(questions.answer).toHaveValue(late);
  });
});

test('the recovery code, a copy and the way back with the keyboard alone', async ({ app }) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const keyboard = new Keyboard(app);
  const { texts, home, unlock, recoveryForm } = screens;
  const { page } = app;
  const code = await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await home.button(texts.common.lock).click();

  await unlock.waitForLoad();
  await keyboard.press(unlock.button(texts.unlock.forgotten));
  await expect(recoveryForm.heading).toBeFocused();
  await keyboard.type(recoveryForm.code, code);
  await keyboard.type(recoveryForm.field(texts.unlock.newPassphrase), newPassphrase);
  await keyboard.type(recoveryForm.field(texts.passphrase.again), newPassphrase);
  await page.keyboard.press('Enter');
  await expect(home.heading).toBeFocused();

  await keyboard.press(home.button(texts.backup.overviewTitle));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press(home.button(texts.backup.makeNow));
  await expect(page.getByText(texts.backup.noCopies)).toBeHidden();
  await keyboard.press(home.button(texts.backup.restoreTitle));
  await expect(page.getByRole('heading', { level: 1, name: texts.backup.restoreTitle })).toBeFocused();
  await keyboard.choose(page.getByRole('radio').first());
  await keyboard.press(home.button(texts.backup.lookFirst));
  await expect(unlock.passphrase).toBeFocused();
  await keyboard.press(home.button(texts.common.cancel));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press(home.button(texts.backup.lookFirst));
  await keyboard.press(home.button(texts.unlock.forgotten));
  await keyboard.type(recoveryForm.code, code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: texts.backup.inside })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press(page.getByRole('button', { name: new RegExp(`^${texts.backup.goOnWith('')}`) }));

  await expect(unlock.heading).toBeFocused();
  await keyboard.type(unlock.passphrase, newPassphrase);
  await page.keyboard.press('Enter');
  await expect(home.heading).toBeFocused();
  await keyboard.press(home.button(texts.backup.overviewTitle));
  await keyboard.press(page.getByRole('button', { name: new RegExp(`^${texts.backup.returnTo('')}`) }));
  await expect(unlock.heading).toBeFocused();
  await keyboard.type(unlock.passphrase, newPassphrase);
  await page.keyboard.press('Enter');
  await expect(home.resident('Mien')).toBeVisible();
  expect(keyboard.stops, 'stops at which the focus was looked at').toBeGreaterThan(30);
});
