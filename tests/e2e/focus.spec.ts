import type { Locator } from 'playwright-core';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

/* Some buttons take themselves away. Whoever works with the keyboard goes on at the work, not at the top of the page. */

test('after taking something away or putting it back, the focus stays at the work', async ({ app }) => {
  test.setTimeout(180_000);
  const screens = new Screens(app);
  const keyboard = new Keyboard(app);
  const { texts, home, residentForm } = screens;
  const { page } = app;
  await screens.makeVault(imke);

  await test.step('people who are close', async () => {
    await home.addResident();
    await residentForm.waitForLoad();
    await residentForm.fill({
      callName: 'Mien',
      relatives: [
        { name: 'Ruud', relation: 'zoon' },
        { name: 'Bea', relation: 'dochter' },
      ],
    });
    const remove = (name: string) => residentForm.button(texts.residentForm.removeRelative(name));
    await keyboard.press(remove('Ruud'));
    await expect(remove('Bea')).toBeFocused();
    await keyboard.press(remove('Bea'));
    await expect(page.getByRole('heading', { name: texts.residentForm.relativesTitle })).toBeFocused();
    await keyboard.press(residentForm.button(texts.common.undo));
    await expect(remove('Bea')).toBeFocused();
    await residentForm.finish();
  });

  const { questions, wishes, agreements } = await screens.beginConversation('Mien');
  await test.step('wishes', async () => {
    await questions.say('Thee in de tuin.');
    await questions.goToStep(screens.stepTitle('wishes'));
    await keyboard.press(wishes.heard('Thee').getByRole('button', { name: texts.wishes.useAsWish }));
    await expect(wishes.wish(1)).toBeFocused();
    await wishes.add(2, { text: 'Wandelen' });
    const remove = (number: number) => wishes.button(texts.wishes.remove(number));
    await keyboard.press(remove(1));
    await expect(remove(1), 'the wish that follows').toBeFocused();
    await keyboard.press(remove(1));
    await expect(wishes.heading, 'there is no wish any more').toBeFocused();
    await keyboard.press(wishes.button(texts.common.undo));
    await expect(remove(1)).toBeFocused();
    await wishes.next();
  });

  const remove = (number: number) => agreements.button(texts.agreements.remove(number));
  const press = (button: Locator) => keyboard.press(button);
  await test.step('agreements', async () => {
    await agreements.waitForLoad();
    for (const number of [1, 2, 3])
      await agreements.add(number, { what: `Afspraak ${String(number)}`, who: 'zorgteam', when: 'elke dag' });
    await press(remove(2));
    await expect(remove(2), 'the agreement that follows').toBeFocused();
    await press(remove(2));
    await expect(remove(1), 'the last one that is left').toBeFocused();
    await press(agreements.button(texts.common.undo));
    await expect(remove(2)).toBeFocused();
    await press(remove(2));
    await press(agreements.button(texts.common.close));
    await expect(remove(1)).toBeFocused();

    await press(agreements.agreement(1).getByRole('button', { name: texts.agreements.leaveIt }));
    await expect(agreements.cell('who', 1)).toBeFocused();
    await agreements.cell('when', 1).fill('binnenkort');
    await press(agreements.agreement(1).getByRole('button', { name: texts.agreements.everyDay }));
    await expect(agreements.cell('when', 1)).toBeFocused();

    await agreements.cell('what', 1).fill('Alleen naar buiten met gps');
    await press(agreements.button(texts.agreements.park));
    await expect(agreements.field(texts.agreements.parkedWhat(1))).toBeFocused();
    await press(agreements.button(texts.common.undo));
    await expect(remove(1)).toBeFocused();
    await press(remove(1));
    await expect(agreements.heading).toBeFocused();
  });

  await test.step('what is parked, and where people think differently', async () => {
    await press(agreements.button(texts.agreements.parkedAdd));
    await press(agreements.button(texts.agreements.parkedRemove(1)));
    await expect(page.getByRole('heading', { name: texts.agreements.parked })).toBeFocused();
    await press(agreements.button(texts.common.undo));
    await expect(agreements.button(texts.agreements.parkedRemove(1))).toBeFocused();
    await press(agreements.button(texts.agreements.disagreementAdd));
    await press(agreements.button(texts.agreements.disagreementRemove));
    await expect(page.getByRole('heading', { name: texts.agreements.disagreement })).toBeFocused();
  });
});
