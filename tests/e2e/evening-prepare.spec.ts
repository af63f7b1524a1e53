import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadTemplate } from '../../src/shared/evening/index.ts';
import { inspect } from '../a11y/inspect.ts';
import { projectFolder } from '../runtime/project.ts';
import { imke } from './pages/case-of-kees.ts';
import type { PreparePage } from './pages/evening-pages.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/*
 * Preparing a family evening: quickly, in any order, with every word kept, and with templates of the house.
 */

const ninety = 'Familieavond, 90 minuten';
const usual = [
  'Welkom en regels',
  'Rondje',
  'Thema’s kiezen',
  'In groepjes',
  'Terug in de kring',
  'Afspraken',
  'Wat neem ik mee',
];

/** From the first run to preparing an evening of 90 minutes. */
async function reachPreparing(screens: Screens): Promise<PreparePage> {
  await screens.makeVault(imke);
  await screens.evenings.openFromHome();
  await screens.evenings.begin(ninety);
  const prepare = screens.prepare(ninety);
  await prepare.waitForLoad();
  return prepare;
}

/** Back to the screen of an evening from the list of evenings, after unlocking. */
async function openAgain(screens: Screens, title: string): Promise<PreparePage> {
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.evenings.openFromHome();
  await screens.evenings.open(title);
  const prepare = screens.prepare(title);
  await prepare.waitForLoad();
  return prepare;
}

test('an evening is ready after two presses and begins with the third; it goes on by itself after a power cut', async ({
  app,
}) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const before = screens.effort.interactions;
  await screens.evenings.openFromHome();
  await screens.evenings.begin(ninety);
  const prepare = screens.prepare(ninety);
  await prepare.waitForLoad();
  expect(await prepare.titles()).toEqual(usual);
  await prepare.begin();
  expect(screens.effort.interactions - before).toBe(3);

  const first = () => app.page.getByText('Wat maakt deze avond goed voor u?').first();
  await expect(first()).toBeVisible();
  await expect(prepare.saveState.filter({ hasText: /^Bewaard om/ })).toBeVisible();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await expect(first()).toBeVisible();
  await expect(app.page.getByRole('button', { name: screens.texts.evening.start })).toHaveCount(0);
});

test('no field takes more than is stored, and an evening begins on the day of today', async ({ app }) => {
  const screens = new Screens(app);
  const { texts } = screens;
  const prepare = await reachPreparing(screens);
  await prepare.write(prepare.field(texts.evening.date), '1 december 2030');
  await expect(app.page.getByText(texts.evening.beginsToday)).toBeVisible();
  for (const field of [texts.evening.place, texts.evening.team, texts.evening.name]) {
    await prepare.field(field).fill('');
    await prepare.field(field).focus();
    await app.page.keyboard.insertText('Verzonnen zaal '.repeat(10));
    await expect(prepare.field(field)).toHaveValue('Verzonnen zaal '.repeat(8));
  }
  await expect(app.page.getByText(texts.evening.fieldFull(120))).toHaveCount(3);
  await inspect(app.page, 'preparing an evening with fields that are full');
  await expect(prepare.saveState.filter({ hasText: /^Bewaard om/ })).toBeVisible();
  await prepare.begin();
  await expect(app.page.getByText('Wat maakt deze avond goed voor u?').first()).toBeVisible();
  await expect(prepare.saveState.filter({ hasText: /^Bewaard om/ })).toBeVisible();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await prepare.button(texts.eveningHold.leavePage).click();
  await screens.evenings.waitForLoad();
  const today = await app.page.evaluate(() =>
    new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long' }).format(new Date()),
  );
  await expect(app.page.getByRole('main')).toContainText(today);
  await expect(app.page.getByRole('main')).not.toContainText('2030');
});

