import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { vaultFilesOf } from '../faults/support/data-folder.ts';
import { RestoreScreen } from '../faults/support/restore-screen.ts';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import { PauseScreen } from './pages/pause-screen.ts';
import { Screens } from './pages/screens.ts';
import { joy, letJoyIn } from './support/colleague.ts';
import { expect, test } from './support/fixture.ts';
import { putBackEarlierPage, rememberPages } from './support/log-rows.ts';

/*
 * The log: who, when, which resident, what kind of act, and never what people said.
 */

const callName = 'Mien';
/** Words that people type, and that must not stand in the log. */
const typed = {
  fullName: 'Hermina Merkteken',
  said: 'Kwikstaart op het dak',
  note: 'Zilvervos in de gang',
  aim: 'Bloesemtak op tafel',
};

/** The rows of a CSV file without quotes in it. */
function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\r\n')
    .map((row) => row.split(';'));
}

async function unlockAs(screens: Screens, name: string, passphrase: string): Promise<void> {
  await screens.unlock.waitForLoad();
  await screens.app.page.getByRole('radio', { name }).check();
  await screens.unlock.open(passphrase);
}

test('a colleague takes a conversation over, and the log shows both, in order, without a word of it', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, log } = screens;
  const { acts } = texts.log;
  await screens.makeVault(imke);
  await letJoyIn(screens, imke.passphrase);
  await home.button(texts.common.home).click();
  await screens.addResident({ callName, fullName: typed.fullName });
  await screens.resident(callName).beginConversation();
  const start = screens.start(callName);
  await start.waitForLoad();
  await start.setAim(typed.aim);
  await start.begin();
  const { questions } = screens.conversation(callName);
  await questions.waitForLoad();
  await questions.say(typed.said);
  await questions.note(typed.note);
  await questions.pause();
  await home.waitForLoad();
  await home.button(texts.common.lock).click();

  await unlockAs(screens, joy.name, joy.passphrase);
  await home.waitForLoad();
  await home.continueConversation(callName);
  const pause = new PauseScreen({ app, texts, effort: screens.effort });
  await pause.waitForLoad();
  await pause.goOn();
  await questions.waitForLoad();
  await questions.pause();
  await home.waitForLoad();
  await log.openFromHome();
  await expect(log.entries.first()).toContainText(acts['log-opened']);
  const about = (act: keyof typeof acts) => `${acts[act]}: ${callName}`;
  expect(await log.acts()).toEqual([
    acts['vault-made'],
    acts['worker-added'],
    about('resident-added'),
    about('conversation-begun'),
    about('conversation-paused'),
    acts.locked,
    acts.unlocked,
    about('conversation-opened'),
    about('conversation-taken-over'),
    about('conversation-paused'),
    acts['log-opened'],
  ]);
  const takenOver = log.entries.filter({ hasText: acts['conversation-taken-over'] });
  await expect(takenOver).toContainText(joy.name);
  await expect(takenOver).toContainText(texts.log.about(imke.name));
  await expect(log.entries.filter({ hasText: acts['conversation-begun'] })).toContainText(imke.name);

  await log.filter('worker', imke.name);
  // Her own six acts, and the one in which her conversation was taken over.
  await expect(log.entries).toHaveCount(7);
  await log.filter('kind', texts.log.kinds.conversations);
  await expect(log.entries).toHaveCount(3);
  await log.filter('resident', callName);
  await expect(log.entries).toHaveCount(3);
  await log.filter('period', texts.log.today);
  await expect(log.entries).toHaveCount(3);
  await log.filter('kind', texts.log.kinds.copies);
  await expect(log.entries).toHaveCount(0);
  await expect(app.page.getByText(texts.log.nothing)).toBeVisible();
  await inspect(app.page, 'log, nothing found');
  await log.reset();
  await expect(log.entries).toHaveCount(11);

  await log.verify();
  await expect(log.verdict.filter({ hasText: texts.log.whole(11) })).toBeVisible();
  await inspect(app.page, 'log, verified');
  const path = join(app.dataFolder, 'logboek.csv');
  await app.running.answerNextSaveDialog(null);
  await log.save();
  await expect(app.page.getByText(texts.log.exportCancelled)).toBeVisible();
  await log.button(texts.log.export).click();
  await expect(log.dialog).toBeVisible();
  await inspect(app.page, 'log, about to save');
  await app.running.answerNextSaveDialog(path);
  await log.dialog.getByRole('button', { name: texts.log.exportDo }).click();
  await expect(app.page.getByText(path)).toBeVisible();
  await expect(log.entries.first()).toContainText(acts['log-exported']);
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [names, ...rows] = rowsOf(text.slice(1));
  expect(names?.slice(0, 3)).toEqual([texts.log.columns.number, texts.log.columns.at, texts.log.columns.act]);
  expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
  expect(rows[8]?.slice(2, 9)).toEqual([
    acts['conversation-taken-over'],
    'conversation-taken-over',
    texts.log.outcomes.done,
    joy.name,
    joy.role,
    expect.stringMatching(/^[\w-]{36}$/),
    callName,
  ]);
  for (const [index, row] of rows.entries()) {
    expect(row[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(row.at(-2)).toBe(rows[index - 1]?.at(-1) ?? '');
  }
  const shown = await app.page.getByRole('main').innerText();
  for (const words of Object.values(typed)) {
    expect(text).not.toContain(words);
    expect(shown).not.toContain(words);
  }
});

