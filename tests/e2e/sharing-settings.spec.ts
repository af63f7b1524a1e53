import { passphrase } from '../../bench/large-house.ts';
import { Screens } from './pages/screens.ts';
import { SharedScreenCard } from './pages/shared-screen-card.ts';
import { SharedScreenPanel } from './pages/shared-screen.ts';
import { expect } from './support/fixture.ts';
import { testInHouse } from './support/house-to-share.ts';

/*
 * What people set once about the shared screen holds wherever something is shared. Keys for Rust are function keys only, so none
 * of them is ever typed into a field.
 */

const test = testInHouse({
  ...{ guideId: 'wensengesprek', stepId: 'welcome' },
  ...{ asked: ['subject'], mark: null },
  changes: { state: 'paused' },
});

const evening = 'Familieavond, 60 minuten';

test('another key for Rust, larger letters and other colours hold for a conversation, cards and an evening', async ({
  app,
}) => {
  const { page } = app;
  const screens = new Screens(app);
  const shared = new SharedScreenPanel(app, screens);
  const card = new SharedScreenCard({ app, texts: screens.texts, effort: screens.effort });
  const { home, deckList, deckTable, evenings, texts } = screens;
  const { questions } = screens.conversation('Mien');
  const asSet = { theme: 'dark', letters: 'low-vision' };
  const seesAsSet = async (kind: string) => {
    await expect.poll(() => shared.seen()).toBe(kind);
    expect(shared.sent().at(-1)?.appearance).toMatchObject(asSet);
    await shared.expectSame();
  };

  await screens.unlock.waitForLoad();
  await screens.unlock.open(passphrase);
  await home.waitForLoad();
  await card.openFromHome();
  await card.setRestKey('F7');
  await card.setTheme('dark');
  await card.setLetters('low-vision');
  await card.button(texts.common.home).click();
  await home.waitForLoad();

  await home.continueConversation('Mien');
  await questions.waitForLoad();
  await shared.putOn();
  await shared.share('question', 'question');
  await seesAsSet('question');
  await expect(shared.rest).toHaveAttribute('aria-keyshortcuts', 'F7');
  await questions.answer.click();
  await page.keyboard.press('F9');
  await page.keyboard.press('F7');
  await expect.poll(() => shared.seen(), 'the key of before would have brought it back').toBe('rest');
  await expect(questions.answer).toBeFocused();
  await page.keyboard.press('F7');
  await expect.poll(() => shared.seen()).toBe('question');
  await questions.pause();
  await home.waitForLoad();

  await deckList.openFromHome();
  await deckList.play('Team');
  await deckTable.draw();
  await shared.showAgain.click();
  await seesAsSet('card');
  await deckTable.leave();
  await deckList.button(texts.common.home).click();
  await home.waitForLoad();

  await evenings.openFromHome();
  await evenings.begin(evening);
  await screens.prepare(evening).begin();
  await seesAsSet('welcome');
});