test('what is changed is kept: after leaving, after a power cut', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, evenings } = screens;
  const prepare = await reachPreparing(screens);
  await prepare.write(prepare.field(texts.evening.place), 'De grote zaal');
  await prepare.write(prepare.field(texts.evening.beginsAt), '7 uur');
  await prepare.field(texts.evening.beginsAt).blur();
  await expect(prepare.field(texts.evening.beginsAt)).toHaveValue('19.00');
  await prepare.write(prepare.field(texts.evening.beginsAt), '19.30');
  await expect(prepare.parts.nth(1)).toContainText('19.40 · 15 min');
  await expect(app.page.getByText(texts.evening.until('21.00 uur'))).toBeVisible();

  await prepare.toggle('Rondje');
  const long = 'Wat gaat er goed, en wat mag er volgens u beter in dit huis, '.repeat(2).trim();
  await prepare.write(prepare.field(texts.evening.question), long);
  await expect(app.page.getByText(texts.evening.questionLong(28))).toBeVisible();
  await prepare.write(prepare.notes, 'Begin bij Ria.');
  await prepare.write(prepare.field(texts.evening.minutes), '180');
  await expect(prepare.parts.nth(2)).toContainText('22.40');
  // More than four hours is none; what was typed stays, and what counts is told.
  await prepare.write(prepare.field(texts.evening.minutes), '241');
  await expect(prepare.field(texts.evening.minutes)).toHaveValue('241');
  await expect(app.page.getByText(texts.evening.minutesWrong(1, 240, 180))).toBeVisible();
  await prepare.write(prepare.field(texts.evening.minutes), '240');
  await expect(app.page.getByText(texts.evening.total(315))).toBeVisible();
  await prepare.write(prepare.field(texts.evening.minutes), '180');

  await prepare.removePart('Rondje');
  await expect(prepare.told).toHaveText(texts.evening.removedPart('Rondje'));
  await expect(prepare.part('Thema’s kiezen')).toBeFocused();
  await prepare.undo();
  expect(await prepare.titles()).toEqual(usual);
  await prepare.undo('redo');
  expect(await prepare.titles()).toEqual(usual.filter((title) => title !== 'Rondje'));
  await prepare.undo();
  await prepare.addPart();
  await prepare.write(prepare.field(texts.evening.partTitle), 'Koffie');
  await app.page.getByLabel(texts.evening.kind).selectOption({ label: texts.evening.kinds.break });
  await prepare.button(texts.evening.removeHouseRule(2)).click();
  await prepare.button(texts.evening.addHouseRule).click();
  await expect(app.page.getByLabel(texts.evening.houseRule(3), { exact: true })).toBeFocused();
  await app.page.keyboard.type('Telefoon uit.');
  await prepare.write(prepare.field(texts.evening.name), 'Voorjaar');

  const kept = async (page: PreparePage) => {
    expect(await page.titles()).toEqual([...usual, 'Koffie']);
    await expect(page.field(texts.evening.place)).toHaveValue('De grote zaal');
    await expect(page.field(texts.evening.beginsAt)).toHaveValue('19.30');
    await expect(page.field(texts.evening.houseRule(2))).toHaveValue('Noem geen andere bewoners.');
    await expect(page.field(texts.evening.houseRule(3))).toHaveValue('Telefoon uit.');
    await page.toggle('Rondje');
    await expect(page.field(texts.evening.question)).toHaveValue(long);
    await expect(page.notes).toHaveValue('Begin bij Ria.');
    await expect(page.field(texts.evening.minutes)).toHaveValue('180');
    await page.toggle('Rondje');
  };
  const renamed = screens.prepare('Voorjaar');
  await renamed.leave();
  await evenings.waitForLoad();
  await evenings.open('Voorjaar');
  await renamed.waitForLoad();
  await kept(renamed);
  await expect(renamed.saveState).toContainText(texts.conversation.savedNow);
  await app.killAndRestart();
  await kept(await openAgain(screens, 'Voorjaar'));
});

