import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { reachReadBackWithCircle } from '../e2e/pages/circle-guide.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { vaultFilesOf } from '../faults/support/data-folder.ts';
import { projectFolder } from '../runtime/project.ts';
import { inspect } from './inspect.ts';

/*
 * Every screen and dialog, with everything that can stand on it. A few walks instead of one test per screen: most of
 * the time would go into getting there.
 *
 * Inspected where tests come anyway, and so not here:
 * - settings and letting colleagues in and out: e2e/workers.spec.ts
 * - the copies: e2e/backups.spec.ts; with a vault of before, a copy of another vault, what stands in a copy, a file that
 *   is no copy, and the form for the recovery code when the vault is damaged: e2e/restore.spec.ts
 * - a folder that was copied: faults/folder-copy.spec.ts
 * - the dialog about words that are not stored: faults/closing.spec.ts
 * - the cover over words that are not stored: faults/cover.spec.ts
 * - what each method sets besides words: e2e/methods.spec.ts; the circle: e2e/circle.spec.ts; the circle then and now:
 *   e2e/then-and-now.spec.ts
 * - a pause, without and with a colleague, and as a colleague finds it: e2e/pause.spec.ts
 * - two subjects, the time that is left, parking at a question, chosen wishes and letting one go:
 *   e2e/themes-and-wishes.spec.ts
 * - everything about a disk that is nearly full, and a conversation to read only: faults/full-disk.spec.ts
 * - what a family evening brought: e2e/evening-after.spec.ts
 * - holding an evening, with and without a screen for the room, and around the fire: e2e/evening-hold.spec.ts
 */

test.beforeEach(async ({ app }) => {
  test.setTimeout(300_000);
  // Colours that fade would be measured halfway.
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

const hassan = {
  callName: 'Hassan',
  fullName: 'Hassan El Fantasi',
  needs: ['memory', 'hard-of-hearing'],
  advice: 'Eerst thee.\nEén vraag tegelijk.',
  relatives: [{ name: 'Yasmina El Fantasi-de Proef', relation: 'dochter' }],
  representative: { name: 'Yasmina El Fantasi-de Proef', ground: 'mentor' },
} as const;

/** From the home screen through going on with a copy, as far as one can turn back, to the page with copies. */
async function inspectCopies({ app: { page }, texts, home, unlock, recoveryForm }: Screens): Promise<void> {
  await home.button(texts.backup.overviewTitle).click();
  await expect(page.getByText(texts.backup.noCopies)).toBeVisible();
  await inspect(page, 'copies, none yet');
  await page.getByRole('button', { name: texts.backup.makeNow }).click();
  await expect(page.getByText(texts.backup.noCopies)).toBeHidden();
  await page.getByRole('button', { name: texts.backup.restoreTitle }).click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await inspect(page, 'going on with a copy');
  await page.getByRole('button', { name: texts.backup.lookFirst }).click();
  await unlock.open('dit is het niet');
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'opening a copy, wrong passphrase');
  await page.getByRole('button', { name: texts.unlock.forgotten }).click();
  await recoveryForm.code.fill('koffie');
  await page.getByRole('button', { name: texts.unlock.open, exact: true }).click();
  await expect(recoveryForm.code).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'opening a copy, wrong recovery code');
  await page.getByRole('button', { name: texts.common.cancel }).click();
  await page.getByRole('button', { name: texts.common.back }).click();
}

