import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedVaultText, vaultFilesOf } from '../faults/support/data-folder.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { damageFirstRow } from '../faults/support/damage-row.ts';
import { tellCounts } from '../faults/support/proof.ts';
import { textOfDocument } from './pages/word-document.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/*
 * Disks fail and folders are put back by hand. When nothing is left to mend the vault with, the app says what is
 * wrong, in Dutch, and touches nothing. What mending does is tested in tests/faults.
 */

/** Takes away what is kept beside the vault and would mend it before anybody saw the trouble. */
function removeWhatMends(app: AppUnderTest): void {
  rmSync(join(app.dataFolder, 'vault', 'journal.log'), { force: true });
  rmSync(join(app.dataFolder, 'backups'), { recursive: true, force: true });
}

const vaultFileOf = (app: AppUnderTest) => join(app.dataFolder, 'vault', 'vault.json');

/** Writes the vault file and its twin: harm to one of them alone mends itself. */
function writeBoth(app: AppUnderTest, text: string): void {
  for (const path of vaultFilesOf(app.dataFolder)) writeFileSync(path, text);
}

/** Everything under a folder, as paths. */
function everyFile(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The start has stopped and says why; where copies could help, the same is said on the screen with the copies. */
async function expectStartUpProblem(app: AppUnderTest, { texts }: Screens, text: string): Promise<void> {
  const heading = app.page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(new RegExp(`${texts.startUp.failedTitle}|${texts.backup.title}`));
  await expect(app.page.getByRole('main')).toContainText(text);
}

const changes: Record<
  string,
  { change: (text: string) => string; problem: 'vaultFileDamaged' | 'vaultFileNewer' }
> = {
  'broken off halfway': { change: (text) => text.slice(0, text.length / 2), problem: 'vaultFileDamaged' },
  empty: { change: () => '', problem: 'vaultFileDamaged' },
  'of a newer app': {
    change: (text) => JSON.stringify({ ...JSON.parse(text), version: 99 }),
    problem: 'vaultFileNewer',
  },
  'not to be opened by this app': {
    change: (text) => changedVaultText(text, { lowestAppVersion: '99.0.0' }),
    problem: 'vaultFileNewer',
  },
};

test('a vault file that cannot be used stops the start and is left as it is', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const path = vaultFileOf(app);
  const good = readFileSync(path, 'utf8');
  for (const [name, { change, problem }] of Object.entries(changes)) {
    await test.step(name, async () => {
      removeWhatMends(app);
      const changed = change(good);
      writeBoth(app, changed);
      await app.page.reload();
      await expectStartUpProblem(app, screens, screens.texts.startUp[problem]);
      expect(readFileSync(path, 'utf8')).toBe(changed);
    });
  }
  writeBoth(app, good);
  await app.page.getByRole('button', { name: screens.texts.startUp.again }).click();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
});

/** Takes the database away, while the app does not run. */
function removeDatabase(app: AppUnderTest): void {
  const folders = readdirSync(app.dataFolder, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'IndexedDB',
  );
  expect(folders.length, 'the folder with the database was found').toBeGreaterThan(0);
  for (const { parentPath, name } of folders) rmSync(join(parentPath, name), { recursive: true });
}

test('a database that is gone comes back from what is kept beside it', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await app.running.kill();
  removeDatabase(app);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await expect(screens.home.resident('Mien')).toBeVisible();
});

test('a vault of which everything else is gone is never taken for a new one', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  const vaultFile = readFileSync(vaultFileOf(app), 'utf8');
  await app.running.close();
  removeDatabase(app);
  removeWhatMends(app);

  // Twice: the first refusal may not make an empty database that the second start would believe.
  for (const _start of [1, 2]) {
    await app.restart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await expectStartUpProblem(app, screens, screens.texts.startUp.databaseMissing);
    expect(readFileSync(vaultFileOf(app), 'utf8')).toBe(vaultFile);
  }
});

test('one flipped bit is noticed and told, and everything else still works', async ({ app }) => {
  const screens = new Screens(app);
  const { home, unlock, texts } = screens;
  await screens.makeVault(imke);
  for (const callName of ['Mien', 'Kees', 'Hassan']) {
    await screens.addResident({ callName });
    await home.button(texts.common.home).click();
    await home.waitForLoad();
  }
  await app.running.close();
  removeWhatMends(app);
  await app.restart();
  await unlock.waitForLoad();
  await app.page.evaluate(damageFirstRow, 'residents');
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await expect(app.page.getByText(texts.backup.damaged(1))).toBeVisible();
  const left = app.page.getByRole('main').getByRole('listitem');
  await expect(left).toHaveCount(2);
  await left.first().getByRole('button').click();
  await app.page.getByRole('button', { name: texts.resident.beginConversation }).click();
  await app.page.getByRole('button', { name: texts.start.begin }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Waar wilt u het vandaag over hebben?' }).waitFor();
});

/* Locking loads the page anew, and with that a browser may keep what stood in the fields, to fill them in again. */
async function lockAndUnlock({ home, unlock, texts }: Screens): Promise<void> {
  await home.button(texts.common.lock).click();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
}

/** A place for everything the app itself and its browser keep for a while, and nothing else. */
const temporaryFolder = mkdtempSync(join(tmpdir(), 'goed-gesprek-words-'));
const searched = test.extend({
  environment: { TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder },
});
searched.afterAll(() => rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 5 }));

