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
  const reports = log.entries.filter({ hasText: texts.log.acts['evening-report-copied'] });
  await expect(reports, 'the report left too').toHaveCount(1);
});

test('the report leaves as a Word document with the words of its text, and a place that is wrong loses nothing', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening({ lookBackOn: '2026-06-11' }));
  const { eveningAfter: after, texts, log } = screens;
  await after.openFromHome('Samen over het eten');
  await after.write(after.agreement('what', 1), 'Verse soep op tafel');

  await after.saveReportButton.click();
  await expect(app.page.getByRole('dialog')).toContainText(texts.outside.warning.file[0] ?? '');
  await after.button(texts.outside.notYet).click();
  await expect(after.saveReportButton).toBeFocused();
  expect(await app.running.offeredSavePaths(), 'nobody was asked where').toEqual([]);

  await app.running.answerNextSaveDialog(null);
  await after.saveReport();
  await expect(after.reportOutcome).toContainText(texts.eveningAfter.reportCancelled);
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'weg', 'verslag.docx'));
  await after.saveReport();
  await expect(after.reportOutcome).toContainText(texts.problem.folderGone);
  await expect(after.agreement('what', 1)).toHaveValue('Verse soep op tafel');

  const path = join(app.dataFolder, 'verslag.docx');
  await app.running.answerNextSaveDialog(path);
  await after.saveReport();
  await expect(after.reportOutcome).toContainText(texts.eveningAfter.reportSaved);
  await expect(after.reportOutcome).toContainText(path);
  await expect(after.reportOutcome).toContainText(texts.eveningAfter.outside);
  await expect(after.reportOutcome.getByRole('button', { name: texts.outside.showInFolder })).toBeVisible();
  await expect(after.saveReportButton).toBeFocused();
  const offered = await app.running.offeredSavePaths();
  expect(offered).toHaveLength(3);
  for (const name of offered) expect(name.endsWith('verslag-van-de-avond-2026-04-09.docx')).toBe(true);
  await inspect(app.page, 'after an evening, with its report saved');

  const shown = await after.report.locator('p').last().innerText();
  const lines = (text: string) => text.split('\n').flatMap((line) => line.replace(/^- /, '').trim() || []);
  expect(lines(await textOfDocument(path))).toEqual(lines(shown));
  expect(shown).toContain('- Verse soep op tafel. Wie: het team. Wanneer: vanaf 1 mei.');
  expect(shown).toContain('11 juni 2026');
  expect(shown).not.toMatch(/mien|verzonnen|notitie/i);

  await after.write(after.agreement('what', 1), 'Verse soep met brood');
  await expect(after.reportOutcome, 'what was saved is not this report any more').toBeEmpty();
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);
  await after.finish();
  await after.button(texts.common.home).click();
  await screens.home.waitForLoad();
  await log.openFromHome();
  const saved = log.entries.filter({ hasText: texts.log.acts['evening-report-saved'] });
  await expect(saved, 'once: not cancelled, not failed').toHaveCount(1);
});

test('the form that people choose for the A4 of an evening is there again after a power cut', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening());
  const { eveningAfter: after, texts } = screens;
  await after.openFromHome('Samen over het eten');
  await after.sheet.getByText(texts.sheetForm.title, { exact: true }).click();
  await expect(after.sheet).toContainText(texts.sheetForm.hint);
  await after.sheet.getByRole('radio', { name: texts.sheetForm.english, exact: true }).check();
  await after.sheet.getByRole('radio', { name: texts.sheetForm.large, exact: true }).check();
  await expect(after.sheet).toContainText('Agreements of this evening');
  await expect(after.report, 'the report stays in the language of the evening').toContainText(
    'Dit spraken we af',
  );
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);
  await app.killAndRestart();
  await openVault(screens);
  await after.openFromHome('Samen over het eten');
  await expect(after.sheet).toContainText('Agreements of this evening');
  await after.sheet.getByText(texts.sheetForm.title, { exact: true }).click();
  for (const name of [texts.sheetForm.english, texts.sheetForm.large])
    await expect(after.sheet.getByRole('radio', { name, exact: true })).toBeChecked();
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