test('the way in', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  const { firstRun, recoveryCode, unlock, recoveryForm, home } = screens;
  await firstRun.waitForLoad();
  await inspect(page, 'first run');
  await firstRun.submit({ name: 'Joy', passphrase: 'te kort' });
  await expect(firstRun.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'first run, passphrase too short');
  await screens.display.open();
  await inspect(page, 'display settings');
  await screens.display.close();

  await firstRun.submit(imke);
  await recoveryCode.waitForLoad();
  await recoveryCode.pressBegin();
  await app.running.answerNextPrint('failed');
  await recoveryCode.print();
  await expect(page.getByText(screens.texts.recoveryCode.printFailed)).toBeVisible();
  await inspect(page, 'recovery code, not noted, print failed');
  await recoveryCode.begin();
  await home.waitForLoad();
  await inspect(page, 'home, empty');
  await inspectCopies(screens);

  await page.getByRole('button', { name: screens.texts.common.lock }).click();
  await unlock.waitForLoad();
  await inspect(page, 'unlock');
  await unlock.open('dit is het niet');
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'unlock, wrong passphrase');
  await unlock.forget();
  await recoveryForm.waitForLoad();
  await recoveryForm.submit('0000-0000-0000-0000-0000-0000-0000', 'een heel nieuw wachtwoord');
  await expect(recoveryForm.code).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'recovery form, wrong code');

  const vaultFile = join(app.dataFolder, 'vault', 'vault.json');
  const heading = page.getByRole('heading', { level: 1 });
  const good = await readFile(vaultFile, 'utf8');
  await writeFile(vaultFile, JSON.stringify({ ...JSON.parse(good), version: 99 }));
  await page.reload();
  await expect(heading).toHaveText(screens.texts.startUp.failedTitle);
  await inspect(page, 'start-up problem');
  for (const path of vaultFilesOf(app.dataFolder)) await writeFile(path, '{');
  await page.reload();
  await expect(heading).toContainText(screens.texts.backup.title);
  await inspect(page, 'start-up problem with copies');
});

test('residents and starting a conversation', async ({ app }) => {
  const { page } = app;
  await cp(join(projectFolder, 'tests', 'fixtures', 'guides'), join(app.dataFolder, 'guides'), {
    recursive: true,
  });
  await page.reload();
  const screens = new Screens(app);
  const { home, residentForm } = screens;
  await screens.makeVault(imke);
  await home.addResident();
  await residentForm.waitForLoad();
  await residentForm.finish();
  await expect(residentForm.callName).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'resident form, empty, call name missing');
  await residentForm.fill(hassan);
  await residentForm.addRelative(2, {
    name: 'Buurman met een heel lange naam'.repeat(5),
    relation: 'buurman',
  });
  await inspect(page, 'resident form, filled, a name too long');
  await page.getByRole('button', { name: /Buurman/ }).click();
  await inspect(page, 'resident form, somebody taken off');
  await residentForm.finish();
  const resident = screens.resident('Hassan');
  await resident.waitForLoad();
  await inspect(page, 'resident page, no conversation yet');

  await resident.beginConversation();
  const start = screens.start('Hassan');
  await start.waitForLoad();
  await expect(start.refused('met-opmaak.json')).toBeVisible();
  await start.button(screens.texts.start.addThisPerson).click();
  await start.setAim('thee '.repeat(1_500));
  await inspect(page, 'start page, refused guides, name missing, subject too long');
  await start.setAim('Thee');
  await start.begin();
  const { questions } = screens.conversation('Hassan');
  await questions.waitForLoad();
  await questions.say('Thee. Mijn kleinzoon.');
  await questions.pause();
  await home.waitForLoad();
  await inspect(page, 'home, with a conversation that waits');
  await home.search.fill('niemand');
  await inspect(page, 'home, nobody found');
  await home.search.fill('');
  await home.beginConversation();
  await expect(home.chooseDialog).toBeVisible();
  await inspect(page, 'dialog: with whom');
});

test('questions and wishes', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, hassan);
  const { questions, wishes } = screens.conversation('Hassan');
  await inspect(page, 'question, empty');
  await questions.addAnswer();
  await questions.chooseVoice({ kind: 'relative', name: 'Yasmina' });
  await inspect(page, 'question, nothing typed, another relative');
  await questions.say('Thee. Mijn kleinzoon.', { kind: 'resident', pointed: true });
  await questions.say('Hij loopt weg bij de televisie.', { kind: 'relative', name: 'Yasmina' });
  await questions.say('Lacht om de foto van de markt.', { kind: 'observed' });
  await questions.say('Wandelen?', { kind: 'unknown' });
  await questions.note('Zachter praten.');
  await questions.type('a'.repeat(5_001));
  await questions.addAnswer();
  await expect(questions.answer).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'question, four voices, an answer too long');
  await questions.type('');
  await questions.note('z'.repeat(200_001));
  await expect(page.getByRole('alert')).toContainText(screens.texts.conversation.notSavedTitle);
  await inspect(page, 'question, not saved');
  await questions.note('z');
  await questions.waitForSaved();
  await questions.notToday();
  await questions.waitForLoad();
  await questions.goToStep(screens.stepTitle('welcome'));
  await expect(page.getByText(screens.texts.conversation.notTodayNoted)).toBeVisible();
  await inspect(page, 'question, not today');

  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
  await inspect(page, 'wishes, empty');
  await wishes.setWhatCounts('Thee. Mijn kleinzoon.');
  await wishes.useAsWish('Thee. Mijn kleinzoon.');
  await wishes.setWays(1, { known: 'Om drie uur', other: 'Zelf zetten' });
  await wishes.add(2, { text: 'w'.repeat(301) });
  await wishes.add(3, { text: 'Rustig kunnen bidden' });
  await wishes.add(4, { text: 'Wandelen' });
  await wishes.add(5, { text: 'Naar de markt' });
  await wishes.remove(5);
  await inspect(page, 'wishes, one too long, one taken away');
});

