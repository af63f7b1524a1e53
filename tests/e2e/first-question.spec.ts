import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { laptop, SharedScreenPanel, television } from './pages/shared-screen.ts';
import { expect, test } from './support/fixture.ts';

/* From the home screen to a question on the other screen, on a display that people saw before. */

test('four presses bring the question of a campfire conversation to the other screen', async ({ app }) => {
  const screens = new Screens(app);
  const { page } = app;
  const { texts } = screens;
  const shared = new SharedScreenPanel(app, screens);
  await screens.makeVault(imke);
  await app.running.setDisplays([laptop, television]);
  const press = async (name: string | RegExp) => {
    await page.getByRole('main').getByRole('button', { name }).first().click();
  };

  // Once, everybody says that they see the picture.
  await screens.evenings.openFromHome();
  await screens.evenings.begin('Familieavond, 60 minuten');
  await screens.prepare('Familieavond, 60 minuten').begin();
  await press(texts.audience.preview.turnOn);
  await page.getByRole('radio', { name: texts.audience.choose.pictures.boat }).check();
  await page
    .getByRole('button', {
      name: texts.audience.choose.yes(texts.audience.choose.pictures.boat.toLowerCase()),
    })
    .click();
  await expect.poll(() => shared.seen()).toBe('welcome');
  await screens.eveningHold.button(texts.common.home).click();
  await screens.eveningHold.button(texts.eveningHold.leave.turnOff).click();
  await screens.home.waitForLoad();
  expect(app.running.audiencePages()).toHaveLength(0);

  await page.getByRole('button', { name: texts.home.familyEveningText }).click();
  await press('Kampvuurgesprek');
  await press(texts.evening.start);
  await press(texts.audience.preview.turnOn);
  await expect.poll(() => shared.seen()).toBe('fire');
});
