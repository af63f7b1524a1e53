import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBackup } from '../../src/main/backup/backup-file.ts';
import type { VaultFile } from '../../src/shared/bridge/vault-file.ts';
import { backupsOf, changedVaultText, loseDatabase, vaultFilesOf } from '../faults/support/data-folder.ts';
import { RestoreScreen } from '../faults/support/restore-screen.ts';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

const miensWords = 'De eik achter het huis, daar klom ik in.';
const keesWords = 'Naar de kantine, op vrijdag.';

interface Prepared {
  readonly screens: Screens;
  /** The id of Kees. */
  readonly kees: string;
  /** His sealed key, as it stood in the vault file. */
  readonly key: string;
  /** A file outside the app: a backup that somebody copied to a stick. */
  readonly stickCopy: string;
  readonly secondFolder: string;
}

/** Two residents with a conversation each, backups in two places, and one on a stick; the screen is home. */
async function prepare(app: AppUnderTest): Promise<Prepared> {
  const screens = new Screens(app);
  const { texts, home } = screens;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  const { page } = app;
  const holdConversation = async (callName: string, words: string) => {
    const { questions } = await screens.beginConversation(callName);
    await questions.say(words);
    await questions.waitForSaved();
    await questions.pause();
    await home.waitForLoad();
  };
  await holdConversation('Mien', miensWords);
  await screens.addResident({ callName: 'Kees', fullName: 'Cornelis Testman' });
  await holdConversation('Kees', keesWords);

  const secondFolder = join(app.dataFolder, 'tweede');
  await mkdir(secondFolder);
  await home.button(texts.backup.overviewTitle).click();
  await app.running.answerNextOpenDialog(secondFolder);
  await page.getByRole('button', { name: texts.backup.secondChoose }).click();
  await expect(page.getByText(secondFolder)).toBeVisible();
  for (const least of [1, 2]) {
    await page.getByRole('button', { name: texts.backup.makeNow }).click();
    await expect.poll(async () => (await backupFilesIn(secondFolder)).length).toBeGreaterThanOrEqual(least);
    await expect(page.getByRole('button', { name: texts.backup.makeNow })).toBeEnabled();
  }
  const [newest = ''] = (await backupsOf(app.dataFolder)).reverse();
  const stickCopy = join(app.dataFolder, 'stick.goedgesprek-kopie');
  await cp(newest, stickCopy);
  const { head, rows } = decodeBackup(await readFile(stickCopy));
  const residents = rows.filter(({ table }) => table === 'residents').map(({ id }) => id);
  expect(residents).toHaveLength(2);
  // The ids say nothing; the second one that got a key is Kees.
  const entry = head.vaultFile.residentKeys[1];
  await page.getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  return {
    ...{ screens, stickCopy, secondFolder },
    kees: entry?.residentId ?? '',
    key: entry?.key.ciphertext ?? '',
  };
}

async function backupFilesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.goedgesprek-kopie'));
}

/** Files in which something of Kees stands outside the list of who was erased; the database is looked at elsewhere. */
async function filesWithKees(app: AppUnderTest, prepared: Prepared): Promise<string[]> {
  const { kees, key, stickCopy } = prepared;
  const entries = await readdir(app.dataFolder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // What Chromium keeps is the database and its own; what the person holds is the copy on the stick.
    if (path === stickCopy || path.includes('stand-in-profile') || path.includes('IndexedDB')) continue;
    const text = await textIn(path);
    // A file took its place while people looked: what was seen was never all there at one moment.
    if (text === undefined) return filesWithKees(app, prepared);
    const tombstone = new RegExp(`\\{"residentId":"${kees}","erasedAt":"[^"]+"\\}`, 'g');
    const without = text.replace(tombstone, '');
    if (without.includes(kees) || without.includes(key)) found.push(path.slice(app.dataFolder.length));
  }
  return found;
}

/** What stands in a file; undefined when it has gone. */
async function textIn(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path)).toString('latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The rows in the database of the page that belong to somebody, read past the app. */
async function rowsInDatabase({ page }: AppUnderTest, rid: string): Promise<number> {
  return await page.evaluate(async (residentId) => {
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<{ rid?: string }[]>((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result as { rid?: string }[]);
          request.onerror = () => reject(new Error('not read'));
        });
        count += rows.filter((row) => row.rid === residentId).length;
      }
      database.close();
    }
    return count;
  }, rid);
}

async function unlock({ unlock: page, home }: Screens): Promise<void> {
  await page.waitForLoad();
  await page.open(imke.passphrase);
  await home.waitForLoad();
}

async function expectMienWhole(screens: Screens): Promise<void> {
  const { home } = screens;
  await expect(home.resident('Mien').first()).toBeVisible();
  await home.continueConversation('Mien');
  await screens.conversation('Mien').questions.waitForLoad();
  await expect(screens.app.page.getByText(miensWords)).toBeVisible();
  await screens.conversation('Mien').questions.pause();
  await home.waitForLoad();
}