test('agreements, reading back and the A4', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, hassan);
  const { questions, agreements, readBack } = screens.conversation('Hassan');
  await questions.goToStep(screens.stepTitle('agreements'));
  await agreements.waitForLoad();
  await inspect(page, 'agreements, empty');
  await agreements.add(1, {
    what: 'Samen wandelen',
    who: 'zorgteam',
    when: 'binnenkort',
    lookBackOn: 'ooit',
  });
  await agreements.add(2, { what: 'Alleen naar buiten met gps', who: 'Joy', when: 'b'.repeat(301) });
  await agreements.add(3, {
    what: 'Muntthee',
    who: 'Yasmina',
    when: 'dagelijks',
    lookBackOn: 'over zes weken',
  });
  await agreements.disagree({
    views: [
      { name: 'Yasmina', text: 'Bang voor vallen' },
      { name: 'Joy', text: 'Buiten is goed' },
    ],
    residentChoice: 'Wandelen',
  });
  await agreements.park(1, { what: 'Alleen naar buiten', who: 'Joy', by: 'over drie weken' });
  await agreements.add(4, { what: 'Weg ermee' });
  await agreements.remove(4);
  await expect(agreements.freedomHint).toBeVisible();
  await inspect(page, 'agreements, with every hint, taken away, disagreement, parked');
  await agreements.cell('when', 2).fill('na overleg');

  await agreements.next();
  await readBack.waitForLoad();
  await readBack.setNextLookBack('over twee jaar');
  await readBack.agree({ how: 'oral', note: 'Met de ja-kaart' });
  await app.running.answerNextSaveDialog(null);
  await readBack.save();
  await expect(readBack.outcome).toContainText(screens.texts.sheet.cancelled);
  await inspect(page, 'reading back, look-back too late, saving cancelled');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'vault', 'vault.json', 'a4.docx'));
  await readBack.save();
  await expect(readBack.failure).toBeVisible();
  await inspect(page, 'reading back, saving failed');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'onze-afspraken.docx'));
  await readBack.save();
  await expect(readBack.outcome).toContainText(screens.texts.sheet.saved);
  await inspect(page, 'reading back, saved');
});

test('an A4 that is too full, its forms, and erasing', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, hassan);
  const { questions, agreements, readBack } = screens.conversation('Hassan');
  await questions.goToStep(screens.stepTitle('agreements'));
  await agreements.waitForLoad();
  for (const number of [1, 2, 3])
    await agreements.add(number, {
      what: 'wandelen in de ochtend '.repeat(13),
      who: 'Joy en Yasmina samen '.repeat(14),
      when: 'elke dag om tien uur '.repeat(14),
    });
  await agreements.next();
  await readBack.waitForLoad();
  await readBack.openSheetChoices();
  await expect(page.getByText(screens.texts.sheet.tooMuch)).toBeVisible();
  await inspect(page, 'reading back, too much for one A4');
  await readBack.finish();
  await screens.home.waitForLoad();
  await screens.home.openResident('Hassan');
  await screens.resident('Hassan').waitForLoad();
  await inspect(page, 'resident page, filled');

  await screens.resident('Hassan').beginErasing();
  const erase = screens.erase('Hassan');
  await erase.waitForLoad();
  await inspect(page, 'erasing');
  await erase.erase('dit is het niet', 'Kees');
  await expect(erase.name).toHaveAttribute('aria-invalid', 'true');
  await erase.erase('dit is het niet');
  await expect(erase.passphrase).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'erasing, wrong passphrase');
  await erase.erase(imke.passphrase);
  await erase.doneHeading.waitFor();
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'bewijs.docx'));
  await erase.save();
  await expect(page.getByText(screens.texts.erase.saved)).toBeVisible();
  await inspect(page, 'erased, certificate saved');
});

