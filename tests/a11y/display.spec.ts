import { Screens } from '../e2e/pages/screens.ts';
import { expect, test } from '../e2e/support/fixture.ts';

test('theme and text size are chosen in the dialog, shown at once, and kept', async ({ app }) => {
  const { display, firstRun } = new Screens(app);
  const page = () => app.page;
  await firstRun.waitForLoad();
  const fontSize = () => page().evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const background = () => page().evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  expect(await fontSize()).toBe('16px');

  await display.open();
  await display.setTheme('dark');
  await display.setTextSize(200);
  await display.close();
  await expect(display.button('Weergave'), 'the focus goes back to where it came from').toBeFocused();
  expect(await fontSize()).toBe('32px');
  expect(await background()).not.toBe(light);
  const dark = await background();

  await app.restart();
  await firstRun.waitForLoad();
  expect(await fontSize()).toBe('32px');
  expect(await background()).toBe(dark);
});

test('nothing moves for who asked for less motion', async ({ app }) => {
  const { firstRun } = new Screens(app);
  await firstRun.waitForLoad();
  const longest = () =>
    app.page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration},${animationDuration}`
            .split(',')
            .map((text) => Number.parseFloat(text));
        }),
      ),
    );
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await longest(), 'seconds of movement without the wish').toBeGreaterThan(0.01);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longest(), 'seconds of movement with the wish').toBeLessThanOrEqual(0.01);
});
