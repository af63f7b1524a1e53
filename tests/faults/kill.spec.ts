import { Screens } from '../e2e/pages/screens.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { expect, test } from '../e2e/support/fixture.ts';

/*
 * The power goes at any moment while somebody types. Whatever the screen called saved is there afterwards. How many
 * moments: the short form here, or GOED_GESPREK_FAULT_ROUNDS for all together (scripts/faults.ts).
 */

const rounds = Number(process.env['GOED_GESPREK_FAULT_ROUNDS'] ?? 20);
const perTest = 5;

/** Keeps on the page what stood in the field each time the screen said that it was saved. */
interface Watched {
  savedText?: string;
}

for (let start = 0; start < rounds; start += perTest) {
  const count = Math.min(perTest, rounds - start);
  test(`nothing that was called saved is gone after ${String(count)} power cuts, from number ${String(start)}`, async ({
    app,
  }) => {
    test.setTimeout(count * 60_000);
    const random = seededRandom(start + 1);
    const screens = new Screens(app);
    await screens.reachFirstQuestion(imke, { callName: 'Mien' });
    const { questions } = screens.conversation('Mien');
    let typed = '';

    for (let round = 0; round < count; round += 1) {
      await questions.waitForLoad();
      await questions.answer.evaluate((field, saved) => {
        const watched: Watched = window as Watched;
        const state = document.querySelector('header [role="status"]');
        const note = () => {
          if (state?.textContent.includes(saved)) watched.savedText = (field as HTMLTextAreaElement).value;
        };
        if (state !== null) {
          new MutationObserver(note).observe(state, { childList: true, subtree: true, characterData: true });
        }
      }, screens.texts.conversation.saved('').trim());

      const words = Array.from({ length: 60 }, () => random().toString(36).slice(2, 8)).join(' ');
      const stopAt = typed.length + 5 + Math.floor(random() * 120);
      await questions.answer.focus();
      await app.page.keyboard.press('Control+End');
      typed += words;
      const typing = app.page.keyboard.type(words, { delay: 5 + Math.floor(random() * 30) }).catch(() => {
        // The power goes while somebody types; that is what this is about.
      });
      await expect
        .poll(async () => (await questions.answer.inputValue()).length, { intervals: [15] })
        .toBeGreaterThanOrEqual(Math.min(stopAt, typed.length));
      const saved = (await app.page.evaluate(() => (window as Watched).savedText)) ?? '';
      await app.killAndRestart();
      await typing;

      await screens.unlock.waitForLoad();
      await screens.unlock.open(imke.passphrase);
      await questions.waitForLoad();
      const found = await questions.answer.inputValue();
      expect(
        found.startsWith(saved),
        `round ${String(round)}: ${String(saved.length)} letters were saved`,
      ).toBe(true);
      expect(typed.startsWith(found), 'nothing else came in between').toBe(true);
      typed = found;
    }
  });
}
