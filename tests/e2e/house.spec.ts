import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { inspect } from '../a11y/inspect.ts';
import { loseDatabase } from '../faults/support/data-folder.ts';
import { projectFolder } from '../runtime/project.ts';
import { imke } from './pages/case-of-kees.ts';
import { HouseCard } from './pages/house-card.ts';
import { Screens } from './pages/screens.ts';
import { seededRandom } from './pages/seeded-random.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

const logos = join(projectFolder, 'tests', 'fixtures', 'logos');
const ourPng = join(logos, 'verzonnen-linde.png');
const ourSvg = join(logos, 'verzonnen-linde.svg');
const marker = 'MERKWOORD-VAN-DE-MAKER';

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The names of the parts of a PNG, and its size. */
function partsOf(png: Buffer): { names: string[]; width: number; height: number } {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    names.push(png.toString('latin1', at + 4, at + 8));
  return { names, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** A PNG that says it is as large as this; what is in it is one row. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1 + 4 * Math.min(width, 100))));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))]);
}

function cardOf(app: AppUnderTest, screens: Screens): HouseCard {
  return new HouseCard({ app, texts: screens.texts, effort: screens.effort });
}

async function openCard(app: AppUnderTest): Promise<{ screens: Screens; card: HouseCard }> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const card = cardOf(app, screens);
  await card.openFromHome();
  return { screens, card };
}

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
  const { screens, card } = await openCard(app);
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
  const card = cardOf(app, screens);
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
  const { screens, card } = await openCard(app);
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
  const card = cardOf(app, screens);
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

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"${attributes}>\n${inside}\n</svg>`;

test('a file that is no good is refused by name, and the logo stays', async ({ app }) => {
  const { screens, card } = await openCard(app);
  const { house } = screens.texts;
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.running.answerNextOpenDialog(ourSvg);
  await card.chooseLogo();
  await expect(card.logo).toBeVisible();
  const logo = await card.logoBytes();
  const folder = join(app.dataFolder, 'stick');
  await mkdir(folder);
  await mkdir(join(folder, 'map.png'));
  const film = await open(join(folder, 'film.png'), 'w');
  await film.truncate(50_000_000);
  await film.close();

  const files: [name: string, content: string | Uint8Array | null, reason: keyof typeof house.refused][] = [
    ['film.png', null, 'too-large'],
    ['map.png', null, 'no-file'],
    ['weg.png', null, 'missing'],
    ['leeg.svg', '', 'empty'],
    ['brief.png', 'Beste collega, hier is het logo.', 'not-a-picture'],
    ['foto.png', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-a-picture'],
    ['verkeerd.svg', await readFile(ourPng), 'not-a-picture'],
    ['half.png', (await readFile(ourPng)).subarray(0, 5_000), 'damaged'],
    ['bom.png', pngOf(30_000, 30_000), 'too-many-pixels'],
    ['niets.png', pngOf(1, 1), 'nothing-to-see'],
    ['wit.svg', drawing('<rect fill="white" width="90" height="30"/>'), 'nothing-to-see'],
    ['zonder.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no-size'],
    ['dtd.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('&a;')}`, 'doctype'],
    ['script.svg', drawing('<script>document.title = 1</script>'), 'script'],
    ['onload.svg', drawing('<g/>', ' onload="document.title = 1"'), 'script'],
    ['pagina.svg', drawing('<foreignObject><p/></foreignObject>'), 'web-page'],
    ['buiten.svg', drawing('<use href="http://invalid.example/a.svg#a"/>'), 'outside'],
    ['stijl.svg', drawing('<style>@import "http://invalid.example/a.css";</style>'), 'outside'],
    ['foto.svg', drawing('<image href="data:image/png;base64,AAAA"/>'), 'picture-inside'],
    ['bom.svg', drawing('<g id="a"><use href="#a"/></g>'), 'too-complicated'],
  ];
  for (const [name, content, reason] of files) {
    const path = join(folder, name);
    if (content !== null) await writeFile(path, content);
    await app.running.answerNextOpenDialog(path);
    await card.chooseLogo();
    await expect(card.refusal, name).toContainText(house.refused[reason]);
    await expect(card.refusal, name).toContainText(house.oldStays);
    expect(await card.logoBytes(), name).toEqual(logo);
  }
  await expect(card.refusal).toContainText(house.line(2));
  await inspect(app.page, 'settings, a file that does not become a logo');

  await app.running.answerNextOpenDialog(ourPng);
  await card.chooseLogo();
  await expect(card.refusal).toBeHidden();
  expect(await card.logoBytes()).not.toEqual(logo);
});

test('200 files with anything wrong in them: refused by name, or drawn anew', async ({ app }) => {
  test.setTimeout(300_000);
  const { screens, card } = await openCard(app);
  const { house } = screens.texts;
  const random = seededRandom(20_261_122);
  const upTo = (most: number) => Math.floor(random() * most);
  const bases = [
    { end: 'png', bytes: await readFile(ourPng) },
    { end: 'svg', bytes: await readFile(ourSvg) },
  ] as const;
  const pieces = [
    '<',
    '>',
    '"',
    '&#60;',
    ' onload="x"',
    '<g>',
    '</g>',
    '#',
    '0',
    '<!--',
    '1e9',
    'é',
    ' style="x"',
  ];
  const told = Object.values(house.refused);
  const tally = { drawn: 0, refused: 0 };
  for (let index = 0; index < 200; index += 1) {
    const { end, bytes } = bases[index % 2 === 0 ? 0 : 1];
    const wrong = Buffer.from(bytes);
    for (let count = 0; count <= upTo(3); count += 1) {
      const at = upTo(wrong.length);
      const piece = pieces[upTo(pieces.length)] ?? '';
      if (end === 'svg') wrong.write(piece, at);
      // Behind the parts that are thrown away, half of what falls over is in the pixels.
      else wrong[at] = upTo(256);
    }
    const path = join(app.dataFolder, `${index}.${end}`);
    await writeFile(path, random() < 0.1 ? wrong.subarray(0, upTo(wrong.length)) : wrong);
    await app.running.answerNextOpenDialog(path);
    await card.chooseLogo();
    await rm(path);
    const isRefused = await card.refusal.isVisible();
    if (isRefused) {
      const text = await card.refusal.innerText();
      expect(
        told.some((sentence) => text.includes(sentence)),
        text,
      ).toBe(true);
      tally.refused += 1;
    } else {
      await expect(card.card.getByText(house.drawn)).toBeVisible();
      const { names } = partsOf(await card.logoBytes());
      expect(names.filter((name) => !['IHDR', 'sRGB', 'sBIT', 'IDAT', 'IEND'].includes(name))).toEqual([]);
      tally.drawn += 1;
    }
  }
  console.log(`mutated logos: ${tally.drawn} drawn anew, ${tally.refused} refused by name, 0 otherwise`);
  expect(Math.min(tally.drawn, tally.refused), 'both happened').toBeGreaterThan(10);
});
