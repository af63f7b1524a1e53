import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { projectFolder } from '../runtime/project.ts';
import { expect, test } from './fixture.ts';
import { hassan } from './hassan.ts';
import { inspect } from './inspect.ts';

/*
 * Every screen and dialog, with everything that can stand on it. A few walks instead of one test per screen: most of
 * the time would go into getting there. Here those around a conversation; the others beside it:
 * - the first start, unlocking, start-up problems and the first copies: way-in.spec.ts
 * - a conversation, until its A4 is saved: conversation.spec.ts
 * - what a house makes itself, guides, cards and evenings: own-files.spec.ts
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
