import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/** Keeps on the page what the bar had read aloud. */
interface Heard {
  heard?: string[];
}

test('while people type nothing is read aloud, except that it is not stored and that it is again', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts } = screens;
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  await app.page.evaluate(() => {
    const heard: string[] = [];
    (window as Heard).heard = heard;
    const isLoud = (element: Element | null): boolean => {
      const region = element?.closest('[aria-live], [role="status"], [role="alert"]');
      return region !== null && region !== undefined && region.getAttribute('aria-live') !== 'off';
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.textContent.trim() ?? '';
        if (text !== '' && isLoud(element) && heard.at(-1) !== text) heard.push(text);
      }
    }).observe(document.querySelector('header') ?? document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  const heard = () => app.page.evaluate(() => (window as Heard).heard ?? []);
  const saved = texts.conversation.saved('').trim();

  for (const text of ['Thee', 'Thee in', 'Thee in de tuin.']) {
    await questions.type(text);
    await questions.saveState.filter({ hasText: texts.conversation.saving }).waitFor();
    await questions.waitForSaved();
  }
  expect(await heard(), 'storing while people type').toEqual([]);

  await questions.note('z'.repeat(200_001));
  await expect.poll(heard).toEqual([texts.conversation.notSaved]);
  await expect(questions.saveState).toContainText(texts.conversation.notSaved);
  await questions.note('z');
  await expect.poll(heard).toEqual([texts.conversation.notSaved, expect.stringContaining(saved)]);
  await questions.type('Thee in de tuin, om drie uur.');
  await questions.saveState.filter({ hasText: texts.conversation.saving }).waitFor();
  await questions.waitForSaved();
  expect((await heard()).length, 'and quiet again after that').toBe(2);
});
