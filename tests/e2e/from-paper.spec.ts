import { join } from 'node:path';
import { writtenDay } from '../../src/shared/agreement-sheet/index.ts';
import { dayOf } from '../../src/renderer/platform/clock.ts';
import { imke } from './pages/case-of-kees.ts';
import { PauseScreen } from './pages/pause-screen.ts';
import { Screens, type ConversationScreens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

/* A conversation was held on paper, last week; this is what stands on it. */
const now = new Date();
const lastWeek = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 7, 12));
const tomorrow = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12));
const today = 'Waar wilt u het vandaag over hebben?';
const nowadays = 'Hoe gaat het nu, volgens u?';
const counts = 'Wat is nu het belangrijkste voor u?';
const answers = {
  [today]: 'Over de tuin.',
  [nowadays]: 'Kijkt vrolijk naar buiten.',
  [counts]: 'Elke dag even buiten zijn.',
};

/* As the A4 writes it; its spaces that do not break are plain ones in the text that we read. */
const onPaper = (day: string) => writtenDay(day, 'nl').replaceAll('\u00A0', ' ');

async function typeIn(screens: Screens): Promise<ConversationScreens> {
  const conversation = screens.conversation('Mien');
  const { paper } = conversation;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.beginFromPaper(lastWeek);
  await paper.waitForLoad();
  for (const [question, text] of Object.entries(answers)) await paper.type(question, text);
  await paper.wasSeen(nowadays);
  return conversation;
}

test('a conversation held last week is typed in, and its A4 has the day on which it was held', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { paper, wishes, agreements, readBack } = await typeIn(screens);
  await paper.next();
  await wishes.waitForLoad();
  await expect(wishes.page.getByRole('article').filter({ hasText: answers[nowadays] })).toContainText(
    screens.texts.conversation.voiceObserved,
  );
  for (const text of Object.values(answers)) await expect(app.page.getByRole('main')).toContainText(text);
  await wishes.useAsWish(answers[counts]);
  await wishes.next();
  await agreements.add(1, { what: 'Naar de tuin', who: 'Ruud', when: 'na de lunch' });
  await agreements.next();
  await readBack.waitForLoad();
  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  const text = await textOfDocument(path);
  expect(text).toContain(onPaper(lastWeek));
  expect(text).not.toContain(onPaper(dayOf(now)));
  expect(text).toContain('Naar de tuin');
});

test('a power cut while it is typed in loses nothing, and it goes on at the same page', async ({ app }) => {
  const screens = new Screens(app);
  const { paper, wishes } = await typeIn(screens);
  await paper.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await paper.waitForLoad();
  for (const [question, text] of Object.entries(answers))
    await expect(paper.answer(question)).toHaveValue(text);
  await expect(
    paper.at(nowadays).getByRole('radio', { name: screens.texts.conversation.observed, exact: true }),
  ).toBeChecked();

  const pause = new PauseScreen({ app, texts: screens.texts, effort: screens.effort });
  await paper.button(screens.texts.conversation.pause).click();
  await pause.waitForLoad();
  await expect(app.page.getByText('Het gesprek liep'), 'nobody knows its hours').toBeHidden();
  await pause.goOn();
  await paper.waitForLoad();
  await expect(paper.answer(counts)).toHaveValue(answers[counts]);

  await paper.answer(today).press('Control+Enter');
  await expect(paper.answer(nowadays), 'one key goes to the next question').toBeFocused();

  await paper.type(counts, 'x'.repeat(5_001));
  await paper.next();
  await expect(paper.answer(counts), 'too much stays where it is typed').toBeFocused();
  await expect(paper.answer(today), 'and nothing goes half').toHaveValue(answers[today]);
  await paper.type(counts, answers[counts]);
  await paper.next();
  await wishes.waitForLoad();
});

test('a day to come is refused, and so is no day', async ({ app }) => {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.beginFromPaper(tomorrow);
  await expect(start.heldOn).toBeFocused();
  await expect(app.page.getByText(screens.texts.fromPaper.toCome)).toBeVisible();
  await start.beginFromPaper('');
  await expect(app.page.getByText(screens.texts.fromPaper.missing)).toBeVisible();

  const path = join(app.dataFolder, 'op-papier.docx');
  await app.running.answerNextSaveDialog(path);
  await start.savePaper();
  await expect(app.page.getByText(path)).toBeVisible();
  const paper = await textOfDocument(path);
  for (const question of [today, nowadays, counts]) expect(paper).toContain(question);
  expect(paper, 'nothing about anybody').not.toMatch(/Mien|Imke/);
});
