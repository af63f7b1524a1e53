import { imke } from './pages/case-of-kees.ts';
import type { QuestionsStep } from './pages/conversation-page.ts';
import { Screens } from './pages/screens.ts';
import { seededRandom } from './pages/seeded-random.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

/*
 * A conversation is interrupted every few minutes, and laptops fall silent. Whatever the interruption: the same
 * question, with every word that was called saved.
 */

const answer = 'Koffie om tien uur, in de tuin.';
const draft = 'Mijn zus zegt dat ze vaker wil komen';
const note = 'Kijkt weg bij de vraag over zijn zus.';
const secondQuestion = 'Hoe gaat het nu, volgens u?';

/** Halfway the second question: an answer put down, words of a relative still in the field, a private note. */
async function reachTheMiddle(screens: Screens): Promise<QuestionsStep> {
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await questions.next();
  await expect(questions.heading).toHaveText(secondQuestion);
  await questions.say(answer, { kind: 'resident', pointed: true });
  await questions.chooseVoice({ kind: 'relative', name: 'Sjoukje' });
  await questions.note(note);
  await questions.type(draft);
  return questions;
}

async function unlock(screens: Screens): Promise<void> {
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
}

/** Everything stands where it stood. */
async function expectTheMiddle(questions: QuestionsStep): Promise<void> {
  await questions.waitForLoad();
  await expect(questions.heading).toHaveText(secondQuestion);
  await expect(questions.said).toHaveCount(1);
  await expect(questions.said).toContainText(answer);
  await expect(questions.said).toContainText('Mien zelf, aangewezen');
  await expect(questions.answer).toHaveValue(draft);
  await expect(questions.voiceOption('relative')).toBeChecked();
  await expect(questions.relativeName).toHaveValue('Sjoukje');
  await expect(questions.privateNote).toHaveValue(note);
}

test('a pause waits on the home screen and goes on at the same question', async ({ app }) => {
  const screens = new Screens(app);
  const questions = await reachTheMiddle(screens);
  await questions.pause();
  await screens.home.waitForLoad();
  await expect(app.page.getByRole('main')).toContainText(secondQuestion);

  await app.restart();
  await unlock(screens);
  await screens.home.waitForLoad();
  await screens.home.continueConversation('Mien');
  await expectTheMiddle(questions);
});

test('closing the window while words are still being stored loses none', async ({ app }) => {
  const screens = new Screens(app);
  const questions = await reachTheMiddle(screens);
  // No waiting for "Bewaard": a person who closes the window does not wait either.
  await app.restart();
  await unlock(screens);
  await expectTheMiddle(questions);
});

test('locking while words are still being stored loses none', async ({ app }) => {
  const screens = new Screens(app);
  const questions = await reachTheMiddle(screens);
  await questions.lock();
  await unlock(screens);
  await expectTheMiddle(questions);
});

test('a power cut right after "Bewaard" loses nothing', async ({ app }) => {
  const screens = new Screens(app);
  const questions = await reachTheMiddle(screens);
  await questions.waitForSaved();
  await app.killAndRestart();
  await unlock(screens);
  await expectTheMiddle(questions);
});

test('a power cut in the agreements loses nothing that was called saved', async ({ app }) => {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, wishes, agreements } = screens.conversation('Mien');
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
  await wishes.setWhatCounts('Buiten zijn.');
  await wishes.add(1, { text: 'Elke dag naar buiten', known: 'Met Ruud', other: 'De tuin naar binnen' });
  await wishes.next();
  await agreements.add(1, { what: 'Naar de tuin, ook bij kou', who: 'Ruud', when: 'na de lunch' });
  await agreements.disagree({ views: [{ name: 'Bas', text: 'Liever binnen' }], residentChoice: 'Buiten' });
  await agreements.waitForSaved();

  await app.killAndRestart();
  await unlock(screens);
  await agreements.waitForLoad();
  await expect(agreements.cell('what', 1)).toHaveValue('Naar de tuin, ook bij kou');
  await expect(agreements.cell('who', 1)).toHaveValue('Ruud');
  await expect(agreements.cell('when', 1)).toHaveValue('na de lunch');
  await expect(app.page.getByLabel(screens.texts.agreements.viewText(1))).toHaveValue('Liever binnen');
  await agreements.goToStep(screens.stepTitle('wishes'));
  await expect(wishes.whatCounts).toHaveValue('Buiten zijn.');
  await expect(wishes.wish(1)).toHaveValue('Elke dag naar buiten');
});