test('the chain goes on after closing and after a power cut, and wrong tries are told', async ({ app }) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  const { acts, reasons } = texts.log;
  await screens.makeVault(imke);
  await app.restart();
  await unlock.waitForLoad();
  await unlock.open('dit is het niet');
  await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await screens.addResident({ callName });
  const { questions } = await screens.beginConversation(callName);
  await questions.type('En midden in een zin gaat de stroom');
  await questions.waitForSaved();
  await app.killAndRestart();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await questions.pause();
  await home.waitForLoad();
  await log.openFromHome();
  const about = (act: keyof typeof acts) => `${acts[act]}: ${callName}`;
  expect(await log.acts()).toEqual([
    acts['vault-made'],
    acts.locked,
    acts['wrong-tries'],
    acts.unlocked,
    about('resident-added'),
    about('conversation-begun'),
    acts.unlocked,
    about('conversation-opened'),
    about('conversation-paused'),
    acts['log-opened'],
  ]);
  const oldestFirst = (at: number) => log.entries.nth(10 - 1 - at);
  await expect(oldestFirst(1)).toContainText(reasons.closing);
  await expect(oldestFirst(2)).toContainText(texts.log.times(1));
  await expect(oldestFirst(2)).toContainText(texts.log.outcomes.refused);
  await expect(oldestFirst(3)).not.toContainText(reasons['not-locked-before']);
  await expect(oldestFirst(6)).toContainText(reasons['not-locked-before']);
  await log.verify();
  await expect(log.verdict.filter({ hasText: texts.log.whole(10) })).toBeVisible();
  await log.filter('kind', texts.log.kinds.vault);
  await expect(log.entries).toHaveCount(5);
});

