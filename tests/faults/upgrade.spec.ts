import { expectEverything, frozenVersions, layOut } from '../e2e/support/frozen-vaults.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { test } from '../e2e/support/fixture.ts';

/*
 * The power goes while a newer version opens the vault of an earlier one for the first time. What is there afterwards
 * is the old or the new state, and everything in it. How many moments: a few here, GOED_GESPREK_FAULT_ROUNDS for more.
 */

const rounds = Math.max(2, Math.round(Number(process.env['GOED_GESPREK_FAULT_ROUNDS'] ?? 20) / 10));

for (const version of frozenVersions) {
  for (let round = 0; round < rounds; round += 1) {
    test(`a power cut while a vault of ${version} is opened, number ${String(round)}`, async ({ app }) => {
      const random = seededRandom(round + 1);
      await app.running.kill();
      await layOut(app, version);
      await app.killAndRestart();
      const screens = new Screens(app);
      await screens.unlock.waitForLoad();
      await screens.unlock.open(imke.passphrase);
      // Deriving the key takes most of this; the rest is spread over reading, the backup and the vault file.
      await Promise.race([
        screens.conversation('Kees').readBack.waitForLoad(),
        app.page.waitForTimeout(300 + Math.floor(random() * 900)),
      ]);
      await app.killAndRestart();
      await screens.unlock.waitForLoad();
      await expectEverything(screens);
    });
  }
}