test('guides: the list, what comes in, and the editor', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  const { guideList, guideEditor, texts } = screens;
  await screens.makeVault(imke);
  await guideList.openFromHome();
  await inspect(page, 'guides, none of their own');
  await app.running.answerNextOpenDialog(join(projectFolder, 'resources', 'guides', 'ecogram.json'));
  await guideList.chooseFile();
  await inspect(page, 'guides, what comes in');
  await guideList.answer(texts.common.cancel);
  await app.running.answerNextOpenDialog(join(projectFolder, 'package.json'));
  await guideList.chooseFile();
  await inspect(page, 'guides, a file that is refused');
  await guideList.answer(texts.common.close);
  await guideList.copy('Wensengesprek');
  await guideEditor.waitForLoad();
  await page.getByText(texts.guideEditor.otherWords).click();
  await inspect(page, 'guide editor, a copy, everything unfolded');
  await guideEditor.addStep('Tuin', 'Zie www.x.example');
  await guideEditor.write(guideEditor.field(texts.guideEditor.name), '');
  await guideEditor.finish();
  await expect(page.getByText(texts.guideEditor.notDone)).toBeVisible();
  await inspect(page, 'guide editor, with problems');
  await guideEditor.leaveForLater();
  await guideList.waitForLoad();
  await inspect(page, 'guides, one that is not finished');
  await guideList.copy('Regiecirkel');
  await guideEditor.waitForLoad();
  await guideEditor.open(/De cirkel/);
  await expect(guideEditor.icon(texts.segmentEditor.icons.armchair)).toBeChecked();
  await inspect(page, 'guide editor, the parts of a circle');
});

test('question cards: all decks, one on the table, what comes in, and the editor', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  const { deckList, deckTable, deckEditor, texts } = screens;
  await screens.makeVault(imke);
  await deckList.openFromHome();
  await inspect(page, 'decks, none of their own');
  await app.running.answerNextOpenDialog(join(projectFolder, 'resources', 'decks', 'team.json'));
  await deckList.chooseFile();
  await inspect(page, 'decks, what comes in');
  await deckList.answer(texts.common.cancel);
  await app.running.answerNextOpenDialog(join(projectFolder, 'package.json'));
  await deckList.chooseFile();
  await inspect(page, 'decks, a file that is refused');
  await deckList.answer(texts.common.close);
  await deckList.play('Samen zorgen');
  await inspect(page, 'deck, no card open');
  await deckTable.draw();
  await deckTable.keep();
  await deckTable.draw();
  await inspect(page, 'deck, a card open and one kept');
  await deckTable.leave();
  await deckList.copy('Team');
  await deckEditor.waitForLoad();
  await deckEditor.write(deckEditor.title, '');
  await deckEditor.write(deckEditor.question(2), 'Zie www.x.example');
  await deckEditor.finish();
  await expect(page.getByText(texts.deckEditor.notDone)).toBeVisible();
  await deckEditor.button(texts.deckEditor.remove(texts.deckEditor.card(20))).click();
  await inspect(page, 'deck editor, with problems, a card removed');
  await deckEditor.leaveForLater();
  await deckList.waitForLoad();
  await inspect(page, 'decks, one that is not finished');
  // Without a Dutch title it goes by the English one.
  await deckList.askToRemove('Copy of Team');
  await inspect(page, 'decks, removing one');
});