/** What the field holds whenever the screen says that everything is stored; read in one go, so that both are true. */
async function readIfSaved(app: AppUnderTest, savedWord: string): Promise<string | undefined> {
  const { isSaved, text } = await app.page.evaluate((word) => {
    const state = document.querySelector('header [role="status"]')?.textContent ?? '';
    return { isSaved: state.includes(word), text: document.querySelector('textarea')?.value ?? '' };
  }, savedWord);
  return isSaved ? text : undefined;
}

/** Types as a person does, in bursts with moments to think, until the power goes. Resolves with what was called saved. */
async function typeUntilPowerCut(
  app: AppUnderTest,
  questions: QuestionsStep,
  words: string,
  random: () => number,
  savedWord: string,
): Promise<string> {
  let lastSaved = '';
  const power = new AbortController();
  const cut = new Promise((resolve) => setTimeout(resolve, 500 + random() * 3_500)).then(() => {
    power.abort();
  });
  const watch = async () => {
    while (!power.signal.aborted) lastSaved = (await readIfSaved(app, savedWord)) ?? lastSaved;
  };
  const type = async () => {
    await questions.answer.focus();
    for (const word of words.split(/(?<= )/)) {
      if (power.signal.aborted) return;
      await app.page.keyboard.type(word, { delay: 5 + random() * 25 });
      // A moment to think, sometimes long enough for the words to be stored.
      if (random() < 0.3) await app.page.keyboard.press('Shift', { delay: random() * 700 });
    }
  };
  const typing = type().catch((cause: unknown) => {
    // The page goes away while a key is down, which is what a power cut looks like from here.
    if (!power.signal.aborted) throw cause;
  });
  await Promise.all([watch(), cut]);
  await app.running.kill();
  await typing;
  return lastSaved;
}

test('power cuts at random moments during typing lose nothing that was called saved', async ({ app }) => {
  const random = seededRandom(20_261_122);
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  const savedWord = screens.texts.conversation.saved('').trim();
  const words = 'de tuin en de kippen en het orgel op zondag met alle ramen open en dan koffie '.repeat(4);
  let savedSomething = 0;
  for (let round = 1; round <= 5; round += 1) {
    await questions.type('');
    await questions.waitForSaved();
    const saved = await typeUntilPowerCut(app, questions, words, random, savedWord);
    if (saved !== '') savedSomething += 1;
    await app.killAndRestart();
    await unlock(screens);
    await questions.waitForLoad();
    const back = await questions.answer.inputValue();
    expect(back.startsWith(saved), `round ${round}: "${saved}" was called saved, "${back}" came back`).toBe(
      true,
    );
    expect(words.startsWith(back), `round ${round}: nothing is mixed up`).toBe(true);
  }
  expect(savedSomething, 'rounds in which something was called saved').toBeGreaterThan(1);
});

test('the main path in English, from the language dialog to an A4 that stays Dutch', async ({ app }) => {
  const dutch = new Screens(app);
  await dutch.firstRun.waitForLoad();
  await dutch.display.open();
  await dutch.display.setLanguage('en');
  await dutch.display.close();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');

  const screens = new Screens(app, 'en');
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, wishes, agreements, readBack } = screens.conversation('Mien');
  await questions.say('Being outside.');
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
  await wishes.useAsWish('Being outside.');
  await wishes.next();
  await agreements.add(1, { what: 'Into the garden', who: 'staff', when: 'every day' });
  await agreements.answerHint(1, 'Imke');
  await agreements.next();
  await readBack.waitForLoad();
  await readBack.agree({ how: 'oral' });
  const path = `${app.dataFolder}/agreements.docx`;
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  // The sheet is for the resident and the people close, whatever language the worker reads the app in.
  expect(await textOfDocument(path)).toContain('Onze afspraken');

  await app.restart();
  await screens.unlock.waitForLoad();
  await expect(app.page.locator('html'), 'the language is kept').toHaveAttribute('lang', 'en');
});
