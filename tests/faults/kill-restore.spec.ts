import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { roundsOf, Tally, tellCounts } from './support/proof.ts';
import { RestoreScreen } from './support/restore-screen.ts';

/* The power goes while a copy is put back: the vault of before is there, or the copy, each with all its words. */

const early = 'De eik achter het huis.';
const late = 'De eik achter het huis, daar klom ik in.';

test('a power cut while an older copy is put back', async ({ app }) => {
  const rounds = roundsOf(2, 20);
  test.setTimeout(120_000 + rounds * 90_000);
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type(early);
  await questions.waitForSaved();
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await questions.type(late);
  await questions.waitForSaved();
  await app.running.kill();
  await rm(join(app.dataFolder, 'vault', 'vault.json'));
  const template = `${app.dataFolder}-template`;
  await cp(app.dataFolder, template, { recursive: true, verbatimSymlinks: true });

  const random = seededRandom(3);
  const tally = new Tally();
  const restore = new RestoreScreen(app);
  try {
    for (let round = 0; round < rounds; round += 1) {
      await rm(app.dataFolder, { recursive: true, maxRetries: 5 });
      await cp(template, app.dataFolder, { recursive: true, verbatimSymlinks: true });
      await app.killAndRestart();
      await restore.heading.waitFor();
      await restore.copies.nth(1).check();
      await restore.goOn(imke.passphrase);
      await new Promise((resume) => setTimeout(resume, random() * 3500));
      await app.killAndRestart();
      await restore.heading.or(screens.unlock.heading).waitFor();
      const isOld = await restore.heading.isVisible();
      tally.add(isOld ? 'times the old vault' : 'times the copy');
      // The old vault still offers everything up to the last word.
      if (isOld) await restore.goOn(imke.passphrase);
      await screens.unlock.waitForLoad();
      await screens.unlock.open(imke.passphrase);
      await questions.waitForLoad();
      await expect(questions.answer).toHaveValue(isOld ? late : early);
    }
  } finally {
    await rm(template, { recursive: true });
  }
  tellCounts('killed while a copy is put back in the window', { kills: rounds, ...tally.counts, mixed: 0 });
});
