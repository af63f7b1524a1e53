import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { launchApp } from '../runtime/launch.ts';

/* Somebody copies the whole data folder, to a stick or to another account, and opens the copy. */

const words = 'De eik achter het huis, daar klom ik in.';

/** Every file of ours in a data folder, with a digest of what is in it. */
async function filesOf(dataFolder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const ours of ['vault', 'backups']) {
    if (!existsSync(join(dataFolder, ours))) continue;
    for (const entry of await readdir(join(dataFolder, ours), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      found[path] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    }
  }
  return found;
}

test('a copied folder asks first and touches nothing; then every word is there', async ({ app }) => {
  test.setTimeout(240_000);
  const original = new Screens(app);
  await original.reachFirstQuestion(imke, { callName: 'Mien' });
  const typed = original.conversation('Mien').questions;
  await typed.type(words);
  await typed.waitForSaved();
  // A copy of a folder in use: the marker of a running app comes along.
  await app.running.kill();
  const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-copy-'));
  await cp(app.dataFolder, folder, { recursive: true, verbatimSymlinks: true });
  const before = await filesOf(folder);

  let copy = await launchApp({ dataFolder: folder });
  try {
    const screens = new Screens({
      get page() {
        return copy.page;
      },
    });
    const { startUp } = screens.texts;
    const heading = () => copy.page.getByRole('heading', { level: 1 });
    await expect(heading()).toHaveText(startUp.folderCopiedTitle);
    await copy.page.emulateMedia({ reducedMotion: 'reduce' });
    await inspect(copy.page, 'folder was copied');
    // The window goes under the finger: there may be no page left to say that the button was pressed.
    const pressed = copy.page.getByRole('button', { name: startUp.folderCopiedClose }).click();
    await Promise.all([pressed.catch(() => undefined), copy.ended]);
    expect(await filesOf(folder), 'nothing is touched before the choice').toEqual(before);

    copy = await launchApp({ dataFolder: folder });
    await expect(heading(), 'and it is asked again').toHaveText(startUp.folderCopiedTitle);
    await copy.page.getByRole('button', { name: startUp.folderCopiedAccept }).click();
    const { questions } = screens.conversation('Mien');
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    await expect(questions.answer).toHaveValue(words);

    await copy.close();
    copy = await launchApp({ dataFolder: folder });
    await screens.unlock.waitForLoad();
  } finally {
    await copy.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  // The folder that stayed where it was asks nothing.
  await app.killAndRestart();
  await original.unlock.waitForLoad();
});
