import { readFile, rm, truncate } from 'node:fs/promises';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { flipBit, journalOf, loseDatabase } from './support/data-folder.ts';

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