test('parts move by keys, by arrows and by dragging; what moved is told and keeps the focus', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts } = screens;
  const prepare = await reachPreparing(screens);
  const moved = (place: number) => texts.evening.moved('Rondje', place, 7);

  await prepare.moveByKeys('Rondje', 'Alt+ArrowDown');
  await expect(prepare.told).toHaveText(moved(3));
  await expect(prepare.part('Rondje')).toBeFocused();
  await prepare.moveByKeys('Rondje', 'Alt+ArrowDown');
  await expect(prepare.told).toHaveText(moved(4));
  await prepare.moveByKeys('Rondje', 'Alt+ArrowUp');
  await expect(prepare.told).toHaveText(moved(3));
  await prepare.button(texts.evening.up('Rondje')).press('Enter');
  await expect(prepare.told).toHaveText(moved(2));
  await expect(prepare.button(texts.evening.up('Rondje'))).toBeFocused();
  expect(await prepare.titles()).toEqual(usual);
  // At the top nothing goes further up, by keys either.
  await prepare.moveByKeys('Welkom en regels', 'Alt+ArrowUp');
  expect(await prepare.titles()).toEqual(usual);

  await prepare.drag('Rondje', 'Terug in de kring');
  await expect(prepare.told).toHaveText(moved(5));
  const dragged = [...usual.filter((title) => title !== 'Rondje').slice(0, 4), 'Rondje', ...usual.slice(5)];
  expect(await prepare.titles()).toEqual(dragged);
  await prepare.drag('Wat neem ik mee', 'Welkom en regels');
  expect(await prepare.titles()).toEqual(['Wat neem ik mee', ...dragged.slice(0, -1)]);
  await prepare.undo();
  await prepare.leave();
  await screens.evenings.waitForLoad();
  await screens.evenings.open(ninety);
  await prepare.waitForLoad();
  expect(await prepare.titles()).toEqual(dragged);
});

test('an own template: kept, begun with, shared, removed, brought in again', async ({ app }) => {
  const screens = new Screens(app);
  const { texts, evenings } = screens;
  const prepare = await reachPreparing(screens);
  await prepare.write(prepare.field(texts.evening.place), 'GEHEIME PLEK');
  await prepare.toggle('Rondje');
  await prepare.write(prepare.notes, 'GEHEIME NOTITIE');
  await prepare.write(prepare.field(texts.evening.hint), 'Zie www.voorbeeld.example');
  // What cannot go into a file is named by its place on the screen, and nothing is written.
  await prepare.keepAsTemplate('Onze avond');
  await expect(app.page.getByRole('dialog')).toContainText(
    `${texts.evening.part(2, 'Rondje')}, ${texts.evening.hint}: ${texts.evening.templateProblem.link}`,
  );
  await app.page.getByRole('dialog').getByRole('button', { name: texts.common.cancel }).click();
  await prepare.write(prepare.field(texts.evening.hint), 'Eén zin is genoeg.');
  await prepare.keepAsTemplate('Onze avond');
  await expect(app.page.getByText(texts.evening.templateKept('Onze avond'))).toBeVisible();
  const folder = join(app.dataFolder, 'evenings');
  const [fileName = ''] = await readdir(folder);
  const text = await readFile(join(folder, fileName), 'utf8');
  expect(loadTemplate(text).ok).toBe(true);
  expect(text).not.toContain('GEHEIM');

  await prepare.leave();
  await evenings.waitForLoad();
  const path = join(app.dataFolder, 'gedeeld.json');
  await app.running.answerNextSaveDialog(path);
  await evenings.button(texts.ownList.shareThis('Onze avond')).click();
  await expect(app.page.getByText(path)).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(text);

  await evenings.button(texts.ownList.remove('Onze avond')).click();
  await expect(evenings.template('Onze avond')).toHaveCount(0);
  await evenings.button(texts.common.undo).click();
  await expect(evenings.template('Onze avond')).toBeVisible();
  await evenings.button(texts.ownList.remove('Onze avond')).click();
  await expect(evenings.template('Onze avond')).toHaveCount(0);

  await app.running.answerNextOpenDialog(path);
  await evenings.chooseFile();
  await expect(evenings.dialog).toContainText('Rondje, 15 min');
  expect(await readdir(folder), 'nothing is written before people say so').toEqual([]);
  await evenings.answer(texts.guideImport.take);
  await evenings.begin('Onze avond');
  const own = screens.prepare('Onze avond');
  await own.waitForLoad();
  expect(await own.titles()).toEqual(usual);
  await expect(own.field(texts.evening.place)).toHaveValue('');
});

