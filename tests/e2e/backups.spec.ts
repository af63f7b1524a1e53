import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { inspect } from '../a11y/inspect.ts';
import { expect, test } from './support/fixture.ts';

test('somebody makes a copy, checks it, and lets copies go to a stick as well', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, home } = screens;
  const { page } = app;
  await screens.makeVault(imke);
  await home.button(texts.backup.overviewTitle).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.backup.overviewTitle })).toBeFocused();

  await page.getByRole('button', { name: texts.backup.makeNow }).click();
  await expect(page.getByText(texts.backup.noCopies)).toBeHidden();
  await page.getByRole('button', { name: texts.backup.checkNow }).click();
  await expect(page.getByText(texts.backup.good).first()).toBeVisible();
  await inspect(page, 'copies, looked at');
  const made = await readdir(join(app.dataFolder, 'backups'));
  expect(made.length).toBeGreaterThan(0);

  const stick = join(app.dataFolder, 'stick');
  await mkdir(stick);
  await app.running.answerNextOpenDialog(stick);
  await page.getByRole('button', { name: texts.backup.secondChoose }).click();
  await expect(page.getByText(stick)).toBeVisible();
  await page.getByRole('button', { name: texts.backup.makeNow }).click();
  await expect.poll(async () => (await readdir(stick)).length).toBeGreaterThan(0);
});

test('a stick that is not there any more is told, and the copy on the laptop is made all the same', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, home } = screens;
  const { page } = app;
  await screens.makeVault(imke);
  await home.button(texts.backup.overviewTitle).click();
  const notAFolder = join(app.dataFolder, 'geen-map');
  await writeFile(notAFolder, '');
  await app.running.answerNextOpenDialog(join(notAFolder, 'stick'));
  await page.getByRole('button', { name: texts.backup.secondChoose }).click();
  await page.getByRole('button', { name: texts.backup.makeNow }).click();
  await expect(page.getByText(texts.backup.secondFailed)).toBeVisible();
  const own = join(app.dataFolder, 'backups');
  await expect.poll(async () => (existsSync(own) ? await readdir(own) : []).length).toBeGreaterThan(0);
});
