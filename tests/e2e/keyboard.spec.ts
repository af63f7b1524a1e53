import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Keyboard } from './pages/keyboard.ts';
import type { AppScreen } from './pages/screen.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/** On every new screen the focus is on its heading, so that reading and the keyboard start there. */
async function expectFocusAtTheTop(screen: AppScreen): Promise<void> {
  await screen.waitForLoad();
  await expect(screen.heading).toBeFocused();
}

test('the whole conversation with the keyboard alone', async ({ app }) => {
  // Every stop is looked at, and there are hundreds.
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const keyboard = new Keyboard(app);
  const { texts, firstRun, recoveryCode, home, residentForm } = screens;
  const { page } = app;

  await test.step('first run', async () => {
    await expectFocusAtTheTop(firstRun);
    await keyboard.type(firstRun.name, 'Joy Testa');
    await keyboard.type(firstRun.passphrase, 'wandelen in de ochtend');
    await keyboard.type(firstRun.passphraseAgain, 'wandelen in de ochtend');
    await page.keyboard.press('Enter');
    await expectFocusAtTheTop(recoveryCode);
    await keyboard.type(recoveryCode.typedBack, await recoveryCode.readCode());
    await keyboard.press(recoveryCode.button(texts.firstRun.begin));
  });

  await test.step('a new resident', async () => {
    await expectFocusAtTheTop(home);
    await keyboard.press(home.button(texts.home.newResident).first());
    await expectFocusAtTheTop(residentForm);
    await keyboard.type(residentForm.callName, 'Hassan');
    await keyboard.tick(page.getByRole('checkbox', { name: texts.resident.needs.memory }));
    await keyboard.press(residentForm.button(texts.residentForm.addRelative));
    await keyboard.type(residentForm.field(texts.residentForm.relativeName(1)), 'Yasmina');
    await keyboard.type(residentForm.field(texts.residentForm.relation(1)), 'dochter');
    await keyboard.choose(page.getByRole('radio', { name: texts.residentForm.person }));
    await keyboard.select(residentForm.field(texts.residentForm.ground), texts.resident.grounds.mentor);
    await keyboard.press(residentForm.button(texts.common.done));
  });

  await test.step('starting', async () => {
    const resident = screens.resident('Hassan');
    await expectFocusAtTheTop(resident);
    await keyboard.press(resident.button(texts.resident.beginConversation));
    const start = screens.start('Hassan');
    await expectFocusAtTheTop(start);
    await keyboard.tick(page.getByRole('checkbox', { name: 'Yasmina' }));
    await keyboard.choose(page.getByRole('radio', { name: texts.start.minutes(30), exact: true }));
    await keyboard.press(start.button(texts.start.begin));
  });

  const { questions, wishes, agreements, readBack } = screens.conversation('Hassan');
  await test.step('questions', async () => {
    await expectFocusAtTheTop(questions);
    await keyboard.type(questions.answer, 'Thee. Mijn kleinzoon.');
    await keyboard.press(questions.button(texts.conversation.addAnswer));
    await expect(questions.said).toHaveCount(1);
    await expect(questions.answer, 'the next words can be typed at once').toBeFocused();
    await keyboard.type(questions.answer, 'Hij loopt weg bij de televisie.');
    await keyboard.choose(questions.voiceOption('relative'));
    await keyboard.press(questions.button(texts.conversation.addAnswer));
    await expect(questions.said).toHaveCount(2);
    await keyboard.type(questions.privateNote, 'Zachter praten.');
    await keyboard.press(questions.button(texts.conversation.nextQuestion));
    await expect(questions.heading).toBeFocused();
    await keyboard.press(questions.button(texts.conversation.notToday));
    await expectFocusAtTheTop(questions);
    await keyboard.press(page.getByRole('button', { name: screens.stepTitle('wishes') }));
  });

  await test.step('wishes', async () => {
    await expectFocusAtTheTop(wishes);
    await keyboard.type(wishes.whatCounts, 'Thee. Mijn kleinzoon.');
    await keyboard.press(wishes.heard('Thee').getByRole('button', { name: texts.wishes.useAsWish }));
    await keyboard.press(wishes.button(texts.wishes.add));
    await keyboard.type(wishes.wish(2), 'Wandelen in de ochtend');
    await keyboard.press(wishes.button(texts.wishes.remove(2)));
    await keyboard.press(wishes.button(texts.common.undo));
    await expect(wishes.wish(2)).toHaveValue('Wandelen in de ochtend');
    await keyboard.press(wishes.button(texts.common.next));
  });

  await test.step('agreements', async () => {
    await expectFocusAtTheTop(agreements);
    await keyboard.press(agreements.button(texts.agreements.add).first());
    await keyboard.type(agreements.cell('what', 1), 'Samen wandelen');
    await keyboard.type(agreements.cell('who', 1), 'zorgteam');
    await keyboard.type(agreements.cell('when', 1), 'dinsdag 10.00 uur');
    await keyboard.type(agreements.cell('lookBackOn', 1), 'over zes weken');
    await keyboard.press(agreements.agreement(1).getByRole('button', { name: 'Yasmina' }));
    await expect(agreements.cell('who', 1)).toHaveValue('Yasmina');
    await keyboard.press(agreements.button(texts.agreements.add).first());
    await keyboard.type(agreements.cell('what', 2), 'Alleen naar buiten met gps');
    await expect(agreements.freedomHint).toBeVisible();
    await keyboard.press(agreements.button(texts.agreements.park));
    await keyboard.type(agreements.field(texts.agreements.parkedWho(1)), 'Joy');
    await keyboard.press(agreements.button(texts.agreements.disagreementAdd));
    await keyboard.type(agreements.field(texts.agreements.viewOf(1)), 'Yasmina');
    await keyboard.press(agreements.button(texts.agreements.disagreementRemove));
    await keyboard.press(agreements.button(texts.common.next));
  });

  await test.step('reading back and the A4', async () => {
    await expectFocusAtTheTop(readBack);
    await keyboard.type(readBack.nextLookBack, 'over zes weken');
    await keyboard.choose(page.getByRole('radio', { name: texts.readBack.oral, exact: true }));
    const path = join(app.dataFolder, 'onze-afspraken.docx');
    await app.running.answerNextSaveDialog(path);
    await keyboard.press(readBack.saveButton);
    await keyboard.press(readBack.goOnButton);
    await expect(readBack.outcome).toContainText(path);
    await access(path);
    await keyboard.press(readBack.button(texts.readBack.finish));
  });

  await test.step('the dialog, and locking', async () => {
    await expectFocusAtTheTop(home);
    await keyboard.press(page.getByRole('button', { name: texts.home.conversationText }));
    await expect(home.chooseDialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(home.chooseDialog).toBeHidden();
    await keyboard.press(home.button(texts.common.lock));
    await expectFocusAtTheTop(screens.unlock);
    await keyboard.type(screens.unlock.passphrase, 'wandelen in de ochtend');
    await page.keyboard.press('Enter');
    await expectFocusAtTheTop(home);
  });
  expect(keyboard.stops, 'stops at which the focus was looked at').toBeGreaterThan(100);
});
