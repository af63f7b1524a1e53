import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { backupsOf, flipBit, journalOf, loseDatabase, vaultFilesOf } from './support/data-folder.ts';
import { RestoreScreen } from './support/restore-screen.ts';

/* The vault itself is damaged: copies are offered, and going on with one loses nothing that was in it. */

const early = 'De eik achter het huis.';
const late = 'De eik achter het huis, daar klom ik in.';

/** Words that stand in a copy, then more words in the journal only; the app has stopped. */
async function typeTwice(app: AppUnderTest): Promise<Screens> {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type(early);
  await questions.waitForSaved();
  await app.restart();
  await unlock(screens);
  await expect(questions.answer).toHaveValue(early);
  await questions.type(late);
  await questions.waitForSaved();
  await app.running.kill();
  return screens;
}

async function unlock(screens: Screens): Promise<void> {
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.conversation('Mien').questions.waitForLoad();
}

test('a damaged vault file: look first, then go on with everything up to the last word', async ({ app }) => {
  const screens = await typeTwice(app);
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{"format":');
  await app.killAndRestart();
  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await expect(restore.copies).toHaveCount(2);
  await restore.lookFirst(imke.passphrase);
  await expect(app.page.getByText('Mien', { exact: true })).toBeVisible();
  await restore.goOn();
  await unlock(screens);
  await expect(screens.conversation('Mien').questions.answer).toHaveValue(late);
});

test('an older copy is put back when that is chosen, and typing goes on in it', async ({ app }) => {
  const screens = await typeTwice(app);
  for (const path of vaultFilesOf(app.dataFolder)) await rm(path);
  await app.killAndRestart();
  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await restore.copies.nth(1).check();
  await restore.goOn(imke.passphrase);
  await unlock(screens);
  const { questions } = screens.conversation('Mien');
  await expect(questions.answer).toHaveValue(early);
  await questions.type(late);
  await questions.waitForSaved();
  await app.killAndRestart();
  await unlock(screens);
  await expect(questions.answer).toHaveValue(late);
});

test('a damaged copy, a lost journal and a lost database together never become an empty vault', async ({
  app,
}) => {
  await typeTwice(app);
  const backups = await backupsOf(app.dataFolder);
  for (const path of backups) await truncate(path, 700);
  await rm(journalOf(app.dataFolder));
  await loseDatabase(app.dataFolder);
  await app.killAndRestart();
  const screens = new Screens(app);
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await new RestoreScreen(app).heading.waitFor();
  await expect(screens.home.heading).toHaveCount(0);
});

test('a bit that falls over in the newest copy costs nothing while the database is there', async ({
  app,
}) => {
  const screens = await typeTwice(app);
  for (const path of await backupsOf(app.dataFolder)) await flipBit(path, (length) => length - 40);
  await app.killAndRestart();
  await unlock(screens);
  await expect(screens.conversation('Mien').questions.answer).toHaveValue(late);
  // What the copies lack was kept again, so now the database may go.
  await app.running.kill();
  await loseDatabase(app.dataFolder);
  await app.killAndRestart();
  await unlock(screens);
  await expect(screens.conversation('Mien').questions.answer).toHaveValue(late);
});

test('a vault file that was put back from before is told, not used', async ({ app }) => {
  await typeTwice(app);
  const path = join(app.dataFolder, 'vault', 'sentinel.json');
  const sentinel = JSON.parse(await readFile(path, 'utf8')) as { vaultSequence: number };
  await writeFile(path, JSON.stringify({ ...sentinel, vaultSequence: sentinel.vaultSequence + 1 }));
  await app.killAndRestart();
  await new RestoreScreen(app).heading.waitFor();
});
