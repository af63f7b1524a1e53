import guide from '../../resources/guides/regiecirkel.json' with { type: 'json' };
import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/* The circles of one resident over time: drawings, and what changed in words. Never a score. */

const circleStep = guide.steps.find(({ kind }) => kind === 'circle');

/** Holds a conversation in which the first parts get the values of these keys, and leaves it. */
async function holdConversation(screens: Screens, keysOfParts: readonly string[]): Promise<void> {
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide(guide.title.nl);
  await start.begin();
  const { circle } = screens.conversation('Mien');
  await circle.goToStep(circleStep?.title.nl ?? '');
  await circle.waitForLoad();
  await circle.drawn.first().focus();
  for (const [index, keys] of keysOfParts.entries()) {
    if (index > 0) await circle.page.keyboard.press('ArrowRight');
    for (const key of keys) await circle.page.keyboard.press(key);
  }
  await circle.waitForSaved();
  await circle.pause();
  await screens.home.waitForLoad();
  // Conversations that wait stand in a list above the residents.
  await screens.home.resident('Mien').last().click();
  await screens.resident('Mien').waitForLoad();
}

test('three circles: what changed since the last one, since the first one, beside and over each other', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const { circlesOverTime: texts } = screens.texts;
  const { page } = app;
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  const card = page.getByRole('main').locator('section').filter({ hasText: texts.title });

  await holdConversation(screens, ['159', '348']);
  await expect(card, 'one circle has nothing to be compared with').toHaveCount(0);
  await expect(page.getByRole('img', { name: /Regiecirkel van Mien/ })).toHaveCount(1);
  await holdConversation(screens, ['259', '348']);
  await expect(card).toContainText('Mijn plek: niet goed, nu gaat wel.');
  await expect(card).toContainText(texts.same(1));
  await holdConversation(screens, ['249', '348', '147']);
  await expect(card).toContainText('Mijn plek: samen, nu zelf.');
  await expect(card).toContainText(/Mijn mensen/);

  const earlier = card.getByRole('button', { pressed: false });
  await earlier.click();
  await expect(card, 'compared with the first one').toContainText(
    'Mijn plek: niet goed, nu gaat wel; samen, nu zelf.',
  );
  await inspect(page, 'the circle then and now');
  await card.getByRole('radio', { name: texts.over }).check();
  await expect(card.getByRole('figure')).toHaveCount(1);
  await expect(card.locator('svg path[stroke-dasharray]').first()).toBeAttached();
  await inspect(page, 'one circle over the other');
});
