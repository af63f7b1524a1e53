import { mkdir, rename, rmdir } from 'node:fs/promises';
import { imke } from '../../e2e/pages/case-of-kees.ts';
import { Screens } from '../../e2e/pages/screens.ts';
import type { AppUnderTest } from '../../e2e/support/app-under-test.ts';
import { expect } from '../../e2e/support/fixture.ts';
import { journalOf } from './data-folder.ts';

/** Words that are stored. */
export const early = 'De eik achter het huis.';

/** Words that the disk refuses. */
export const late = 'De eik achter het huis, daar klom ik in.';

/** Makes the disk refuse every word: a folder stands where the journal was. */
export async function breakDisk(app: AppUnderTest): Promise<void> {
  // After a copy the journal is opened anew at the next word.
  const made = await app.page.evaluate(() => window.bridge?.makeBackup({ reason: 'asked' }));
  expect(made).toMatchObject({ ok: true });
  await rename(journalOf(app.dataFolder), `${journalOf(app.dataFolder)}.away`);
  await mkdir(journalOf(app.dataFolder));
}

/** The disk takes words again. */
export async function repairDisk(app: AppUnderTest): Promise<void> {
  await rmdir(journalOf(app.dataFolder));
  await rename(`${journalOf(app.dataFolder)}.away`, journalOf(app.dataFolder));
}

/** Words that are stored, then words that the disk refuses. */
export async function typeOnABadDisk(app: AppUnderTest): Promise<Screens> {
  // The sealed list of rows goes to the same bad disk; it waits for the next time as well.
  app.expectPageProblem(/The list of rows was not sealed/);
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type(early);
  await questions.waitForSaved();
  await breakDisk(app);
  await questions.type(late);
  await expect(app.page.getByRole('alert')).toContainText(screens.texts.conversation.notSavedTitle);
  return screens;
}
