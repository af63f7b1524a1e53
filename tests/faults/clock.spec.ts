import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { backupsOf, loseDatabase } from './support/data-folder.ts';
import { tellCounts } from './support/proof.ts';

/* The clock of the laptop is ten years off, either way: both the main process and the page believe it. */

const tenYears = 10 * 365 * 24 * 3_600_000;
const preload = pathToFileURL(join(import.meta.dirname, 'support', 'shift-clock.mjs')).href;

/** Sets the clock for the next start of the main process. */
function setClock(app: AppUnderTest, shift: number): void {
  app.changeEnvironment({
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}`,
    GOED_GESPREK_CLOCK_SHIFT: String(shift),
  });
}

/** And for the page that is there now. */
async function setClockOfPage(app: AppUnderTest, shift: number): Promise<void> {
  await app.page.addInitScript((milliseconds) => {
    const TrueDate = Date;
    window.Date = class extends TrueDate {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(TrueDate.now() + milliseconds);
        else super(...(parts as [number]));
      }
      static override now() {
        return TrueDate.now() + milliseconds;
      }
    } as DateConstructor;
  }, shift);
  await app.page.reload();
  const year = await app.page.evaluate(() => new Date().getFullYear());
  expect(year).toBe(new Date(Date.now() + shift).getFullYear());
}

test.beforeEach(({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'Electron takes no --import in NODE_OPTIONS');
});

test('words stay and the newest edit wins, also when it was made ten years ago', async ({ app }) => {
  test.setTimeout(300_000);
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.type('een');
  await questions.waitForSaved();
  let copies = 0;
  for (const [word, shift] of [
    ['twee', tenYears],
    ['drie', -tenYears],
    ['vier', 0],
    ['vijf', tenYears],
    ['zes', -tenYears],
  ] as const) {
    setClock(app, shift);
    await app.restart();
    await screens.unlock.waitForLoad();
    await setClockOfPage(app, shift);
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    const before = await questions.answer.inputValue();
    await questions.type(`${before} ${word}`);
    await questions.waitForSaved();
    copies = (await backupsOf(app.dataFolder)).length;
    expect(copies, 'copies that rotation left').toBeGreaterThan(0);
  }
  const whole = 'een twee drie vier vijf zes';
  await expect(questions.answer).toHaveValue(whole);

  // Without the database everything comes from the copies and the journal: there the newest has to win as well.
  await app.running.kill();
  await loseDatabase(app.dataFolder);
  setClock(app, 0);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(whole);
  tellCounts('clock ten years off', { sessions: 6, 'copies left': copies, 'words lost': 0 });
});

test('setting the clock does not shorten the wait after wrong tries', async ({ app }) => {
  const screens = new Screens(app);
  const { unlock } = screens;
  await screens.makeVault(imke);
  await app.restart();
  await unlock.waitForLoad();
  const timer = () => app.page.getByRole('timer');
  // Three wrong tries are free; the fourth has to wait.
  const counted = join(app.dataFolder, 'vault', 'unlock-attempts.json');
  for (let tries = 1; tries <= 3; tries += 1) {
    await unlock.open('helemaal verkeerd gegokt');
    await expect
      .poll(async () => readFile(counted, 'utf8').catch(() => ''))
      .toContain(`"wrongTries":${String(tries)}`);
  }
  await expect(timer()).not.toBeEmpty();
  for (const shift of [tenYears, -tenYears]) {
    setClock(app, shift);
    await app.killAndRestart();
    await unlock.waitForLoad();
    await setClockOfPage(app, shift);
    await unlock.waitForLoad();
    await expect(timer(), `with the clock at ${String(shift)}`).not.toBeEmpty();
  }
  await expect(timer()).toHaveCount(0, { timeout: 30_000 });
  await unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
});
