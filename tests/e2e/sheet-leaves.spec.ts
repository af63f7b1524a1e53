import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { reachReadBackWithCircle } from './pages/circle-guide.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

/*
 * The A4 leaves the vault: people are warned once, the file is shown where it stands, and afterwards everybody sees
 * whether it still says what the conversation says.
 */

test.beforeEach(async ({ app }) => {
  test.setTimeout(180_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

const first = { what: 'Naar de tuin, ook bij kou', who: 'Ruud', when: 'elke dag' };
const later = 'elke dag na de koffie';

/** The shortest way to an A4. */
async function reachReadBack(screens: Screens) {
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const conversation = screens.conversation('Mien');
  await conversation.questions.goToStep(screens.stepTitle('agreements'));
  await conversation.agreements.add(1, first);
  await conversation.agreements.next();
  await conversation.readBack.waitForLoad();
  return conversation;
}

/** Today as the app writes it. */
function today(): string {
  return new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long' }).format(new Date());
}

/** From the end of a conversation to the page of the resident. */
async function goToResident(screens: Screens) {
  await screens.conversation('Mien').readBack.finish();
  await screens.home.waitForLoad();
  await screens.home.openResident('Mien');
  const resident = screens.resident('Mien');
  await resident.waitForLoad();
  return resident;
}

test('people are warned once, and not again after a restart; the folder is remembered', async ({ app }) => {
  const screens = new Screens(app);
  const { readBack } = await reachReadBack(screens);
  const folder = join(app.dataFolder, 'zorgdossier');
  await mkdir(folder);
  const path = join(folder, 'onze-afspraken.docx');

  await readBack.saveButton.click();
  await expect(readBack.warning).toContainText(screens.texts.outside.warning.file[0] ?? '');
  await inspect(app.page, 'warning that a file stands outside the vault');
  await readBack.notYetButton.click();
  await expect(readBack.warning).toBeHidden();
  await readBack.saveButton.click();
  await app.page.keyboard.press('Escape');
  await expect(readBack.warning).toBeHidden();
  expect(await app.running.offeredSavePaths(), 'nobody was asked where').toEqual([]);
  await expect(readBack.saveButton).toBeFocused();

  await app.running.answerNextSaveDialog(path);
  await readBack.saveButton.click();
  await readBack.goOnButton.click();
  await expect(readBack.outcome).toContainText(path);
  await expect(readBack.outcome).toContainText(screens.texts.sheet.outside);
  await access(path);

  await app.running.answerNextSaveDialog(null);
  await readBack.saveButton.click();
  await expect(readBack.outcome).toContainText(screens.texts.sheet.cancelled);

  await readBack.finish();
  await screens.home.waitForLoad();
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.home.openResident('Mien');
  await screens.resident('Mien').openConversation(1);
  await readBack.waitForLoad();
  const again = join(folder, 'nog-eens.docx');
  await app.running.answerNextSaveDialog(again);
  await readBack.saveButton.click();
  await expect(readBack.outcome).toContainText(again);
  const [offered = ''] = await app.running.offeredSavePaths();
  expect(offered.startsWith(join(folder, 'onze-afspraken-'))).toBe(true);
});

test('the file is shown in its folder, and a file that went away is named', async ({ app }) => {
  const screens = await reachReadBackWithCircle(app);
  const { readBack } = screens.conversation('Mien');
  const sheet = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(sheet);
  await readBack.save();
  await expect(readBack.outcome).toContainText(sheet);
  await readBack.showInFolder();
  await expect.poll(() => app.running.shownInFolder()).toEqual([sheet]);

  // The older notice stands there still, but only the newest file can be shown.
  const circle = join(app.dataFolder, 'cirkel.svg');
  await app.running.answerNextSaveDialog(circle);
  await readBack.saveCircle('svg');
  await expect(readBack.circleOutcome).toContainText(circle);
  await expect(app.page.getByText(sheet)).toBeVisible();
  await readBack.showInFolder();
  await expect.poll(() => app.running.shownInFolder()).toEqual([sheet, circle]);

  await rm(circle);
  await readBack.showInFolder();
  await expect(readBack.failure).toContainText(screens.texts.problem.fileGone);
  expect(await app.running.shownInFolder()).toHaveLength(2);
  await inspect(app.page, 'reading back, saved, the file is gone');
});

test('an A4 that is older than the conversation says so everywhere, until it is made again', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { agreements, readBack } = await reachReadBack(screens);
  const { sheetLeaves, log } = screens.texts;
  const older = app.page.getByText(sheetLeaves.older(today()), { exact: true });
  const madeBy = app.page.getByText(new RegExp(`Het A4 is van ${today()}, .* uur, door ${imke.name}\\.$`));
  await expect(older.or(madeBy)).toHaveCount(0);

  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(madeBy).toBeVisible();
  await expect(older).toHaveCount(0);

  await readBack.back();
  await agreements.waitForLoad();
  await agreements.cell('when', 1).fill(later);
  await agreements.next();
  await readBack.waitForLoad();
  await expect(older).toBeVisible();
  await inspect(app.page, 'reading back, the A4 is older');
  const resident = await goToResident(screens);
  await expect(older).toBeVisible();
  await inspect(app.page, 'resident, the A4 is older');

  await resident.openConversation(1);
  await readBack.waitForLoad();
  await expect(older).toBeVisible();
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  await expect(older).toHaveCount(0);
  expect(await textOfDocument(path)).toContain(later);
  await readBack.agree({ how: 'oral' });
  await expect(older, 'consent stands on it too').toBeVisible();
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(older).toHaveCount(0);
  await readBack.button(screens.texts.common.done).click();
  await screens.home.waitForLoad();
  await screens.home.openResident('Mien');
  await resident.waitForLoad();
  await expect(madeBy).toBeVisible();
  await expect(older).toHaveCount(0);

  await screens.resident('Mien').beginErasing();
  await expect(app.page.getByRole('main')).toContainText(
    screens.texts.erase.staysSaved('').slice(0, -1).trim(),
  );
  await app.page.reload();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.log.openFromHome();
  await expect(screens.log.entries.filter({ hasText: log.acts['sheet-saved'] })).toHaveCount(3);
});

test('a circle that is left off does not make the A4 older', async ({ app }) => {
  const screens = await reachReadBackWithCircle(app);
  const { readBack } = screens.conversation('Mien');
  await readBack.openSheetChoices();
  await readBack.place('circle', 'off');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'zonder.docx'));
  await readBack.save();
  await expect(app.page.getByText(`door ${imke.name}.`)).toBeVisible();
  await readBack.place('circle', 'onSheet');
  await expect(app.page.getByText(`door ${imke.name}.`)).toBeVisible();
  await expect(app.page.getByText(screens.texts.sheetLeaves.older(today()))).toHaveCount(0);
});