test('what somebody is refused is in the log, and so is every way of locking', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  const { acts, reasons, outcomes } = texts.log;
  const { page } = app;
  await screens.makeVault(imke);
  await home.button(texts.settings.title).click();
  const form = page.locator('form').filter({ hasText: texts.settings.newCodeText });
  await form.getByLabel(texts.settings.ownPassphrase).fill('niet dit');
  await form.getByRole('button', { name: texts.settings.makeCode }).click();
  await expect(form.getByLabel(texts.settings.ownPassphrase)).toHaveAttribute('aria-invalid', 'true');
  await app.running.announcePower('suspend');
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await page.keyboard.press('Control+l');
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await log.openFromHome();
  const refused = log.entries.filter({ hasText: acts['recovery-code-renewed'] });
  await expect(refused).toContainText(outcomes.refused);
  await expect(log.entries.filter({ hasText: acts.locked }).first()).toContainText(reasons.asked);
  await expect(log.entries.filter({ hasText: acts.locked }).last()).toContainText(reasons.laptop);

  // The same without a mouse.
  const keyboard = new Keyboard(app);
  await keyboard.press(log.button(texts.log.verify));
  await expect(log.verdict.filter({ hasText: /\d/ }).first()).toBeVisible();
  await keyboard.select(log.field(texts.log.kind), texts.log.kinds.workers);
  await expect(log.entries).toHaveCount(1);
  await keyboard.press(log.button(texts.log.reset));
  await expect(log.entries).not.toHaveCount(1);
  await keyboard.press(log.button(texts.log.export));
  await expect(log.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(log.dialog).toBeHidden();
});

test('a page of the log that was put back to an earlier state, in the database and the journal, is noticed', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  await screens.makeVault(imke);
  await home.button(texts.settings.title).click();
  await home.button(texts.common.home).click();
  await home.waitForLoad();
  const earlier = await rememberPages(app);
  expect(earlier).toHaveLength(1);
  await screens.addResident({ callName });
  await home.button(texts.common.home).click();
  await home.waitForLoad();
  await putBackEarlierPage(app, earlier);
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await log.openFromHome();
  // The chain itself fits: nothing followed on what was taken away. The sealed list knows that there was more.
  await expect(log.entries.filter({ hasText: texts.log.acts['resident-added'] })).toHaveCount(0);
  await expect(log.entries.filter({ hasText: texts.log.acts['log-incomplete'] })).toHaveCount(1);
  await log.verify();
  await expect(log.verdict.filter({ hasText: texts.log.fits(4) })).toBeVisible();
  await expect(log.verdict.filter({ hasText: texts.log.whole(4) })).toBeHidden();
});

test('going on with a copy and going back again are in the log, and it stays whole', async ({ app }) => {
  test.setTimeout(240_000);
  const screens = new Screens(app);
  const { texts, home, log, unlock } = screens;
  const { acts } = texts.log;
  const expectWhole = async () => {
    await log.openFromHome();
    await log.verify();
    await expect(log.verdict.filter({ hasText: texts.log.wholeText })).toBeVisible();
    return await log.acts();
  };
  await screens.makeVault(imke);
  await app.restart();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  await screens.addResident({ callName });
  // A vault file that is older than the last one is no longer trusted, so that copies are offered.
  const [vaultFile = ''] = vaultFilesOf(app.dataFolder);
  const older = await readFile(vaultFile);
  await home.button(texts.common.home).click();
  await home.button(texts.settings.title).click();
  await home.button(texts.settings.save).first().click();
  await expect(app.page.getByText(texts.settings.renamed)).toBeVisible();
  await app.running.kill();
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, older);
  await app.killAndRestart();

  const restore = new RestoreScreen(app);
  await restore.heading.waitFor();
  await restore.copies.nth(1).check();
  await restore.goOn(imke.passphrase);
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  expect(await expectWhole()).toEqual([
    acts['vault-made'],
    acts.locked,
    acts['copy-restored'],
    acts.unlocked,
    acts['log-opened'],
    acts['log-verified'],
  ]);

  await home.button(texts.common.home).click();
  await home.button(texts.backup.overviewTitle).click();
  await app.page.getByRole('button', { name: texts.backup.returnTo('').trim() }).click();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await home.waitForLoad();
  expect(await expectWhole()).toEqual([
    acts['vault-made'],
    acts.locked,
    acts.unlocked,
    `${acts['resident-added']}: ${callName}`,
    acts['worker-renamed'],
    acts['copy-restored'],
    acts.unlocked,
    acts['log-opened'],
    acts['log-verified'],
    acts['returned-to-earlier'],
    acts.unlocked,
    acts['log-opened'],
    acts['log-verified'],
  ]);
});
