import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { inspect } from '../a11y/inspect.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { textOfDocument } from '../e2e/pages/word-document.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect } from '../e2e/support/fixture.ts';
import { smallDiskTest as test } from './support/small-disk-test.ts';

/*
 * A real disk that fills up. In memory, so only root on Linux can make one; elsewhere these tests are skipped and say
 * so. Free space is measured every minute; here the page asks for it, which measures just the same.
 */

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

const words = 'De eik achter het huis, daar klom ik in. ';

/** Keeps on the page what stood in the answer field last, and what stood there when it was called saved. */
interface Watched {
  lastText?: string;
  savedText?: string;
}

async function measureNow(app: AppUnderTest): Promise<void> {
  await app.page.evaluate(() => bridge.readDiskSpace());
}

async function watchAnswer(screens: Screens, app: AppUnderTest): Promise<void> {
  const saved = screens.texts.conversation.saved('').trim();
  await screens.conversation('Mien').questions.answer.evaluate((field, savedWord) => {
    const watched = window as Watched;
    const area = field as HTMLTextAreaElement;
    const state = document.querySelector('header [role="status"]');
    area.addEventListener('input', () => (watched.lastText = area.value));
    const note = () => {
      if (state?.textContent.includes(savedWord)) watched.savedText = area.value;
    };
    if (state !== null)
      new MutationObserver(note).observe(state, { childList: true, subtree: true, characterData: true });
  }, saved);
  await screens.conversation('Mien').questions.answer.focus();
  await app.page.keyboard.press('Control+End');
}

const watched = (app: AppUnderTest): Promise<Watched> =>
  app.page.evaluate(() => {
    const { lastText, savedText } = window as Watched;
    return { lastText: lastText ?? '', savedText: savedText ?? '' };
  });

test('on a disk that fills up people are warned, then can read, and can write again by themselves', async ({
  app,
  volume,
}) => {
  test.setTimeout(300_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Screens(app);
  const { home, texts } = screens;
  const { page } = app;
  await screens.makeVault(imke);
  await expect(page.getByText(texts.disk.lowTitle)).toBeVisible();
  await expect(page.getByText(/Er is nog 0,[5-8] GB vrij/)).toBeVisible();
  await inspect(page, 'home, disk nearly full');
  await screens.addResident({ callName: 'Mien' });
  const { questions } = await screens.beginConversation('Mien');
  await expect(page.getByText(texts.disk.lowTitle), 'not during a conversation').toHaveCount(0);
  await questions.say('Vroeger was ik tuinman.', { kind: 'observed' });
  await questions.note('Zachter praten.');

  await watchAnswer(screens, app);
  // Ten letters a second: faster than nearly everybody.
  const typing = page.keyboard.type(words.repeat(6), { delay: 100 });
  await expect.poll(() => questions.answer.inputValue()).toContain('eik');
  await volume.fillUntil(150_000_000);
  await measureNow(app);
  await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
  await typing;
  await expect(questions.answer).toHaveCount(0);
  const { lastText = '' } = await watched(app);
  expect(lastText).toContain('eik');
  const said = page.getByRole('article');
  await expect(said).toHaveCount(2);
  await expect(said.first()).toContainText('Vroeger was ik tuinman.');
  await expect(said.first()).toContainText(texts.conversation.voiceObserved);
  await expect(said.last(), 'every letter that stood on the screen').toContainText(lastText.trim());
  await page.getByText(texts.conversation.privateLabel).click();
  await expect(page.getByText('Zachter praten.')).toBeVisible();
  await inspect(page, 'conversation to read only');

  const elsewhere = await mkdtemp(join(tmpdir(), 'andere-schijf-'));
  try {
    const path = join(elsewhere, 'onze-afspraken.docx');
    await app.running.answerNextSaveDialog(path);
    await page.getByRole('button', { name: texts.sheet.save }).click();
    await page.getByRole('button', { name: texts.outside.goOn }).click();
    await expect(page.getByText(texts.sheet.saved)).toBeVisible();
    await expect(
      page.getByText(`door ${imke.name}.`),
      'not called older by what the screen knows',
    ).toBeVisible();
    expect(await textOfDocument(path)).toContain('Mien');
  } finally {
    await rm(elsewhere, { recursive: true });
  }

  await page.getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
  await expect(home.button(texts.home.newResident)).toBeDisabled();
  await expect(page.getByRole('button', { name: texts.home.conversationText })).toBeDisabled();
  await inspect(page, 'home, disk full');
  await home.openResident('Mien');
  await expect(home.button(texts.resident.change)).toBeDisabled();
  await expect(home.button(texts.resident.beginConversation)).toBeDisabled();
  await page.getByRole('button', { name: texts.common.home }).click();
  await page.getByRole('button', { name: texts.backup.overviewTitle }).click();
  await expect(home.button(texts.backup.makeNow)).toBeDisabled();
  await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
  await page.getByRole('button', { name: texts.common.home }).click();
  await page.getByRole('button', { name: texts.settings.title }).click();
  await expect(home.button(texts.settings.makeCode)).toBeDisabled();
  await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
  await inspect(page, 'settings, disk full');
  // What is read and saved outside the vault is noted all the same, and the log can be looked at.
  await page.getByRole('button', { name: texts.log.open }).click();
  await screens.log.waitForLoad();
  await expect(screens.log.entries.filter({ hasText: texts.log.acts['sheet-saved'] })).toHaveCount(1);
  await screens.log.verify();
  await expect(screens.log.verdict.filter({ hasText: texts.log.wholeText })).toBeVisible();

  // Locked and opened again: reading still works.
  await page.getByRole('button', { name: texts.common.lock }).click();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await expect(said.last()).toContainText(lastText.trim());
  await expect(questions.answer).toHaveCount(0);

  await volume.makeRoom();
  await measureNow(app);
  await questions.waitForLoad();
  await expect(page.getByText(texts.disk.fullTitle)).toHaveCount(0);
  await expect(questions.answer).toHaveValue(lastText);
  await questions.type(`${lastText} En verder.`);
  await questions.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await expect(questions.answer).toHaveValue(`${lastText} En verder.`);
});

test('a form that is being filled in loses nothing when the disk fills up', async ({ app, volume }) => {
  const screens = new Screens(app);
  const { home, residentForm, texts } = screens;
  await screens.makeVault(imke);
  await home.addResident();
  await residentForm.waitForLoad();
  await residentForm.callName.fill('Mien');
  await volume.fillUntil(150_000_000);
  await measureNow(app);
  const resident = screens.resident('Mien');
  await resident.heading.waitFor();
  await expect(residentForm.callName).toHaveCount(0);
  await volume.makeRoom();
  await measureNow(app);
  await expect(resident.button(texts.resident.beginConversation)).toBeEnabled();

  await resident.beginConversation();
  const start = screens.start('Mien');
  await start.setAim('De tuin');
  await volume.fillUntil(150_000_000);
  await measureNow(app);
  await expect(app.page.getByText(texts.disk.fullTitle)).toBeVisible();
  await expect(start.button(texts.start.begin)).toBeDisabled();
  await expect(start.aim, 'nothing of this is stored, so it stays on the screen').toHaveValue('De tuin');
  await volume.makeRoom();
  await measureNow(app);
  await start.begin();
  await screens.conversation('Mien').questions.waitForLoad();
});

test.describe('with too little room from the start', () => {
  test.use({ megabytes: 190 });

  test('the first run says so before anything is made, and goes on when there is room', async ({
    app,
    volume,
  }) => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    const screens = new Screens(app);
    const { firstRun, texts } = screens;
    await firstRun.waitForLoad();
    await expect(app.page.getByText(texts.disk.noVaultYet)).toBeVisible();
    await expect(firstRun.button(texts.common.next)).toBeDisabled();
    await inspect(app.page, 'first run, disk full');
    expect(await readdir(join(app.dataFolder, 'vault'))).not.toContain('vault.json');
    await volume.resize(900);
    await measureNow(app);
    await expect(app.page.getByText(texts.disk.noVaultYet)).toHaveCount(0);
    await screens.makeVault(imke);
    await access(join(app.dataFolder, 'vault', 'vault.json'));
  });
});