test('a resident is erased everywhere, the other one is whole, and the certificate says so', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const prepared = await prepare(app);
  const { screens, kees, secondFolder } = prepared;
  const { texts, home } = screens;
  expect((await filesWithKees(app, prepared)).length).toBeGreaterThan(4);
  expect(await rowsInDatabase(app, kees)).toBeGreaterThan(1);

  await home.openResident('Kees');
  await screens.resident('Kees').waitForLoad();
  await screens.resident('Kees').beginErasing();
  const erase = screens.erase('Kees');
  await erase.waitForLoad();
  await expect(app.page.getByText(texts.erase.openTitle)).toBeVisible();

  await test.step('a wrong name or passphrase erases nothing', async () => {
    await erase.erase(imke.passphrase, 'Mien');
    await expect(erase.name).toHaveAttribute('aria-invalid', 'true');
    await expect(erase.name).toBeFocused();
    await erase.erase('dit is het niet');
    await expect(erase.passphrase).toHaveAttribute('aria-invalid', 'true');
    expect(await rowsInDatabase(app, kees)).toBeGreaterThan(1);
  });

  await erase.erase(imke.passphrase, 'kees ');
  await erase.doneHeading.waitFor();
  await expect(erase.doneHeading).toBeFocused();
  const total = (await backupsOf(app.dataFolder)).length - 1;
  await expect(app.page.getByText(texts.erase.copiesClean(total, total))).toBeVisible();
  expect(await filesWithKees(app, prepared)).toEqual([]);
  expect(await rowsInDatabase(app, kees)).toBe(0);
  expect(await backupFilesIn(secondFolder)).not.toHaveLength(0);

  await test.step('the certificate, with and without the name', async () => {
    const path = join(app.dataFolder, 'bewijs.docx');
    await app.running.answerNextSaveDialog(path);
    await erase.save();
    await expect(app.page.getByText(texts.erase.saved)).toBeVisible();
    const text = await textOfDocument(path);
    expect(text).toContain('Kees (Cornelis Testman)');
    expect(text).toContain('Imke Oefen, contactverzorgende');
    expect(text).toContain(texts.certificate.what(1, 0));
    await erase.leaveNameOff();
    const nameless = join(app.dataFolder, 'naamloos.docx');
    await app.running.answerNextSaveDialog(nameless);
    await erase.save();
    await expect(app.page.getByText(nameless)).toBeVisible();
    expect(await textOfDocument(nameless)).not.toMatch(/Kees|Testman/);
    await rm(path);
  });

  await erase.finish();
  await home.waitForLoad();
  await expect(home.resident('Kees')).toHaveCount(0);
  await app.restart();
  await unlock(screens);
  await expectMienWhole(screens);
  await app.running.kill();
  await loseDatabase(app.dataFolder);
  await app.killAndRestart();
  await unlock(screens);
  await expect(home.resident('Kees')).toHaveCount(0);
  await expectMienWhole(screens);
  expect(await filesWithKees(app, prepared)).toEqual([]);

  await test.step('the copy on the stick does not bring Kees back', async () => {
    await app.running.kill();
    for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{');
    await app.killAndRestart();
    const restore = new RestoreScreen(app);
    await restore.heading.waitFor();
    await app.running.answerNextOpenDialog(prepared.stickCopy);
    await app.page.getByRole('button', { name: texts.backup.fromStick }).click();
    await restore.lookFirst(imke.passphrase);
    await expect(app.page.getByText(texts.backup.erasedSince(1))).toBeVisible();
    await expect(app.page.getByText('Mien', { exact: true })).toBeVisible();
    await expect(app.page.getByText(/ontbre/)).toHaveCount(0);
    await restore.goOn();
    await unlock(screens);
    await expect(home.resident('Kees')).toHaveCount(0);
    await expectMienWhole(screens);
    expect(await rowsInDatabase(app, kees)).toBe(0);
    await app.restart();
    await unlock(screens);
    await expect.poll(() => filesWithKees(app, prepared)).toEqual([]);
  });
});

test('a power cut right after the key was dropped: the next start finishes', async ({ app }) => {
  test.setTimeout(180_000);
  const prepared = await prepare(app);
  const { screens, kees } = prepared;
  await app.running.kill();
  // What the disk looks like then: the vault file was replaced, and nothing else was done.
  const path = join(app.dataFolder, 'vault', 'vault.json');
  const text = await readFile(path, 'utf8');
  const file = JSON.parse(text) as VaultFile;
  const erasures = [{ residentId: kees, erasedAt: '2026-11-22T12:00:00.000Z' }];
  const residentKeys = file.residentKeys.filter(({ residentId }) => residentId !== kees);
  const sequence = file.sequence + 1;
  await writeFile(path, changedVaultText(text, { residentKeys, erasures, sequence }));
  expect((await filesWithKees(app, prepared)).length).toBeGreaterThan(3);

  await app.killAndRestart();
  await unlock(screens);
  await expect(screens.home.resident('Kees')).toHaveCount(0);
  await expect(app.page.getByText(/beschadigd/)).toHaveCount(0);
  await expectMienWhole(screens);
  expect(await rowsInDatabase(app, kees)).toBe(0);
  await expect.poll(() => filesWithKees(app, prepared)).toEqual([]);
});

test('with the keyboard alone, to the certificate', async ({ app }) => {
  test.setTimeout(120_000);
  const screens = new Screens(app);
  const { home } = screens;
  const keyboard = new Keyboard(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Kees' });
  const resident = screens.resident('Kees');
  await keyboard.press(resident.eraseButton);
  const erase = screens.erase('Kees');
  await erase.waitForLoad();
  await expect(erase.heading).toBeFocused();
  await keyboard.type(erase.name, 'Kees');
  await keyboard.type(erase.passphrase, imke.passphrase);
  await keyboard.press(erase.sure);
  await erase.doneHeading.waitFor();
  await expect(erase.doneHeading).toBeFocused();
  await app.running.answerNextSaveDialog(null);
  await keyboard.press(erase.saveButton);
  await expect(app.page.getByText(screens.texts.erase.cancelled)).toBeVisible();
  await keyboard.press(erase.button(screens.texts.common.done));
  await home.waitForLoad();
  await expect(home.resident('Kees')).toHaveCount(0);
});
