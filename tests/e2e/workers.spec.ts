import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

const joysPassphrase = 'kleedje klaar en thee erbij';

test('a colleague is let in, opens with an own passphrase, and is taken out again', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, home, unlock } = screens;
  const { page } = app;
  const { settings } = texts;
  await screens.makeVault(imke);
  await home.button(settings.title).click();
  await expect(page.getByRole('heading', { level: 1, name: settings.title })).toBeFocused();
  await inspect(page, 'settings');

  const form = page.getByRole('form').or(page.locator('form')).filter({ hasText: settings.addWorkerText });
  await form.getByLabel(settings.colleagueName).fill('Joy Testa');
  await form.getByLabel(settings.colleaguePassphrase).fill(joysPassphrase);
  await form.getByLabel(texts.passphrase.again).fill(joysPassphrase);
  await form.getByLabel(settings.ownPassphrase).fill('niet mijn wachtwoord');
  await form.getByRole('button', { name: settings.add, exact: true }).click();
  await expect(form.getByLabel(settings.ownPassphrase)).toHaveAccessibleDescription(
    new RegExp(texts.unlock.wrongPassphrase),
  );
  await form.getByLabel(settings.ownPassphrase).fill(imke.passphrase);
  await form.getByRole('button', { name: settings.add, exact: true }).click();
  await expect(page.getByText(settings.workerAdded)).toBeVisible();

  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await page.getByRole('radio', { name: 'Joy Testa' }).check();
  await unlock.open(joysPassphrase);
  await home.waitForLoad();
  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await page.getByRole('radio', { name: imke.name }).check();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();

  await home.button(settings.title).click();
  await page.getByRole('button', { name: settings.removeWorker('Joy Testa') }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await inspect(page, 'taking a colleague out');
  await dialog.getByLabel(settings.replaceKey).check();
  await dialog.getByLabel(settings.ownPassphrase).fill(imke.passphrase);
  await dialog.getByRole('button', { name: settings.removeWorker('Joy Testa') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: settings.workers })).toBeFocused();
  await expect(page.getByText(settings.workerRemoved)).toBeVisible();
  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await expect(page.getByText('Joy Testa')).toBeHidden();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
});

test('a colleague who was written down wrong is called right by another, and keeps the own passphrase', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, home, unlock } = screens;
  const { page } = app;
  const { settings } = texts;
  await screens.makeVault(imke);
  await home.button(settings.title).click();
  const form = page.locator('form').filter({ hasText: settings.addWorkerText });
  await form.getByLabel(settings.colleagueName).fill('Joi Tesla');
  await form.getByLabel(settings.colleaguePassphrase).fill(joysPassphrase);
  await form.getByLabel(texts.passphrase.again).fill(joysPassphrase);
  await form.getByLabel(settings.ownPassphrase).fill(imke.passphrase);
  await form.getByRole('button', { name: settings.add, exact: true }).click();

  await page.getByRole('button', { name: settings.renameWorker('Joi Tesla') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await inspect(page, 'correcting the name of a colleague');
  const name = dialog.getByLabel(settings.colleagueName);
  await expect(name).toHaveValue('Joi Tesla');
  await name.fill('  ');
  await dialog.getByRole('button', { name: settings.save }).click();
  await expect(name).toHaveAccessibleDescription(new RegExp(texts.start.personNameMissing));
  await dialog.getByRole('button', { name: texts.common.cancel }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Joi Tesla', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: settings.renameWorker('Joi Tesla') }).click();
  await name.fill('Joy Testa');
  await dialog.getByLabel(settings.colleagueRole).fill('helpende');
  await dialog.getByRole('button', { name: settings.save }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(settings.renamed)).toBeVisible();
  await expect(page.getByRole('button', { name: settings.renameWorker('Joy Testa') })).toBeFocused();

  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await expect(page.getByText('helpende')).toBeVisible();
  await page.getByRole('radio', { name: 'Joy Testa' }).check();
  await unlock.open(joysPassphrase);
  await home.waitForLoad();
});

test('a new passphrase and a new code hold from then on, and the old ones no longer', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, home, unlock, recoveryForm, recoveryCode } = screens;
  const { page } = app;
  const { settings } = texts;
  const newPassphrase = 'tuin in de winterzon';
  const oldCode = await screens.makeVault(imke);
  await home.button(settings.title).click();
  const form = page
    .locator('form')
    .filter({ hasText: settings.myPassphrase })
    .filter({ hasText: settings.save });
  await form.getByLabel(texts.unlock.newPassphrase).fill(newPassphrase);
  await form.getByLabel(texts.passphrase.again).fill(newPassphrase);
  await form.getByLabel(settings.ownPassphrase).fill(imke.passphrase);
  await form.getByRole('button', { name: settings.save }).click();
  await expect(page.getByText(settings.passphraseChanged)).toBeVisible();

  const codeForm = page.locator('form').filter({ hasText: settings.newCodeText });
  await codeForm.getByLabel(settings.ownPassphrase).fill(newPassphrase);
  await codeForm.getByRole('button', { name: settings.makeCode }).click();
  await expect(recoveryCode.typedBack).toBeVisible();
  const newCode = await recoveryCode.readCode();
  await recoveryCode.typedBack.fill(newCode);
  await page.getByRole('button', { name: texts.common.done }).click();
  await expect(recoveryCode.typedBack).toBeHidden();

  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));
  await unlock.forget();
  await recoveryForm.submit(oldCode, 'nog een heel andere zin');
  await expect(recoveryForm.code).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongRecoveryCode));
  await recoveryForm.submit(newCode, 'nog een heel andere zin');
  await home.waitForLoad();
});

test('the app locks with a key and with the laptop', async ({ app }) => {
  const screens = new Screens(app);
  const { home, unlock } = screens;
  await screens.makeVault(imke);
  await app.page.keyboard.press('Control+l');
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  for (const event of ['lock-screen', 'suspend'] as const) {
    await app.running.announcePower(event);
    await unlock.waitForLoad();
    await unlock.open(imke.passphrase);
    await home.waitForLoad();
  }
});

test('after three wrong tries people wait, also after starting again', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, home, unlock } = screens;
  await screens.makeVault(imke);
  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  for (let count = 0; count < 3; count += 1) {
    await unlock.open(`niet dit ${count}`);
    await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));
    await expect(app.page.getByRole('button', { name: texts.unlock.opening })).toBeHidden();
  }
  await expect(app.page.getByRole('timer')).toBeVisible();
  await app.restart();
  await unlock.waitForLoad();
  await expect(app.page.getByRole('timer')).toBeVisible();
  await expect(app.page.getByRole('timer')).toBeHidden({ timeout: 30_000 });
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
});
