import { imke } from '../e2e/pages/case-of-kees.ts';
import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { roundsOf, tellCounts } from './support/proof.ts';

/*
 * Somebody starts the app again and again. On the stand-in this proves what our code does with the answer that it is the
 * second; that the answer is right when two start in the same instant is Electron's promise, and shows there only.
 */

test('twenty more starts on the same data all end, and the one window goes on', async ({ app }) => {
  test.setTimeout(300_000);
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  const count = roundsOf(20, 20);
  const apart = Math.floor(count / 2);
  let typed = '';
  for (let start = 0; start < apart; start += 1) {
    typed = `${typed}${String(start)} `;
    await questions.type(typed);
    expect(await app.running.openSecondInstance()).toBe(0);
  }
  const together = Array.from({ length: count - apart }, () => app.running.openSecondInstance());
  await questions.type(`${typed}einde`);
  expect(await Promise.all(together)).toEqual(together.map(() => 0));

  expect(app.page.context().pages()).toHaveLength(1);
  await questions.waitForSaved();
  await expect(questions.answer).toHaveValue(`${typed}einde`);
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(questions.answer).toHaveValue(`${typed}einde`);
  tellCounts('started again while it runs', { starts: count, windows: 1, 'words lost': 0 });
});
