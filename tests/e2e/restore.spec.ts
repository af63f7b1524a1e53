import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRecoveryCode, writeRecoveryCode } from '../../src/renderer/vault/recovery-code.ts';
import { inspect } from '../a11y/inspect.ts';
import { backupsOf, journalOf, vaultFilesOf } from '../faults/support/data-folder.ts';
import { RestoreScreen } from '../faults/support/restore-screen.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

const words = 'De eik achter het huis.';
const newPassphrase = 'een heel nieuwe zin';

/** A stick, as a folder: with the newest copy of the app under another name. Resolves with the path of the copy. */
async function copyToStick(app: AppUnderTest, stick: string): Promise<string> {
  await mkdir(stick, { recursive: true });
  const newest = (await backupsOf(app.dataFolder)).at(-1) ?? '';
  const path = join(stick, 'kopie van dinsdag (2).goedgesprek-kopie');
  await copyFile(newest, path);
  return path;
}

test('who forgot the passphrase and has a damaged vault goes on with the recovery code', async ({ app }) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, unlock, recoveryForm } = screens;
  const code = await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type(words);
  await questions.waitForSaved();
  await app.running.close();
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{"format":');
  await app.killAndRestart();

  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await app.page.getByRole('button', { name: texts.backup.lookFirst }).click();
  await app.page.getByRole('button', { name: texts.unlock.forgotten }).click();
  await expect(recoveryForm.code).toBeFocused();
  await inspect(app.page, 'a copy, opened with the recovery code');
  const open = app.page.getByRole('button', { name: texts.unlock.open, exact: true });
  await recoveryForm.code.fill('koffie');
  await open.click();
  await expect(recoveryForm.code).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongRecoveryCode));
  for (let count = 0; count < 3; count += 1) {
    await recoveryForm.code.fill(await writeRecoveryCode(newRecoveryCode()));
    await open.click();
    await expect(recoveryForm.code).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongRecoveryCode));
  }
  await expect(app.page.getByRole('timer'), 'people wait after three wrong codes').toBeVisible();
  await recoveryForm.code.fill(code.toLowerCase().replaceAll('-', ' '));
  await expect(app.page.getByRole('timer')).toBeHidden({ timeout: 60_000 });
  await open.click();
  await app.page.getByRole('heading', { name: texts.backup.inside }).waitFor();
  await expect(app.page.getByText('Mien', { exact: true })).toBeVisible();
  await restore.goOn();

  await unlock.waitForLoad();
  await unlock.forget();
  await recoveryForm.submit(code, newPassphrase);
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(words);
  await app.restart();
  await unlock.open(newPassphrase);
  await questions.waitForLoad();
});

test('a copy on a stick is looked into and gone on with, and a file that is no copy is refused', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, unlock, home } = screens;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await app.running.close();
  const stick = join(app.dataFolder, 'stick van Joy');
  const path = await copyToStick(app, stick);
  const photo = join(stick, 'foto.jpg');
  await writeFile(photo, Buffer.from('\u00ff\u00d8 geen kopie', 'latin1'));
  const brokenOff = join(stick, 'half.goedgesprek-kopie');
  await copyFile(path, brokenOff);
  await truncate(brokenOff, 700);
  await rm(join(app.dataFolder, 'backups'), { recursive: true });
  await rm(journalOf(app.dataFolder), { force: true });
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{"format":');
  await app.killAndRestart();

  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await expect(app.page.getByText(texts.backup.noCopies)).toBeVisible();
  const choose = app.page.getByRole('button', { name: texts.backup.fromStick });
  for (const [wrong, reason] of [
    [photo, texts.problem.backupDamaged],
    [brokenOff, texts.problem.backupDamaged],
    [join(stick, 'weg.goedgesprek-kopie'), texts.problem.backupMissing],
    [stick, texts.problem.backupUnreadable],
  ] as const) {
    await app.running.answerNextOpenDialog(wrong);
    await choose.click();
    const refused = app.page.getByRole('status').filter({ hasText: texts.backup.refused });
    await expect(refused).toContainText(wrong);
    await expect(refused).toContainText(reason);
    await expect(restore.copies).toHaveCount(0);
  }
  await inspect(app.page, 'a file that is no copy');
  await app.running.answerNextOpenDialog(null);
  await choose.click();
  await app.running.answerNextOpenDialog(path);
  await choose.click();
  await expect(restore.copies).toHaveCount(1);
  await expect(app.page.getByText(texts.backup.refused)).toBeHidden();
  await restore.lookFirst(imke.passphrase);
  await expect(app.page.getByText('Mien', { exact: true })).toBeVisible();
  await inspect(app.page, 'what stands in a copy');
  await restore.goOn();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await expect(home.resident('Mien')).toBeVisible();
  expect((await readFile(path)).length, 'the copy on the stick stays').toBeGreaterThan(700);
});

