import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../src/shared/zod.ts';
import { loseDatabase } from '../faults/support/data-folder.ts';
import { imke } from './pages/case-of-kees.ts';
import { expect, test } from './support/fixture.ts';
import { expectEverything, frozenVersions, recoveryCodeOf, startOn } from './support/frozen-vaults.ts';

/* Every vault that an earlier version of the app wrote, in the newest version. */

for (const version of frozenVersions) {
  test(`a vault of ${version} opens, keeps older apps out, and goes on`, async ({ app }) => {
    const screens = await startOn(app, version);
    await expectEverything(screens);
    const { questions } = screens.conversation('Kees');
    await questions.type('En op zondag naar de markt.');
    await questions.waitForSaved();
    const file = z
      .object({ version: z.number(), lowestAppVersion: z.string() })
      .parse(JSON.parse(await readFile(join(app.dataFolder, 'vault', 'vault.json'), 'utf8')));
    expect(file).toEqual({ version: 2, lowestAppVersion: '0.2.0' });
    await app.killAndRestart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    await expect(questions.answer).toHaveValue('En op zondag naar de markt.');
  });

  test(`a vault of ${version} whose database is gone comes back from its copy`, async ({ app }) => {
    const screens = await startOn(app, version);
    await app.running.kill();
    await loseDatabase(app.dataFolder);
    await app.killAndRestart();
    await screens.unlock.waitForLoad();
    await expectEverything(screens);
  });

  test(`the recovery code of ${version} still opens its vault`, async ({ app }) => {
    const screens = await startOn(app, version);
    await screens.unlock.forget();
    await screens.recoveryForm.waitForLoad();
    await screens.recoveryForm.submit(await recoveryCodeOf(version), 'vier koude appels in huis');
    await screens.conversation('Kees').readBack.waitForLoad();
  });
}
