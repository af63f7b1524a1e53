import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { loseDatabase } from '../faults/support/data-folder.ts';
import { imke } from './pages/case-of-kees.ts';
import type { HouseCard } from './pages/house-card.ts';
import { Screens } from './pages/screens.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';
import { houseCardOf, openHouseCard } from './support/house-card-opened.ts';
import { ourPng, ourSvg } from './support/logos.ts';
import { chunk, partsOf } from './support/png.ts';

/* The name and the logo of a house. Files that do not become a logo: refused-logos.spec.ts. */

const marker = 'MERKWOORD-VAN-DE-MAKER';

async function comeBack(screens: Screens, card: HouseCard): Promise<void> {
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await card.openFromHome();
}

/** The colours of one place of the logo that is shown, from 0 to 1 in both directions. */
async function colourAt(card: HouseCard, x: number, y: number): Promise<number[]> {
  return await card.logo.evaluate(
    async (image: HTMLImageElement, at) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const place = [Math.floor(at.x * canvas.width), Math.floor(at.y * canvas.height)] as const;
      return [...(context?.getImageData(place[0], place[1], 1, 1).data ?? [])];
    },
    { x, y },
  );
}

test('a PNG becomes the logo, drawn anew, and is there after a restart and from a copy', async ({ app }) => {
  test.setTimeout(180_000);
  const { screens, card } = await openHouseCard(app);
  const { texts } = screens;
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(card.onSheet('name')).toBeChecked();
  await expect(card.card.getByText(imke.houseName)).toBeVisible();
  await expect(card.onSheet('logo')).toBeDisabled();
  await inspect(app.page, 'settings, no logo yet');

  const good = await readFile(ourPng);
  const marked = join(app.dataFolder, 'logo van Joy.png');
  const words = chunk('tEXt', Buffer.from(`Author\0${marker}`));
  await writeFile(
    marked,
    Buffer.concat([good.subarray(0, 33), words, good.subarray(33), Buffer.from(marker)]),
  );
  await app.running.answerNextOpenDialog(marked);
  await card.chooseLogo();
  await expect(card.card.getByText(texts.house.drawn)).toBeVisible();
  await expect(card.card.getByText(texts.house.saved.saved, { exact: true })).toBeVisible();
  await expect(card.onSheet('logo')).toBeChecked();
  await rm(marked);
  const logo = await card.logoBytes();
  expect(logo.includes(marker)).toBe(false);
  const { names, width, height } = partsOf(logo);
  expect(names.filter((name) => !['IHDR', 'sRGB', 'sBIT', 'IDAT', 'IEND'].includes(name))).toEqual([]);
  expect([width, height], 'a picture is never drawn larger than it is').toEqual([660, 150]);
  await inspect(app.page, 'settings, a logo');

  await card.onSheet('name').uncheck();
  await expect(card.card.getByText(texts.house.saved.saved, { exact: true })).toBeVisible();
  await app.killAndRestart();
  await comeBack(screens, card);
  expect(await card.logoBytes()).toEqual(logo);
  await expect(card.onSheet('name')).not.toBeChecked();
  await expect(card.onSheet('logo')).toBeChecked();

  // In good order the app closes with a copy, which cuts the journal: what comes back comes from there.
  await app.running.close();
  await loseDatabase(app.dataFolder);
  await app.killAndRestart();
  await comeBack(screens, card);
  expect(await card.logoBytes()).toEqual(logo);
  await expect(card.onSheet('name')).not.toBeChecked();
});

