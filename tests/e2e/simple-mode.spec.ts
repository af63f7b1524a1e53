import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Screens } from './pages/screens.ts';
import type { SimpleQuestion } from './pages/simple-question.ts';
import { expect, test } from './support/fixture.ts';

/*
 * Mien has aphasia. She answers by pointing: one short question, cards one after the other, three big answers. The
 * first question of the guide has four cards: Mensen, Eten, Uw kamer, Naar buiten gaan. The second has none.
 */

const mien = { callName: 'Mien', needs: ['aphasia'], simpleMode: true } as const;

async function reachFirstCard(screens: Screens): Promise<SimpleQuestion> {
  await screens.makeVault(imke);
  await screens.addResident(mien);
  await expect(screens.app.page.getByText(screens.texts.simple.residentTip)).toBeVisible();
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.begin();
  const { simple } = screens.conversation('Mien');
  await simple.waitForLoad();
  return simple;
}

/** What the usual way shows of this question: the words of Mien, and every card. */
async function expectKept(screens: Screens, said: readonly string[], shown: readonly string[]) {
  const { simple, questions } = screens.conversation('Mien');
  await simple.toUsual();
  await questions.waitForLoad();
  await expect(questions.said).toHaveCount(said.length);
  for (const [index, words] of said.entries()) {
    await expect(questions.said.nth(index)).toContainText(words);
    await expect(questions.said.nth(index)).toContainText('Mien zelf, aangewezen');
  }
  await expect(screens.app.page.getByRole('complementary').getByRole('listitem')).toHaveText([...shown]);
}

test('cards come one after the other, are kept through a power cut, and can be changed', async ({ app }) => {
  const screens = new Screens(app);
  const simple = await reachFirstCard(screens);
  await expect(simple.heading).toHaveText('Waar wilt u over praten?');
  await expect(simple.cards).toHaveText(['Mensen']);
  await expect(simple.told).toHaveText('Mensen?');
  for (const response of ['yes', 'no', 'not-known'] as const)
    expect((await simple.answer(response).boundingBox())?.height).toBeGreaterThanOrEqual(104);

  await simple.say('no');
  await expect(simple.cards).toHaveText(['Mensennee', 'Eten']);
  await expect(simple.told).toHaveText('Eten?');
  await expect(simple.answer('yes'), 'the focus is at the answers of the new card').toBeFocused();
  await simple.say('yes');
  await expect(simple.cards).toHaveText(['Etenja', 'Uw kamer']);
  await simple.waitForSaved();

  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await simple.waitForLoad();
  await expect(simple.asking('Uw kamer?')).toBeVisible();
  await simple.say('not-known');
  await simple.say('yes');
  await expect(simple.told).toHaveText(screens.texts.simple.allAsked);

  for (const card of ['Uw kamer?', 'Eten?', 'Mensen?']) {
    await simple.previousCard();
    await expect(simple.asking(card)).toBeVisible();
  }
  await expect(simple.answer('no')).toHaveAttribute('aria-pressed', 'true');
  await simple.say('yes');
  await expect(simple.asking('Eten?')).toBeVisible();
  await simple.say('no');
  await expectKept(
    screens,
    ['Naar buiten gaan', 'Mensen'],
    ['Mensen: ja', 'Eten: nee', 'Uw kamer: weet ik niet', 'Naar buiten gaan: ja'],
  );

  await simple.toSimple();
  await simple.next();
  await expect(simple.heading, 'only that question was asked in the usual way').toHaveText(
    'Gaat het goed met u?',
  );
  await expect(simple.cards).toHaveCount(0);
  await simple.say('yes');
  await expect(app.page.getByRole('button', { name: 'Volgende vraag' })).toBeFocused();
  await expectKept(screens, ['Ja.'], ['Gaat het goed met u?: ja']);
});

test('a double tap answers one card', async ({ app }) => {
  const simple = await reachFirstCard(new Screens(app));
  await simple.answer('yes').dblclick();
  await expect(simple.cards).toHaveText(['Mensenja', 'Eten']);
});

test('without a mouse: the letters, the arrows and Tab, with the focus where the work is', async ({
  app,
}) => {
  const screens = new Screens(app);
  const simple = await reachFirstCard(screens);
  const keyboard = new Keyboard(app);
  const { page } = app;
  await page.keyboard.press('j');
  await expect(simple.asking('Eten?')).toBeVisible();
  await expect(simple.answer('yes')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(simple.answer('no')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(simple.asking('Uw kamer?')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(simple.answer('not-known')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(simple.asking('Naar buiten gaan?')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Volgende vraag' })).toBeFocused();
  await keyboard.press(page.getByRole('button', { name: 'Vorige kaart', exact: true }));
  await expect(simple.answer('yes'), 'after going back too').toBeFocused();
  await page.keyboard.press('w');
  await expectKept(
    screens,
    ['Mensen'],
    ['Mensen: ja', 'Eten: nee', 'Uw kamer: weet ik niet', 'Naar buiten gaan: nee'],
  );
  await screens.conversation('Mien').questions.type('j n w');
  await expect(
    page.getByRole('complementary').getByRole('listitem').first(),
    'letters in a field are letters',
  ).toHaveText('Mensen: ja');
});

test('is right in every look', async ({ app }) => {
  test.setTimeout(300_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Screens(app);
  const simple = await reachFirstCard(screens);
  await simple.say('yes');
  await simple.say('no');
  await expect(app.page.getByText(screens.texts.readAloud.noVoice)).toBeVisible();
  await inspect(app.page, 'simple mode, two cards');
  await simple.next();
  await expect(simple.cards).toHaveCount(0);
  await expect(app.page.getByText(screens.texts.readAloud.noVoice), 'told once').toHaveCount(0);
  await inspect(app.page, 'simple mode, a question without cards');
  await simple.toUsual();
  await screens.conversation('Mien').questions.waitForLoad();
  await inspect(app.page, 'the usual way, from the simple mode');
});