test('a template with the name of a resident: people see it first, and can go back and change it', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, evenings, home } = screens;
  const folder = join(app.dataFolder, 'evenings');
  const dialog = app.page.getByRole('dialog');
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
  const { goBack, namesTitle, shareAnyway } = texts.ownFile;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Markerina' });
  await app.page.getByRole('banner').getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  await evenings.openFromHome();
  await evenings.begin(ninety);
  const prepare = screens.prepare(ninety);
  await prepare.waitForLoad();
  await prepare.write(prepare.field(texts.evening.aim), 'Met de familie van Markerina');
  await prepare.button(texts.evening.saveTemplate).click();
  for (const part of [
    namesTitle('Markerina'),
    '“Met de familie van Markerina”',
    texts.evening.saveTemplateWith,
  ])
    await expect(dialog).toContainText(part);
  await inspect(app.page, 'keeping a template, the name of a resident in it');
  await inDialog(goBack).click();
  await expect(prepare.button(texts.evening.saveTemplate)).toBeFocused();
  await expect(app.page.getByText(texts.evening.templateKept(ninety))).toHaveCount(0);

  await prepare.write(prepare.field(texts.evening.aim), 'Met alle familie');
  await prepare.keepAsTemplate('Zomer');
  await expect(app.page.getByText(texts.evening.templateKept('Zomer'))).toBeVisible();
  for (const name of await readdir(folder))
    expect(await readFile(join(folder, name), 'utf8')).not.toContain('Markerina');
  // The name that is typed in the dialog counts as well, at once.
  await prepare.button(texts.evening.saveTemplate).click();
  await prepare.write(prepare.field(texts.evening.templateName), 'Avond van Markerina');
  await expect(dialog).toContainText(namesTitle('Markerina'));
  await inDialog(texts.evening.keepTemplateAnyway).click();
  await expect(app.page.getByText(texts.evening.templateKept('Avond van Markerina'))).toBeVisible();

  await prepare.leave();
  await evenings.waitForLoad();
  const path = join(app.dataFolder, 'gedeeld.json');
  const share = evenings.button(texts.ownList.shareThis('Avond van Markerina'));
  await share.click();
  await expect(dialog).toContainText(namesTitle('Markerina'));
  await inDialog(goBack).click();
  await expect(share).toBeFocused();
  await app.running.answerNextSaveDialog(path);
  await share.click();
  await inDialog(shareAnyway).click();
  await expect(app.page.getByText(path)).toBeVisible();
});

