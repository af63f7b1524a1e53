import { passphrase } from '../../bench/large-house.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import { SharedScreenPanel } from './pages/shared-screen.ts';
import { expect } from './support/fixture.ts';
import { hidden, testInHouse, wishOf } from './support/house-to-share.ts';

/*
 * Mien points at her circle on the television, while the laptop has the panel with wishes and remarks. The room sees the
 * circle change; what is said about it stays on the laptop.
 */

const test = testInHouse({
  ...{ guideId: 'regiecirkel', stepId: 'circle' },
  asked: ['my-place', 'what-i-enjoy'],
  mark: { kind: 'segment', going: 'not-discussed', say: 'not-discussed', importance: 'not-discussed' },
  changes: {
    wishes: [
      { ...wishOf('Zwijg-wens', false), segmentId: 'my-place' },
      { ...wishOf('Zwijg-gekozen-wens', true), segmentId: 'my-day' },
    ],
  },
});

test('the room sees the circle change, and nothing of what is said about it', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Screens(app);
  const shared = new SharedScreenPanel(app, screens);
  const { circle, wishes } = screens.conversation('Mien');
  const partInRoom = (id: string) =>
    shared.shown?.kind === 'circle' ? shared.shown.parts.find((part) => part.id === id) : undefined;

  await screens.unlock.waitForLoad();
  await screens.unlock.open(passphrase);
  await circle.waitForLoad();
  await shared.putOn();
  await shared.share('circle', 'circle');
  expect(await shared.expectSame()).not.toContain('Buiten zijn.');
  expect(partInRoom('my-day')).toMatchObject({ wishes: [1] });

  await circle.click('what-i-enjoy', 1);
  await circle.panel('Wat ik graag doe').waitFor();
  await circle.click('what-i-enjoy', 1);
  await expect.poll(() => partInRoom('what-i-enjoy')).toMatchObject({ going: 'not-well', wishes: [] });
  await circle.setCards({ going: 'goed', say: 'samen', importance: 'heel erg' });
  await expect
    .poll(() => partInRoom('what-i-enjoy'))
    .toMatchObject({ going: 'well', say: 'together', importance: 'very' });
  expect(await shared.expectSame()).toContain('Wat ik graag doe: goed');
  await expect(circle.said.first()).toContainText('Zwijg-antwoord');
  await circle.say('Zwijg-opmerking-nu', { kind: 'observed' });
  await circle.writeWish('Zwijg-wens-nu');
  await circle.chooseWish();
  await expect.poll(() => partInRoom('what-i-enjoy')).toMatchObject({ wishes: [2] });
  await shared.expectSame();
  await inspect(page, 'a circle that is shared');

  const drawn = shared.shown;
  await circle.showAs('list');
  await circle.listed.filter({ hasText: 'Mijn plek' }).click();
  await circle.panel('Mijn plek').waitFor();
  await expect(circle.wish).toHaveValue('Zwijg-wens');
  expect(shared.shown, 'a list on the laptop, and another part there').toEqual(drawn);
  await shared.share('question', 'question');
  const asked = shared.shown;
  await circle.listed.filter({ hasText: 'Mijn mensen' }).click();
  await circle.panel('Mijn mensen').waitFor();
  await expect(page.getByText(screens.texts.audience.sharing.earlier)).toBeVisible();
  expect(shared.shown, 'the question of another part is not shared by itself').toEqual(asked);

  await shared.share('circleWithWords', 'circle');
  expect(await shared.expectSame()).toContain('Buiten zijn.');
  await circle.waitForSaved();
  await circle.next();
  await wishes.waitForLoad();
  await wishes.setWhatCounts('Buiten zijn. Elke dag.');
  await expect.poll(() => JSON.stringify(shared.shown), 'also from the next step').toContain('Elke dag');
  await shared.expectSame();

  expect(shared.everythingSent().match(hidden) ?? [], 'nothing private was ever sent').toEqual([]);
});
