import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { PauseScreen } from './pages/pause-screen.ts';
import type { QuestionsStep } from './pages/conversation-page.ts';
import { Screens } from './pages/screens.ts';
import { joy, letJoyIn } from './support/colleague.ts';
import { expect, test } from './support/fixture.ts';

/* People are called away in the middle of a sentence. Who goes on, whoever it is, sees at a glance where it stopped. */

const note = 'Kijkt weg bij de vraag over haar zus.';

test.beforeEach(async ({ app }) => {
  test.setTimeout(300_000);
  // Colours that fade would be measured halfway.
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});

async function unlockAs(screens: Screens, worker: { name: string; passphrase: string }): Promise<void> {
  await screens.unlock.waitForLoad();
  await screens.app.page.getByRole('radio', { name: worker.name }).check();
  await screens.unlock.open(worker.passphrase);
}

/** At the second question, with an answer at the first one, words in the field and a private note. */
async function reachTheMiddle(screens: Screens): Promise<QuestionsStep> {
  await screens.addResident({ callName: 'Mien' });
  const { questions } = await screens.beginConversation('Mien');
  await questions.say('Orgel. Kapel.');
  await questions.note(note);
  await questions.next();
  await questions.type('Mijn zus');
  await questions.waitForSaved();
  return questions;
}

function pauseScreen(screens: Screens): PauseScreen {
  return new PauseScreen({ app: screens.app, texts: screens.texts, effort: screens.effort });
}

/** Everything that whoever goes on has to know, and no private note. */
async function expectTheWholeScreen(pause: PauseScreen, question: string): Promise<void> {
  await pause.waitForLoad();
  await expect(pause.part('here')).toContainText('vraag 2 van');
  await expect(pause.part('here')).toContainText(question);
  await expect(pause.part('who')).toContainText('Mien');
  await expect(pause.part('who')).toContainText(imke.name);
  await expect(pause.part('lastSaid')).toContainText('Orgel. Kapel.');
  await expect(pause.part('lastSaid')).toContainText('Mien zelf');
  await expect(pause.part('open')).toContainText('Mijn zus');
  await expect(pause.part('open')).toContainText('Vraag');
  await expect(pause.page.getByText(note)).toBeHidden();
  await expect(pause.page.getByText('Privénotities staan hier niet.')).toBeVisible();
}

test('a pause shows where people are, and goes on at the same word', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const questions = await reachTheMiddle(screens);
  const question = await questions.question();
  const pause = pauseScreen(screens);
  await questions.button(screens.texts.conversation.pause).click();
  await expectTheWholeScreen(pause, question);
  await expect(pause.heading).toBeFocused();
  await expect(pause.part('who')).toContainText(screens.texts.pause.leads);
  await expect(app.page.getByText('Het gesprek liep')).toBeVisible();
  await expect(pause.button(screens.texts.pause.goOnAsColleague)).toBeHidden();
  await inspect(app.page, 'pause, no colleague');

  await pause.goOn();
  await questions.waitForLoad();
  await expect(questions.heading).toHaveText(question);
  await expect(questions.heading).toBeFocused();
  await expect(questions.answer).toHaveValue('Mijn zus');

  await questions.button(screens.texts.conversation.pause).click();
  await pause.waitForLoad();
  await pause.lock();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.home.continueConversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer, 'who led it goes on at once').toHaveValue('Mijn zus');
});

test('a colleague takes over, also after a power cut, and leads from then on', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await letJoyIn(screens, imke.passphrase);
  await screens.home.button(screens.texts.common.home).click();
  await screens.home.waitForLoad();
  const questions = await reachTheMiddle(screens);
  const question = await questions.question();
  const pause = pauseScreen(screens);
  await questions.button(screens.texts.conversation.pause).click();
  await pause.waitForLoad();
  await inspect(app.page, 'pause');
  await pause.handOver();
  await unlockAs(screens, joy);
  await expectTheWholeScreen(pause, question);
  await expect(pause.part('who')).toContainText(screens.texts.pause.led);
  await inspect(app.page, 'pause, for a colleague');

  await app.killAndRestart();
  await unlockAs(screens, joy);
  await expectTheWholeScreen(pause, question);
  await pause.goOn();
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue('Mijn zus');
  await questions.goToStep(screens.stepTitle('welcome'));
  await expect(questions.said).toContainText('Orgel. Kapel.');
  await expect(questions.privateNote, 'the note of another worker stays closed').toHaveValue('');
  await questions.pause();
  await screens.home.waitForLoad();

  await screens.home.button(screens.texts.common.lock).click();
  await unlockAs(screens, imke);
  await screens.home.waitForLoad();
  await expect(app.page.getByRole('main')).toContainText('met Joy');
  await screens.home.continueConversation('Mien');
  await pause.waitForLoad();
  await expect(pause.part('who')).toContainText(joy.name);
  await pause.putAway();
  await screens.home.waitForLoad();
});

test('a power cut during a pause finds the conversation on the home screen', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const questions = await reachTheMiddle(screens);
  const pause = pauseScreen(screens);
  await questions.button(screens.texts.conversation.pause).click();
  await pause.waitForLoad();
  await questions.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await screens.home.waitForLoad();
  await screens.home.continueConversation('Mien');
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue('Mijn zus');
  await expect(questions.privateNote).toHaveValue('');
});