test('a copy of another vault is told before this laptop goes on with it, and the way back stays', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const house = 'Huize De Verzonnen Eik';
  const joy = { name: 'Joy Testa', houseName: house, passphrase: 'kleedje klaar en thee erbij' };
  const otherFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-test-'));
  const other = await AppUnderTest.start(otherFolder, {});
  const stick = join(app.dataFolder, 'stick');
  let path: string;
  try {
    const screensThere = new Screens(other);
    await screensThere.makeVault(joy);
    await screensThere.addResident({ callName: 'Hassan' });
    await other.running.close();
    path = await copyToStick(other, stick);
  } finally {
    await other.dispose();
    await rm(otherFolder, { recursive: true, force: true, maxRetries: 5 });
  }

  const screens = new Screens(app);
  const { texts, unlock, home } = screens;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await home.button(texts.common.home).click();
  await home.button(texts.backup.overviewTitle).click();
  await app.page.getByRole('button', { name: texts.backup.restoreTitle }).click();
  const told = app.page.getByRole('status').filter({ hasText: texts.backup.otherVault(house) });
  await app.running.answerNextOpenDialog(path);
  await app.page.getByRole('button', { name: texts.backup.fromStick }).click();
  const restore = new RestoreScreen(app);
  await expect(restore.copies.first()).toBeChecked();
  await app.page.getByRole('button', { name: new RegExp(`^${texts.backup.goOnWith('')}`) }).click();
  await expect(told).toBeVisible();
  await inspect(app.page, 'a copy of another vault');
  await unlock.passphrase.fill(joy.passphrase);
  await app.page.getByRole('button', { name: texts.unlock.open, exact: true }).click();
  await app.page.getByRole('heading', { name: texts.backup.inside }).waitFor();
  await expect(told, 'told once more, and nothing has happened yet').toBeVisible();
  await restore.goOn();

  await unlock.waitForLoad();
  await expect(app.page.getByText(house)).toBeVisible();
  await unlock.open(joy.passphrase);
  await expect(home.resident('Hassan')).toBeVisible();
  await expect(home.resident('Mien')).toBeHidden();
  await app.restart();
  await unlock.open(joy.passphrase);
  await expect(home.resident('Hassan'), 'also after starting again').toBeVisible();

  await home.button(texts.backup.overviewTitle).click();
  await app.page.getByRole('button', { name: new RegExp(`^${texts.backup.returnTo('')}`) }).click();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await expect(home.resident('Mien')).toBeVisible();
  await expect(home.resident('Hassan')).toBeHidden();
});

test('going back gives the later words again, and what was typed in the copy stays in a copy', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const later = `${words} Daar klom ik in.`;
  const inCopy = 'De appelboom van de buren.';
  const screens = new Screens(app);
  const { texts, unlock, home } = screens;
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  const restore = new RestoreScreen(app);
  const goBack = app.page.getByRole('button', { name: new RegExp(`^${texts.backup.returnTo('')}`) });
  const openAgain = async () => {
    await unlock.waitForLoad();
    await unlock.open(imke.passphrase);
    await questions.waitForLoad();
  };
  const leaveFor = async (button: string) => {
    await questions.pause();
    await home.waitForLoad();
    await home.button(texts.backup.overviewTitle).click();
    await app.page.getByRole('button', { name: button }).click();
  };

  await questions.type(words);
  await questions.waitForSaved();
  const made = await app.page.evaluate(() => window.bridge?.makeBackup({ reason: 'asked' }));
  expect(made).toMatchObject({ ok: true });
  await questions.type(later);
  await questions.waitForSaved();

  await leaveFor(texts.backup.restoreTitle);
  await restore.goOn(imke.passphrase);
  await openAgain();
  await expect(questions.answer).toHaveValue(words);
  await questions.type(inCopy);
  await questions.waitForSaved();

  await questions.pause();
  await home.waitForLoad();
  await home.button(texts.backup.overviewTitle).click();
  await inspect(app.page, 'copies, with a vault of before');
  await goBack.click();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.continueConversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(later);

  await leaveFor(texts.backup.restoreTitle);
  // The newest copy holds the later words; the one before it was made right before going back.
  await restore.copies.nth(1).check();
  await restore.goOn(imke.passphrase);
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.continueConversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(inCopy);
});
