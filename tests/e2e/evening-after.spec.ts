import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { passphrase } from '../../bench/large-house.ts';
import type { Evening } from '../../src/shared/evening/index.ts';
import { heldEvening, lineId } from '../../src/shared/evening/held.fixture.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';
import { houseWithEvenings } from './support/house-with-evening.ts';

/*
 * After a family evening: what people wrote down is corrected, and leaves as one A4 or a report, without the names of
 * residents. The vault holds one resident: Mien Verzonnen.
 */

test.beforeEach(async ({ app }) => {
  test.setTimeout(300_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

/** The app again, with these evenings in it, on the home screen. */
async function withEvenings(app: AppUnderTest, ...evenings: readonly Evening[]): Promise<Screens> {
  await app.running.kill();
  await rm(app.dataFolder, { recursive: true });
  await houseWithEvenings(app.dataFolder, evenings);
  await app.killAndRestart();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Screens(app);
  await openVault(screens);
  return screens;
}

async function openVault({ unlock, home }: Screens): Promise<void> {
  await unlock.waitForLoad();
  await unlock.open(passphrase);
  await home.waitForLoad();
}

test('the agreements of an evening leave on one A4, and the report leaves, without names of residents', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening());
  const { eveningAfter: after, texts, log } = screens;
  await after.openFromHome('Samen over het eten');
  await expect(app.page.getByText(texts.eveningAfter.leftOut(2))).toBeVisible();
  await expect(app.page.getByText(texts.eveningAfter.leftOutText('Mien en Verzonnen'))).toBeVisible();
  await expect(after.sheet).toContainText(texts.sheet.fits);
  await inspect(app.page, 'after an evening');

  await after.write(after.agreement('what', 1), 'Verse soep op tafel');
  const sheet = join(app.dataFolder, 'avond.docx');
  await app.running.answerNextSaveDialog(sheet);
  await after.save();
  await expect(after.outcome).toContainText(sheet);
  await expect(after.outcome).toContainText(texts.eveningAfter.outside);
  const [offered = ''] = await app.running.offeredSavePaths();
  expect(offered.endsWith('afspraken-van-de-avond-2026-04-09.docx')).toBe(true);
  const words = await textOfDocument(sheet);
  expect(words).toContain('Verse soep op tafel');
  expect(words).toContain('[naam weggelaten] kiest het toetje');
  expect(words).toContain('Huize De Verzonnen Linde');
  expect(words.replace('Huize De Verzonnen Linde', '')).not.toMatch(/mien|verzonnen/i);

  const pdf = join(app.dataFolder, 'avond.pdf');
  await app.running.answerNextSaveDialog(pdf);
  await after.saveAsPdf();
  await expect(after.outcome).toContainText(pdf);

  await after.copySheet();
  await expect(after.outcome).toContainText(texts.sheetLeaves.copiedText);
  const copied = await app.running.clipboardText();
  expect(copied).toMatch(/^Afspraken van deze avond, 9 april 2026\nSamen over het eten\n/);
  expect(copied).not.toMatch(/mien|verzonnen/i);

  await after.copyReport();
  await expect(after.report).toContainText(texts.sheetLeaves.copied);
  const report = await app.running.clipboardText();
  expect(report).toContain('- Verse soep op tafel. Wie: het team. Wanneer: vanaf 1 mei.');
  expect(report).toContain('- Dit is persoonlijk. Dat bespreken we apart.');
  expect(report).not.toMatch(/mien|verzonnen|notitie/i);

  await after.finish();
  await after.button(texts.common.home).click();
  await screens.home.waitForLoad();
  await log.openFromHome();
  await expect(log.entries.filter({ hasText: texts.log.acts['sheet-saved'] })).toHaveCount(2);
  await expect(log.entries.filter({ hasText: texts.log.acts['sheet-copied'] })).toHaveCount(1);
});

test('without a day or with too many lines there is no A4 yet, and people see what to do', async ({
  app,
}) => {
  const takeaways = Array.from({ length: 9 }, (_none, index) => ({
    id: lineId(),
    text: `Meenemen nummer ${String(index + 1)}`,
  }));
  const { eveningAfter: after, texts } = await withEvenings(app, heldEvening({ date: '', takeaways }));
  await after.openFromHome('Samen over het eten');
  await expect(app.page.getByText(texts.eveningAfter.noDay)).toBeVisible();
  await expect(after.saveButton).toHaveCount(0);
  await inspect(app.page, 'after an evening without a day');

  await after.write(after.day, '9 april 2026');
  await expect(app.page.getByText(texts.eveningAfter.tooMany.takeaways(9, 8))).toBeVisible();
  await expect(after.day, 'it stays while people type').toBeFocused();
  const lines = after.linesToChoose('takeaways').getByRole('checkbox');
  await expect(lines).toHaveCount(9);
  await inspect(app.page, 'after an evening with too many lines');

  await after.chooseFirst(8);
  await expect(lines.first()).toBeFocused();
  await expect(lines.last()).not.toBeChecked();
  await expect(after.sheet).toContainText(texts.sheet.fits);
  await expect(after.saveButton).toBeEnabled();
  await expect(after.report).toContainText('Meenemen nummer 9');
});

test('agreements are corrected, come back when they were taken away, and stay after a power cut', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening());
  const { eveningAfter: after, texts } = screens;
  await after.openFromHome('Samen over het eten');
  await after.removeAgreement(1);
  await expect(after.agreement('what', 1)).toHaveValue('Mien kiest het toetje');
  await expect(after.button(texts.agreements.remove(1))).toBeFocused();
  await after.button(texts.common.undo).click();
  await expect(after.agreement('what', 1)).toHaveValue('Een menukaart op tafel');
  await after.removeAgreement(2);
  await after.addAgreementButton.click();
  await expect(after.agreement('what', 2)).toBeFocused();
  await after.write(after.agreement('what', 2), 'Elke maand samen koken');
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);

  await app.killAndRestart();
  await openVault(screens);
  await after.openFromHome('Samen over het eten');
  await expect(after.agreement('what', 2)).toHaveValue('Elke maand samen koken');
  await expect(after.sheet).toContainText('Elke maand samen koken');
  await after.button(texts.eveningAfter.goOn).click();
  await expect(after.heading, 'the evening goes on').toHaveCount(0);
});