test('the A4 goes to the care file as text, and is taken off the clipboard when the app quits', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { readBack } = await reachReadBack(screens);
  const { sheetLeaves, outside, log } = screens.texts;
  await readBack.copyButton.click();
  await expect(readBack.warning).toContainText(outside.warning.copy[0] ?? '');
  await readBack.goOnButton.click();
  await expect(readBack.outcome).toContainText(sheetLeaves.copiedText);
  await inspect(app.page, 'reading back, copied as text');

  const text = await app.running.clipboardText();
  expect(text).toMatch(
    /^Onze afspraken, \d+ \S+ \d{4}\n\nMien\n\nAanspreekpunt: Imke Oefen, contactverzorgende\n/,
  );
  expect(text).toContain(
    `Afspraken\n1. Wat: ${first.what}\nWie: ${first.who}\nWanneer: ${first.when}\nTerugkijken op: `,
  );
  expect(text).toContain('Akkoord\nNog niet besproken\n');
  expect(text.endsWith('Het vervangt het zorgplan niet.\n')).toBe(true);
  await expect(app.page.getByText(`door ${imke.name}.`), 'noted as made').toBeVisible();

  await readBack.finish();
  await screens.home.waitForLoad();
  await screens.log.openFromHome();
  await expect(screens.log.entries.filter({ hasText: log.acts['sheet-copied'] })).toHaveCount(1);

  test.skip(
    app.running.runtime.name === 'electron',
    'its clipboard can no longer be asked once it has ended',
  );
  const { running } = app;
  await app.restart();
  expect(await running.clipboardText()).toBe('');
});