test('the next evening and the day to look back stand on the A4, stay after a power cut, and lead the next evening', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening());
  const { eveningAfter: after, evenings, texts } = screens;
  await after.openFromHome('Samen over het eten');
  await expect(after.sheet).toContainText('Nog niet besproken');
  await after.write(after.next('lookBack'), '11 juni 2027');
  await after.write(after.next('evening'), '24 september 2027');
  await expect(after.sheet).toContainText(/11\s+juni 2027/);
  await expect(after.sheet).toContainText(/24\s+september 2027/);
  await expect(after.report).toContainText('24 september 2027');
  await inspect(app.page, 'after an evening, with what comes next');
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);

  await app.killAndRestart();
  await openVault(screens);
  await after.openFromHome('Samen over het eten');
  await expect(after.next('lookBack')).toHaveValue(/11 juni 2027/);
  await expect(after.next('evening')).toHaveValue(/24 september 2027/);
  await after.finish();
  await evenings.begin('Familieavond, 60 minuten');
  const previous = app.page.getByRole('region', { name: texts.eveningAfter.previous('9 april') });
  await expect(previous).toContainText('Jullie wilden terugkijken op 11 juni 2027.');
  await expect(previous).toContainText('Jullie zouden elkaar weer zien op 24 september 2027.');
});

test('what people take home and the cards they keep are corrected, taken away and put back', async ({
  app,
}) => {
  const screens = await withEvenings(app, heldEvening());
  const { eveningAfter: after, texts } = screens;
  await after.openFromHome('Samen over het eten');
  await after.write(after.words('takeaways', 1), 'Elke vrijdag soep');
  await after.write(after.words('keptCards', 1), 'Wat ruikt naar thuis?');
  await expect(after.sheet).toContainText('Elke vrijdag soep');
  await expect(after.report).toContainText('Wat ruikt naar thuis?');
  for (const list of ['takeaways', 'keptCards'] as const) {
    await after.removeWords(list, 1).click();
    await expect(after.words(list, 1)).toHaveCount(0);
    await expect(app.page.locator('body'), 'the focus is somewhere').not.toBeFocused();
    await after.button(texts.common.undo).click();
    await expect(after.removeWords(list, 1)).toBeFocused();
  }
  await after.removeWords('keptCards', 1).click();
  await expect(after.report).not.toContainText('Wat ruikt naar thuis?');
  await after.button(texts.eveningAfter.takeawaysAdd).click();
  await expect(after.words('takeaways', 2)).toBeFocused();
  await app.page.keyboard.type('Een foto van het koken');
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);
  await app.killAndRestart();
  await openVault(screens);
  await after.openFromHome('Samen over het eten');
  await expect(after.words('takeaways', 1)).toHaveValue('Elke vrijdag soep');
  await expect(after.words('takeaways', 2)).toHaveValue('Een foto van het koken');
  await expect(after.words('keptCards', 1)).toHaveCount(0);
});

test('everything that the A4 and the report print is corrected: also title, place, team, aim, rules and themes', async ({
  app,
}) => {
  const [theme] = heldEvening().themes;
  const themes = ['Muziek', 'De tuin'].map((text) => ({ ...theme, id: lineId(), text, chosen: false }));
  const aim = 'Lekker eten op een rustige plek. '.repeat(150).trim();
  const screens = await withEvenings(app, heldEvening({ aim, themes: themes as Evening['themes'] }));
  const { eveningAfter: after, texts } = screens;
  await after.openFromHome('Samen over het eten');
  await expect(after.field(texts.evening.aim), 'it is folded in').toBeHidden();
  // What is too long leads to its field, folded in or not.
  await after.sheet.getByRole('button', { name: /^Over deze avond: / }).click();
  await expect(after.field(texts.evening.name)).toBeFocused();
  await after.write(after.field(texts.evening.aim), 'Samen eten wat smaakt');
  await expect(after.sheet).toContainText(texts.sheet.fits);

  await expect(after.themes).toContainText(texts.eveningAfter.noThemeChosen);
  await after.button(texts.eveningAfter.themeChoose('De tuin')).click();
  await expect(after.button(texts.eveningAfter.themeLetGo('De tuin'))).toBeFocused();
  await expect(after.themes, 'what nobody chose stays readable').toContainText('Muziek');
  await after.write(after.field(texts.eveningAfter.theme(1)), 'De tuin in het voorjaar');

  await after.write(after.field(texts.evening.name), 'Samen eten');
  await after.write(after.field(texts.evening.place), 'De serre');
  await after.write(after.field(texts.evening.team), 'De Haven');
  await after.write(app.page.getByLabel(texts.evening.houseRule(1), { exact: true }), 'We luisteren.');
  for (const words of ['De tuin in het voorjaar', 'Samen eten', 'De serre', 'De Haven']) {
    await expect(after.sheet).toContainText(words);
    await expect(after.report).toContainText(words);
  }
  await expect(after.sheet).toContainText('We luisteren.');
  await inspect(app.page, 'after an evening, with everything unfolded');
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);
  await app.killAndRestart();
  await openVault(screens);
  await after.openFromHome('Samen eten');
  await expect(after.sheet).toContainText('De tuin in het voorjaar');
  await expect(after.sheet).toContainText('De serre');
});
