import { Screens } from '../e2e/pages/screens.ts';
import { imke } from '../e2e/pages/case-of-kees.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { roundsOf, Tally, tellCounts } from './support/proof.ts';

/*
 * The power goes at any moment while somebody types, with pauses as people have them. Whatever the screen called saved
 * is there afterwards.
 */

const rounds = roundsOf(20, 500);
const perTest = 10;

/* Runs on the page: says on its console each time the screen calls what stands in the field saved. */
function watchSaved(field: Element, saved: string): void {
  const state = document.querySelector('header [role="status"]');
  if (state === null) throw new Error('there is no save state');
  const note = () => {
    if (state.textContent.includes(saved)) console.debug(`saved: ${(field as HTMLTextAreaElement).value}`);
  };
  new MutationObserver(note).observe(state, { childList: true, subtree: true, characterData: true });
}

for (let start = 0; start < rounds; start += perTest) {
  const count = Math.min(perTest, rounds - start);
  test(`nothing that was called saved is gone after ${String(count)} power cuts, from number ${String(start)}`, async ({
    app,
  }) => {
    test.setTimeout(60_000 + count * 60_000);
    const random = seededRandom(start + 1);
    const screens = new Screens(app);
    await screens.reachFirstQuestion(imke, { callName: 'Mien' });
    const { questions } = screens.conversation('Mien');
    const tally = new Tally();
    let typed = '';

    for (let round = 0; round < count; round += 1) {
      const before = typed;
      let saved = typed;
      app.page.on('console', (message) => {
        const text = /^saved: (.*)$/s.exec(message.text())?.[1];
        if (text !== undefined) saved = text;
      });
      await questions.answer.evaluate(watchSaved, screens.texts.conversation.saved('').trim());
      await questions.answer.focus();
      await app.page.keyboard.press('Control+End');
      const { keyboard } = app.page;
      const power = { isOn: true };
      const typing = (async () => {
        while (power.isOn) {
          const word = `${random().toString(36).slice(2, 8)} `;
          typed += word;
          await keyboard.type(word, { delay: Math.floor(random() * 40) });
          // Now and then somebody thinks, and what was typed is stored meanwhile.
          if (random() < 0.3) await new Promise((resume) => setTimeout(resume, random() * 700));
        }
      })().catch(() => {
        // The power goes while somebody types; that is what this is about.
      });
      await new Promise((resume) => setTimeout(resume, random() * 3500));
      await app.running.kill();
      power.isOn = false;
      await typing;
      await app.killAndRestart();

      await screens.unlock.waitForLoad();
      await screens.unlock.open(imke.passphrase);
      await questions.waitForLoad();
      const found = await questions.answer.inputValue();
      expect(
        found.startsWith(saved),
        `round ${String(round)}: “${saved}” was saved, “${found}” is there`,
      ).toBe(true);
      expect(typed.startsWith(found), 'nothing else came in between').toBe(true);
      tally.add(saved.length > before.length ? 'after something new was called saved' : 'before that');
      typed = found;
    }
    tellCounts('killed while typing', {
      kills: count,
      ...tally.counts,
      'letters saved': typed.length,
      lost: 0,
    });
  });
}