test('a house that had no name gets one: on the first screen, in the window and on the A4', async ({
  app,
}) => {
  const screens = new Screens(app);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await screens.makeVault({ name: imke.name, passphrase: imke.passphrase });
  const card = houseCardOf(app, screens);
  await card.openFromHome();
  await expect(card.onSheet('name')).toBeDisabled();
  await expect(card.name).toHaveValue('');
  await card.rename(' De Verzonnen Eik ');
  await expect(card.name).toHaveValue('De Verzonnen Eik');
  await expect(card.onSheet('name')).toBeEnabled();
  await expect(card.onSheet('name')).toBeChecked();
  await expect(app.page.getByRole('banner').getByText('De Verzonnen Eik')).toBeVisible();
  await inspect(app.page, 'settings, another name of the house');

  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await expect(app.page.getByText('De Verzonnen Eik', { exact: true })).toBeVisible();
  await comeBack(screens, card);
  await expect(card.name).toHaveValue('De Verzonnen Eik');
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.addResident({ callName: 'Mien' });
  const { questions } = await screens.beginConversation('Mien');
  await questions.goToStep(screens.stepTitle('agreements'));
  await expect(app.page.getByRole('complementary').locator('[inert] article')).toContainText(
    'De Verzonnen Eik',
  );
});

test('an SVG becomes the logo, sharp and without a ground, and goes and comes back', async ({ app }) => {
  const { screens, card } = await openHouseCard(app);
  const { texts } = screens;
  await app.running.answerNextOpenDialog(null);
  await card.chooseLogo();
  await expect(card.logo).toBeHidden();
  await app.running.answerNextOpenDialog(ourSvg);
  await card.chooseLogo();
  await expect(card.logo).toBeVisible();
  const logo = await card.logoBytes();
  expect(partsOf(logo)).toMatchObject({ width: 1200, height: 273 });
  expect(await colourAt(card, 0.01, 0.02), 'no ground').toEqual([0, 0, 0, 0]);
  expect(await colourAt(card, 75 / 660, 120 / 150), 'the trunk').toEqual([0x7a, 0x4b, 0x2b, 255]);

  await card.remove();
  await expect(card.logo).toBeHidden();
  await expect(card.card.getByText(texts.house.removed)).toBeVisible();
  await expect(card.chooseButton).toBeFocused();
  await inspect(app.page, 'settings, a logo that was taken away');
  await card.button(texts.common.undo).click();
  expect(await card.logoBytes()).toEqual(logo);
  await card.remove();
  await expect(card.card.getByText(texts.house.saved.saved, { exact: true })).toBeVisible();
  await app.killAndRestart();
  await comeBack(screens, card);
  await expect(card.logo).toBeHidden();
});

/** Makes the database what it was before there were settings of the house; the app has not opened it yet. */
async function takeTableAway(app: AppUnderTest): Promise<number> {
  return await app.page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database did not do it'));
      });
    const [info] = await indexedDB.databases();
    const name = info?.name ?? '';
    const before = await done(indexedDB.open(name));
    const tables = [...before.objectStoreNames].filter((table) => !['house', 'evenings'].includes(table));
    const rows = await Promise.all(
      tables.map(async (table) => ({
        table,
        rows: (await done(before.transaction(table).objectStore(table).getAll())) as unknown[],
      })),
    );
    before.close();
    await done(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 20);
    opening.onupgradeneeded = () => {
      for (const table of tables)
        opening.result.createObjectStore(table, { keyPath: 'id' }).createIndex('rid', 'rid');
    };
    const earlier = await done(opening);
    for (const { table, rows: own } of rows) {
      const store = earlier.transaction(table, 'readwrite').objectStore(table);
      for (const row of own) await done(store.put(row));
    }
    earlier.close();
    return rows.reduce((sum, { rows: own }) => sum + own.length, 0);
  });
}

test('a database from before there were settings of the house opens, and gets its table', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await app.restart();
  await screens.unlock.waitForLoad();
  expect(await takeTableAway(app)).toBeGreaterThan(2);
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await expect(app.page.getByText('Mien', { exact: true })).toBeVisible();
  const card = houseCardOf(app, screens);
  await card.openFromHome();
  await expect(card.onSheet('name')).toBeChecked();
  await app.running.answerNextOpenDialog(ourSvg);
  await card.chooseLogo();
  await expect(card.card.getByText(screens.texts.house.saved.saved, { exact: true })).toBeVisible();
  await app.killAndRestart();
  await comeBack(screens, card);
  await expect(card.logo).toBeVisible();
  const versions = await app.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  );
  expect(versions).toEqual([40]);
});