test('from paper, what is good to know, and the sources', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Hassan' });
  await screens.resident('Hassan').beginConversation();
  const start = screens.start('Hassan');
  await start.waitForLoad();
  await start.chooseGuide('Welkomstgesprek');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'op-papier.docx'));
  await start.savePaper();
  await expect(page.getByText(screens.texts.guidePaper.saved)).toBeVisible();
  await start.beginFromPaper('2999-01-01');
  await expect(start.heldOn).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'start page, paper saved, held on a day to come');
  await start.beginFromPaper('2026-11-02');

  const { paper } = screens.conversation('Hassan');
  await paper.waitForLoad();
  const morning = 'De ochtend. Hoe begint u de dag het liefst?';
  const food = 'Eten en drinken. Wat eet en drinkt u graag?';
  const { card } = screens.texts.marks;
  await paper.type(morning, 'Eerst bidden.');
  await paper.at(morning).getByRole('radio', { name: card.yes, exact: true }).check();
  await paper.type(food, 'Stiekem een biertje.');
  await paper.at(food).getByRole('radio', { name: card.no, exact: true }).check();
  await paper.next();
  await screens.conversation('Hassan').wishes.waitForLoad();
  await page.getByRole('button', { name: screens.texts.common.back, exact: true }).click();
  await paper.waitForLoad();
  await paper.type(morning, 'x'.repeat(5_001));
  await inspect(page, 'from paper, with an answer and one that is too long');
  await paper.type(morning, '');
  await paper.pause();

  await screens.home.waitForLoad();
  await screens.home.openResident('Hassan');
  await screens.resident('Hassan').waitForLoad();
  const known = page.getByRole('region', { name: screens.texts.goodToKnow.title });
  await expect(known).toContainText('De ochtend');
  await expect(known).toContainText('Eerst bidden.');
  await expect(known, 'what may not be shared').not.toContainText('biertje');
  await inspect(page, 'resident page, good to know');

  await page.getByRole('button', { name: screens.texts.common.home }).click();
  await screens.home.waitForLoad();
  await page.getByRole('button', { name: screens.texts.sources.title, exact: true }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Geïnspireerd op Volckaert en TMZ (levensboek). Niet hetzelfde');
  await expect(main.getByRole('link')).toHaveCount(0);
  await inspect(page, 'sources');
});

test('reading back with a circle that can be kept as a picture', async ({ app }) => {
  const screens = await reachReadBackWithCircle(app);
  const { readBack } = screens.conversation('Mien');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'cirkel.svg'));
  await readBack.saveCircle('svg');
  await expect(readBack.circleOutcome).toContainText(screens.texts.circlePicture.saved);
  await inspect(app.page, 'reading back, circle saved');
});

test('family evenings: the list, preparing one, and templates of the house', async ({ app }) => {
  const { page } = app;
  const folder = join(app.dataFolder, 'evenings');
  await mkdir(folder);
  await writeFile(join(folder, 'stuk.json'), '{"format": goed}');
  const ours = await readFile(join(projectFolder, 'resources', 'evenings', 'familieavond-60.json'), 'utf8');
  const own = ours
    .replace('"familieavond-60"', '"onze-avond-abcdef"')
    .replace('"Familieavond, 60 minuten"', '"Onze herfstavond"');
  await writeFile(join(folder, 'onze.json'), own);
  const screens = new Screens(app);
  const { texts, evenings } = screens;
  await screens.makeVault(imke);
  await evenings.openFromHome();
  await expect(page.getByText('Onze herfstavond')).toBeVisible();
  await inspect(page, 'evenings, none yet, a template that is refused');
  await app.running.answerNextOpenDialog(join(folder, 'onze.json'));
  await evenings.chooseFile();
  await inspect(page, 'evenings, what comes in');
  await evenings.answer(texts.common.cancel);
  await evenings.begin('Familieavond, 90 minuten');
  const prepare = screens.prepare('Familieavond, 90 minuten');
  await prepare.waitForLoad();
  await inspect(page, 'preparing an evening');
  await prepare.write(prepare.field(texts.evening.beginsAt), 'na het eten');
  await prepare.field(texts.evening.beginsAt).blur();
  await prepare.moveByKeys('Rondje', 'Alt+ArrowDown');
  await prepare.undo();
  await prepare.toggle('In groepjes');
  await page.getByLabel(texts.evening.kind).selectOption({ label: texts.evening.kinds.cards });
  await expect(page.getByLabel(texts.evening.deck)).toBeVisible();
  await prepare.write(prepare.field(texts.evening.minutes), '300');
  await prepare.write(prepare.field(texts.evening.name), 'a'.repeat(121));
  await expect(page.getByText(texts.conversation.notSavedTitle)).toBeVisible();
  await inspect(page, 'preparing an evening, a part open, minutes and time not clear, a title too long');
  await prepare.write(prepare.field(texts.evening.name), 'Zomer');
  await prepare.write(prepare.field(texts.evening.hint), 'www.voorbeeld.example');
  await prepare.keepAsTemplate('Onze avond');
  await inspect(page, 'keeping a template, a link in it');
  await page.getByRole('dialog').getByRole('button', { name: texts.common.cancel }).click();
  await screens.prepare('Zomer').leave();
  await evenings.waitForLoad();
  await evenings.button(texts.evening.removeEvening('Zomer')).click();
  await inspect(page, 'evenings, taking one away');
  await evenings.answer(texts.common.remove);
  await inspect(page, 'evenings, one taken away');
});
