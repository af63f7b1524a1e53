import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { damageFirstRow } from './support/damage-row.ts';
import { backupsOf, flipBit, journalOf, loseDatabase, vaultFilesOf } from './support/data-folder.ts';
import { RestoreScreen } from './support/restore-screen.ts';

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

test('one row that is damaged in the database and beside it is told, the rest works, and a copy brings it back', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { home, unlock, texts } = screens;
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.say(words);
  await questions.waitForSaved();
  await questions.pause();
  await home.waitForLoad();
  await screens.addResident({ callName: 'Kees' });
  await app.running.close();
  const stick = join(app.dataFolder, 'stick.goedgesprek-kopie');
  const backups = await backupsOf(app.dataFolder);
  await copyFile(backups.at(-1) ?? '', stick);
  for (const path of backups) await flipBit(path, (length) => length - 40);
  await rm(journalOf(app.dataFolder));
  await app.restart();
  await unlock.waitForLoad();
  await app.page.evaluate(damageFirstRow, 'conversations');
  await unlock.open(imke.passphrase);

  await home.waitForLoad();
  await expect(app.page.getByText(texts.backup.damaged(1))).toBeVisible();
  await inspect(app.page, 'home, one part damaged');
  await home.openResident('Mien');
  await screens.resident('Mien').waitForLoad();
  await expect(app.page.getByText(texts.backup.damagedOfResident(1))).toBeVisible();
  await inspect(app.page, 'resident page, one part damaged');
  await home.button(texts.common.home).click();
  await home.openResident('Kees');
  await screens.resident('Kees').waitForLoad();
  await expect(app.page.getByText(texts.backup.damagedAdvice)).toHaveCount(0);
  const other = await screens.beginConversation('Kees');
  await other.questions.say('Met de rest gaat het goed.');
  await other.questions.waitForSaved();
  await other.questions.pause();

  await home.button(texts.backup.damagedLook).click();
  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await inspect(app.page, 'copies, from an open vault');
  await home.button(texts.common.back).click();
  await home.button(texts.backup.damagedLook).click();
  await app.running.answerNextOpenDialog(stick);
  await home.button(texts.backup.fromStick).click();
  await restore.goOn(imke.passphrase);
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await expect(app.page.getByText(texts.backup.damaged(1))).toHaveCount(0);
  await home.continueConversation('Mien');
  await expect(questions.said.filter({ hasText: words })).toBeVisible();
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