test('a template that cannot be used is named with its place and reason; ours work', async ({ app }) => {
  const folder = join(app.dataFolder, 'evenings');
  await mkdir(folder);
  const ours = await readFile(join(projectFolder, 'resources', 'evenings', 'familieavond-60.json'), 'utf8');
  const own = ours.replace('"familieavond-60"', '"onze-avond-abcdef"');
  const bad: Record<string, string | Uint8Array> = {
    'opmaak.json': own.replace('Familieavond, 60 minuten', '<img src=x onerror=alert(1)>'),
    'stuk.json': own.slice(0, 200),
    'lang.json': own.replace(/"minutes": \d+/, '"minutes": 241'),
    'draai.json': own.replace('Familieavond, 60 minuten', 'Avond \\u202Enonevo'),
    'tekstloos.json': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8),
    'groot.json': Buffer.alloc(5_000_000, ' '),
  };
  for (const [name, text] of Object.entries(bad)) await writeFile(join(folder, name), text);
  const screens = new Screens(app);
  const { texts, evenings } = screens;
  await screens.makeVault(imke);
  await evenings.openFromHome();
  const { guideProblem } = texts;
  const { reasons } = guideProblem;
  const expected: Record<string, string | RegExp> = {
    'opmaak.json': `title.nl: ${reasons['not-allowed-characters']}`,
    'stuk.json': /het gaat mis bij regel \d+, teken \d+/i,
    'lang.json': `parts[0].minutes: ${reasons['out-of-range']}`,
    'draai.json': `title.nl: ${reasons['not-allowed-characters']}`,
    'tekstloos.json': guideProblem.notText,
    'groot.json': guideProblem.tooLarge,
  };
  for (const [fileName, reason] of Object.entries(expected))
    await expect(evenings.refused(fileName)).toContainText(reason);
  await expect(app.page.locator('img'), 'markup of a template is never made').toHaveCount(0);
  // Chosen by hand such a file is refused in the same words, and an evening of ours still begins.
  await app.running.answerNextOpenDialog(join(folder, 'lang.json'));
  await evenings.chooseFile();
  await expect(evenings.dialog).toContainText(`parts[0].minutes: ${reasons['out-of-range']}`);
  await evenings.answer(texts.common.close);
  await evenings.begin(ninety);
  await screens.prepare(ninety).waitForLoad();
});

test('an evening is taken away after a question, comes back on request, and its words are gone after that', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, evenings } = screens;
  const prepare = await reachPreparing(screens);
  await prepare.write(prepare.field(texts.evening.name), 'Zomer');
  await screens.prepare('Zomer').leave();
  await evenings.waitForLoad();
  await evenings.remove('Zomer');
  await expect(evenings.evening('Zomer')).toHaveCount(0);
  await evenings.button(texts.common.undo).click();
  await expect(evenings.evening('Zomer')).toBeVisible();
  await evenings.remove('Zomer');
  await expect(app.page.getByText(texts.evening.none)).toBeVisible();
  await app.restart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await evenings.openFromHome();
  await expect(app.page.getByText(texts.evening.none)).toBeVisible();
});

test('nothing of a resident stands on the screens of an evening, and the log says what was done', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts, home, evenings } = screens;
  await screens.makeVault(imke);
  await screens.addResident({
    callName: 'Markerina',
    fullName: 'Markerina Voorbeeld-Merkteken',
    advice: 'Merkadvies: eerst thee.',
    relatives: [{ name: 'Naastemerk de Proef', relation: 'dochter' }],
  });
  await app.page.getByRole('banner').getByRole('button', { name: texts.common.home }).click();
  await home.waitForLoad();
  const seen: string[] = [];
  const look = async () => seen.push(await app.page.evaluate(() => document.documentElement.outerHTML));
  await evenings.openFromHome();
  await look();
  await evenings.begin(ninety);
  const prepare = screens.prepare(ninety);
  await prepare.waitForLoad();
  await prepare.toggle('Rondje');
  await look();
  await prepare.begin();
  await expect(app.page.getByText('Wat maakt deze avond goed voor u?').first()).toBeVisible();
  await look();
  expect(seen).toHaveLength(3);
  for (const html of seen) {
    expect(html).toContain('Familieavond');
    expect(html).not.toMatch(/marker|merk/i);
  }
  await prepare.button(texts.common.home).click();
  await home.waitForLoad();
  await screens.log.openFromHome();
  const { acts } = texts.log;
  const shown = (await screens.log.acts()).map((act) => act.split(':')[0]);
  expect(shown.slice(-3, -1)).toEqual([acts['evening-made'], acts['evening-begun']]);
});
