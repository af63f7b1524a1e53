import { passphrase } from '../../bench/large-house.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import { SharedScreenPanel } from './pages/shared-screen.ts';
import { expect } from './support/fixture.ts';
import { hidden, testInHouse, wishOf } from './support/house-to-share.ts';

/*
 * A conversation from its cards to reading back, with the television on all the time. At every step people choose what is
 * shared; what is private is in the vault, on the laptop and on the keyboard, and never with the room.
 */

const chosen = [wishOf('Elke dag naar buiten', true), wishOf('Muziek van vroeger', true)];

const test = testInHouse({
  ...{ guideId: 'welkomstgesprek', stepId: 'life-story', simpleMode: true },
  ...{ asked: ['morning', 'food', 'habits'], mark: { kind: 'card', share: 'no' } },
  changes: { wishes: [...chosen, wishOf('Zwijg-wens', false)] },
});

test('each step shares what people choose there, and the room reads what the preview reads', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const screens = new Screens(app);
  const shared = new SharedScreenPanel(app, screens);
  const { simple, method, wishes, agreements, readBack } = screens.conversation('Mien');
  const stillShows = async (what: unknown) => {
    await expect(page.getByText(screens.texts.audience.sharing.earlier)).toBeVisible();
    await shared.expectSame();
    expect(shared.shown, 'going on shares nothing').toEqual(what);
  };
  const question = () => simple.heading.innerText();

  await screens.unlock.waitForLoad();
  await screens.unlock.open(passphrase);
  await simple.waitForLoad();
  await shared.putOn();

  await test.step('cards', async () => {
    await shared.share('cards', 'cards');
    expect(await shared.expectSame()).toContain(await question());
    const asked = () =>
      shared.shown?.kind === 'cards' ? shared.shown.cards.map((card) => card.isAsked) : [];
    expect(asked()).toEqual([true, false]);
    await simple.say('no');
    await expect.poll(asked, 'the room follows the card that is asked').toEqual([false, true]);
    expect(await shared.expectSame()).toMatch(/Eerst koffie of thee.*Lang blijven liggen/);
    await inspect(page, 'cards that are shared');
    const before = shared.shown;
    await page.keyboard.press('PageDown');
    expect(shared.shown, 'a remote asks no other card than the laptop').toEqual(before);
    await simple.next();
    await expect(simple.heading).not.toHaveText('Wat is fijn in de ochtend?');
    await stillShows(before);
    await shared.share('question', 'question');
    expect(shared.shown).toMatchObject({ text: await question() });
  });

  await test.step('a question in the usual way, with what is private beside it', async () => {
    const before = shared.shown;
    await simple.toUsual();
    await stillShows(before);
    await expect(method.privateNote).toHaveValue('Zwijg-notitie');
    await expect(method.said.first()).toContainText('Zwijg-antwoord');
    await method.note('Zwijg-notitie-nu');
    await method.say('Zwijg-antwoord-nu');
    await expect(
      page.getByRole('radio', { name: screens.texts.marks.card.no, exact: true }),
      'what stands here is not for others',
    ).toBeChecked();
    await method.type('Zwijg-getypt-nu');
    await method.waitForSaved();
    expect(shared.shown).toEqual(before);
    await shared.share('question', 'question');
    expect(shared.shown).toMatchObject({ text: await question() });
  });

  await test.step('wishes', async () => {
    const before = shared.shown;
    await method.goToStep(screens.stepTitle('wishes'));
    await wishes.waitForLoad();
    await stillShows(before);
    await shared.share('wishes', 'wishes');
    expect(await shared.expectSame()).toMatch(/Elke dag naar buiten.*Muziek van vroeger/);
    await wishes.write(wishes.wish(2), 'Muziek van nu');
    await expect.poll(() => JSON.stringify(shared.shown)).toContain('Muziek van nu');
    await wishes.write(wishes.wish(3), 'Zwijg-wens-nu');
    await wishes.setWays(1, { known: 'Zwijg-bekende-weg-nu', other: 'Zwijg-andere-weg-nu' });
    await wishes.waitForSaved();
    expect(await shared.expectSame()).not.toContain('Muziek van vroeger');
    expect(shared.shown).toMatchObject({ wishes: [{ number: 1 }, { number: 2 }] });
  });

  await test.step('agreements while they are made', async () => {
    const before = shared.shown;
    await wishes.next();
    await agreements.waitForLoad();
    await shared.expectSame();
    expect(shared.shown, 'going on shares nothing').toEqual(before);
    await shared.share('agreements', 'agreements');
    expect(shared.shown).toMatchObject({ agreements: [] });
    const nothingYet = page.getByText(screens.texts.audience.sharing.empty.agreements);
    await expect(nothingYet, 'an empty screen is told').toBeVisible();
    await agreements.add(1, { what: 'Naar de markt' });
    await expect.poll(() => shared.shown).toMatchObject({ agreements: [{ what: 'Naar de markt', who: '' }] });
    await expect(nothingYet).toBeHidden();
    await agreements.write(agreements.cell('who', 1), 'Joy');
    await agreements.write(agreements.cell('when', 1), 'elke vrijdag');
    await agreements.park(2, { what: 'Zwijg-parkeer-nu', who: 'Zwijg-later-nu', by: 'over drie weken' });
    await agreements.waitForSaved();
    await expect.poll(() => shared.expectSame()).toMatch(/Naar de markt.*Joy.*elke vrijdag/);
    await shared.offer('agreements').click();
    await expect.poll(() => shared.seen(), 'pressed again it goes').toBe('blank');
    await shared.expectSame();
  });

  await test.step('reading back, by the buttons and by a presenter remote', async () => {
    await agreements.next();
    await readBack.waitForLoad();
    expect(shared.seen()).toBe('blank');
    await readBack.setNextLookBack('over vier weken');
    await shared.share('read-back', 'read-back');
    const item = () => (shared.shown?.kind === 'read-back' ? shared.shown.item.of : '');
    expect(await shared.expectSame()).toContain('Buiten zijn.');
    await page.getByRole('button', { name: screens.texts.audience.sharing.pageForward }).click();
    await expect.poll(item).toBe('wish');
    await readBack.heading.click();
    for (const of of ['wish', 'agreement', 'look-back', 'look-back']) {
      await page.keyboard.press('PageDown');
      await expect.poll(item).toBe(of);
      await shared.expectSame();
    }
    await page.keyboard.press('PageUp');
    await expect.poll(item, 'one back, also after pressing on at the end').toBe('agreement');
    await page.keyboard.press('b');
    await expect.poll(() => shared.seen()).toBe('rest');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('.');
    await expect.poll(item, 'nothing was turned at Rust').toBe('agreement');
    await readBack.agree({ how: 'oral', by: 'Zwijg-akkoord-nu', note: 'Zwijg-hoe-nu' });
    await readBack.waitForSaved();
    await shared.expectSame();
    await inspect(page, 'reading back while it is shared');
  });

  expect(shared.everythingSent().match(hidden) ?? [], 'nothing private was ever sent').toEqual([]);
});