searched('the words of a session can be read nowhere but on the A4 that was saved', async ({ app }) => {
  searched.setTimeout(240_000);
  const screens = new Screens(app);
  const documents = mkdtempSync(join(tmpdir(), 'goed-gesprek-a4-'));
  // Words that stand in no program and no other text.
  const resident = {
    callName: 'Kwartelmien',
    fullName: 'Zonnedauwster van Veenlust',
    advice: 'Vlindergeduld',
  };
  const relative = { name: 'Bramelhof', relation: 'Hazelzus' };
  const { home, residentForm } = screens;
  await screens.makeVault(imke);
  await home.addResident();
  await residentForm.waitForLoad();
  await residentForm.fill({ ...resident, relatives: [relative] });
  await lockAndUnlock(screens);
  await home.openResident(resident.callName);
  const { questions, wishes, agreements, readBack } = await screens.beginConversation(resident.callName);
  await questions.say('Orgelwinde in de kapel');
  await questions.note('Schemerzwijgt als haar zus er is');
  await questions.type('Halfzinnig gestopt');
  await lockAndUnlock(screens);
  await questions.waitForLoad();
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.setWhatCounts('Regenwijsheid');
  await wishes.add(1, { text: 'Tuinvaarten', known: 'Bolderpad', other: 'Luchtkaravaan' });
  await wishes.next();
  await agreements.add(1, { what: 'Kiezeltocht', who: 'Ruudmanus', when: 'Zaterduister' });
  await agreements.park(1, { what: 'Parkeerbesje', who: 'Basproefje', by: 'over drie weken' });
  await agreements.next();
  await readBack.agree({ how: 'oral', note: 'Jakaartje' });
  const sheet = join(documents, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(sheet);
  await readBack.save();
  await expect(readBack.outcome).toContainText(sheet);
  await lockAndUnlock(screens);
  await readBack.waitForLoad();
  await readBack.finish();
  await home.waitForLoad();
  await home.search.fill('Kwartelmien');
  await home.button(screens.texts.backup.overviewTitle).click();
  await app.page.getByRole('button', { name: screens.texts.backup.makeNow }).click();
  await expect(() => {
    expect(readdirSync(join(app.dataFolder, 'backups')).length).toBeGreaterThan(1);
  }).toPass();
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await home.waitForLoad();
  // A power cut leaves behind what a quiet end would have cleared away.
  await app.running.kill();

  const words = [
    ...[
      'Kwartelmien',
      'Zonnedauwster',
      'Vlindergeduld',
      'Bramelhof',
      'Hazelzus',
      'Orgelwinde',
      'Schemerzwijgt',
    ],
    ...[
      'Halfzinnig',
      'Regenwijsheid',
      'Tuinvaarten',
      'Bolderpad',
      'Luchtkaravaan',
      'Kiezeltocht',
      'Ruudmanus',
    ],
    ...['Zaterduister', 'Parkeerbesje', 'Basproefje', 'Jakaartje', imke.passphrase],
  ];
  const forms = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
    { word, bytes: Buffer.from(word, 'utf16le').swap16() },
  ]);
  const wordsIn = (content: Buffer) =>
    forms.filter(({ bytes }) => content.includes(bytes)).map(({ word }) => word);
  const files = [...everyFile(app.dataFolder), ...everyFile(temporaryFolder)];
  expect(files.length, 'files that were searched').toBeGreaterThan(20);
  expect(existsSync(join(app.dataFolder, 'backups'))).toBe(true);
  for (const path of files) expect(wordsIn(readFileSync(path)), path).toEqual([]);
  expect(wordsIn(Buffer.from(app.output())), 'what the main process printed').toEqual([]);
  const reported = app.running.pageProblems().map(({ text }) => text);
  expect(wordsIn(Buffer.from(reported.join())), 'what the page reported').toEqual([]);

  // Where the words do belong they are, or this would search for nothing.
  const onPaper = await textOfDocument(sheet);
  for (const word of ['Kwartelmien', 'Kiezeltocht', 'Ruudmanus']) expect(onPaper).toContain(word);
  expect(onPaper).not.toContain('Schemerzwijgt');
  expect(readdirSync(documents)).toEqual(['onze-afspraken.docx']);
  rmSync(documents, { recursive: true });
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  tellCounts('words of a session', {
    words: words.length,
    'forms of each': 3,
    files: files.length,
    'kB searched': Math.round(bytes / 1024),
    found: 0,
  });
});
