import { rm } from 'node:fs/promises';
import { makeLargeHouse, passphrase } from '../../bench/large-house.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/* A house with more residents than people take in at a glance: the list comes in parts, and search finds everyone. */

test('a long list of residents comes in parts, keeps the focus where the work is, and can be searched', async ({
  app,
}) => {
  await app.running.kill();
  await rm(app.dataFolder, { recursive: true });
  await makeLargeHouse(app.dataFolder, 90);
  await app.killAndRestart();
  const screens = new Screens(app);
  const { home, texts, unlock } = screens;
  await unlock.waitForLoad();
  await unlock.open(passphrase);
  await home.waitForLoad();

  const rows = app.page.getByRole('main').getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(40);
  await expect(app.page.getByText(texts.home.notShown(50))).toBeVisible();
  await home.button(texts.home.showMore(40)).click();
  await expect(rows).toHaveCount(80);
  await expect(rows.nth(40)).toBeFocused();
  await home.button(texts.home.showMore(10)).click();
  await expect(rows).toHaveCount(90);
  await expect(rows.nth(80)).toBeFocused();
  await expect(app.page.getByText(texts.home.notShown(1))).toBeHidden();

  await home.beginConversation();
  const dialog = home.chooseDialog;
  await expect(dialog.getByRole('listitem')).toHaveCount(40);
  await inspect(app.page, 'choosing among many');
  await dialog.getByRole('searchbox', { name: texts.home.search }).fill('kees 71');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await home.chooseResident('Kees 71');
  await screens.start('Kees 71').waitForLoad();
});