test.describe('with not one byte left', () => {
  test.use({ megabytes: 500 });

  test('words stay on the screen, and what was called saved is there after a power cut', async ({
    app,
    volume,
  }) => {
    test.setTimeout(240_000);
    const screens = new Screens(app);
    const { texts } = screens;
    // What Chromium cannot write about itself is its own affair.
    app.expectPageProblem(/Quota|disk|Encountered full|storage|AbortError/i);
    await screens.reachFirstQuestion(imke, { callName: 'Mien' });
    const { questions } = screens.conversation('Mien');
    await watchAnswer(screens, app);
    await app.page.keyboard.type(words.repeat(3), { delay: 5 });
    await questions.waitForSaved();
    const typing = app.page.keyboard.type(words.repeat(30), { delay: 10 });
    await volume.fillUntil(0);
    await typing;
    expect(await volume.free()).toBeLessThan(1_000_000);
    // Usually the last words do not fit and stay in their field; now and then a corner is left, and they do.
    const notSaved = app.page.getByRole('alert').filter({ hasText: texts.conversation.notSavedTitle });
    const readOnly = app.page.getByText(texts.disk.fullTitle);
    await expect(notSaved.or(readOnly), 'people hear of it').toBeVisible({ timeout: 30_000 });
    const { lastText = '', savedText = '' } = await watched(app);
    expect(savedText).toContain('eik');
    if (await readOnly.isVisible())
      await expect(app.page.getByRole('article').last()).toContainText(lastText.trim());
    else await expect(questions.answer, 'what is not stored stays where it is').toHaveValue(lastText);

    // With room again everything goes on by itself, also a database that had given up.
    await volume.makeRoom();
    await measureNow(app);
    await questions.waitForSaved();
    await expect(questions.answer).toHaveValue(lastText);
    await expect(notSaved).toHaveCount(0);

    await watchAnswer(screens, app);
    await volume.fillUntil(0);
    await app.page.keyboard.type(words.repeat(10), { delay: 10 });
    await expect(notSaved.or(readOnly)).toBeVisible({ timeout: 30_000 });
    const { lastText: everything = '', savedText: savedLast = lastText } = await watched(app);
    await app.running.kill();
    await volume.makeRoom();
    await app.killAndRestart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await questions.waitForLoad();
    const found = await questions.answer.inputValue();
    const wasSaved = savedLast.length > lastText.length ? savedLast : lastText;
    expect(found.startsWith(wasSaved), `${String(wasSaved.length)} letters were saved`).toBe(true);
    expect(everything.startsWith(found)).toBe(true);
  });
});
