import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { flipBit, journalOf, loseDatabase, vaultFilesOf } from './data-folder.ts';

/* What a bad disk or a careless hand does to the data folder while the app is closed. */

const words = 'De eik achter het huis, daar klom ik in.';

/** A conversation with words in it that are called saved; then the power goes. */
async function typeAndLosePower(app: AppUnderTest): Promise<Screens> {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type(words);
  await questions.waitForSaved();
  await app.running.kill();
  return screens;
}

async function expectWords(app: AppUnderTest, screens: Screens): Promise<void> {
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  const { questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(words);
}

test('a lost database is filled again from what is kept beside it', async ({ app }) => {
  const screens = await typeAndLosePower(app);
  await loseDatabase(app.dataFolder);
  await expectWords(app, screens);
  await expect(app.page.getByText(/onderdelen teruggezet/)).toBeVisible();
  // Once is enough: the next start lacks nothing.
  await expectWords(app, screens);
  await expect(app.page.getByText(/teruggezet/)).toHaveCount(0);
});

test('a journal that broke off takes nothing along', async ({ app }) => {
  const screens = await typeAndLosePower(app);
  const { length } = await readFile(journalOf(app.dataFolder));
  await truncate(journalOf(app.dataFolder), Math.floor(length / 2));
  await expectWords(app, screens);
  // And what was cut off is kept again, so that the database may go now.
  await app.running.kill();
  await loseDatabase(app.dataFolder);
  await expectWords(app, screens);
});

test('a journal that is gone, or has a bit wrong, takes nothing along', async ({ app }) => {
  const screens = await typeAndLosePower(app);
  await flipBit(journalOf(app.dataFolder), (length) => Math.floor(length / 3));
  await expectWords(app, screens);
  await app.running.kill();
  await rm(journalOf(app.dataFolder));
  await expectWords(app, screens);
  await app.running.kill();
  await loseDatabase(app.dataFolder);
  await expectWords(app, screens);
});

/* The key of a resident who was just added stands in the vault file alone: no copy has been made since. */
for (const [what, harm] of [
  ['damaged', (path: string) => truncate(path, 300)],
  ['gone', (path: string) => rm(path)],
  ['put back from before', (path: string, before: string) => copyFile(before, path)],
] as const) {
  test(`a vault file that is ${what} mends itself, and every word is there`, async ({ app }) => {
    const screens = new Screens(app);
    await screens.makeVault(imke);
    const [vaultFile = '', twin = ''] = vaultFilesOf(app.dataFolder);
    const before = `${app.dataFolder}/before`;
    await copyFile(vaultFile, before);
    await screens.addResident({ callName: 'Mien' });
    const { questions } = await screens.beginConversation('Mien');
    await questions.type(words);
    await questions.waitForSaved();
    await app.running.kill();
    const good = await readFile(vaultFile, 'utf8');
    await harm(vaultFile, before);
    await expectWords(app, screens);
    expect(await readFile(vaultFile, 'utf8')).toBe(good);
    // And the other way round: the twin is made again, so that it can help the next time.
    await app.running.kill();
    await writeFile(twin, '{');
    await expectWords(app, screens);
    expect(await readFile(twin, 'utf8')).toBe(good);
    await app.running.kill();
    await rm(vaultFile);
    await expectWords(app, screens);
  });
}
