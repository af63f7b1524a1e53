import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from '../e2e/support/fixture.ts';

/* An app that stopped without ending: the database is copied aside before anything opens it again. */

test('the power goes: the database of that moment stands aside; an ordinary end leaves no trace', async ({
  app,
}) => {
  const vault = (name: string) => join(app.dataFolder, 'vault', name);
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  expect(existsSync(vault('running.json')), 'the marker is there while the app runs').toBe(true);
  await app.restart();
  expect(existsSync(vault('aside')), 'nothing stands aside after an ordinary end').toBe(false);
  await screens.unlock.waitForLoad();

  await app.killAndRestart();
  const copies = await readdir(vault('aside'));
  expect(copies).toHaveLength(1);
  const [copy = ''] = copies;
  const files = await readdir(join(vault('aside'), copy), { recursive: true, withFileTypes: true });
  const inDatabase = files.filter((entry) => entry.isFile() && entry.parentPath.includes('IndexedDB'));
  expect(inDatabase.map(({ name }) => name)).toContain('CURRENT');

  // And the app itself goes on as ever.
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await expect(screens.home.resident('Mien')).toBeVisible();
  await app.running.close();
  expect(existsSync(vault('running.json'))).toBe(false);
});
