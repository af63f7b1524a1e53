import { join } from 'node:path';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { reachReadBackWithCircle } from '../e2e/pages/circle-guide.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from './fixture.ts';
import { hassan } from './hassan.ts';
import { inspect } from './inspect.ts';

/* A conversation with a resident, step by step, until its A4 is saved. */

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

test('reading back with a circle that can be kept as a picture', async ({ app }) => {
  const screens = await reachReadBackWithCircle(app);
  const { readBack } = screens.conversation('Mien');
  await app.running.answerNextSaveDialog(join(app.dataFolder, 'cirkel.svg'));
  await readBack.saveCircle('svg');
  await expect(readBack.circleOutcome).toContainText(screens.texts.circlePicture.saved);
  await inspect(app.page, 'reading back, circle saved');
});
