import type { Locator } from 'playwright-core';
import { imke } from './pages/case-of-kees.ts';
import { Keyboard } from './pages/keyboard.ts';
import type { AppScreen } from './pages/screen.ts';
import { Screens } from './pages/screens.ts';
import { laptop, SharedScreenPanel, television } from './pages/shared-screen.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/*
 * A family evening without a mouse. After every step the focus is somewhere on the screen: whoever works with the keyboard
 * goes on where the work is.
 */

test.beforeEach(() => {
  // Every stop is looked at, and there are hundreds.
  test.setTimeout(300_000);
});

/** A new vault on the home screen, and somebody without a mouse. */
async function atHome(app: AppUnderTest): Promise<{ screens: Screens; keyboard: Keyboard }> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  return { screens, keyboard: new Keyboard(app) };
}

/** On every new screen the focus is on its heading, so that reading and the keyboard start there. */
async function expectFocusAtTheTop(screen: AppScreen): Promise<void> {
  await screen.waitForLoad();
  await expect(screen.heading).toBeFocused();
}

test('a whole family evening with the keyboard alone, on both screens', async ({ app }) => {
  const { screens, keyboard } = await atHome(app);
  const { home, evenings, eveningHold: hold, eveningAfter: after, texts } = screens;
  const { page } = app;
  const own = texts.eveningHold;
  const shared = new SharedScreenPanel(app, screens);
  const act = (button: Locator) => keyboard.act(button);
  await app.running.setDisplays([laptop, television]);

  await test.step('a template', async () => {
    await expectFocusAtTheTop(home);
    await act(page.getByRole('button', { name: texts.home.familyEveningText }));
    await expectFocusAtTheTop(evenings);
    await evenings.template('Familieavond, 60 minuten').waitFor();
    await keyboard.tour();
    await act(evenings.template('Familieavond, 60 minuten'));
  });

  await test.step('preparing', async () => {
    const prepare = screens.prepare('Familieavond, 60 minuten');
    await expectFocusAtTheTop(prepare);
    await keyboard.tour();
    await keyboard.type(prepare.field(texts.evening.name), 'Samen over het eten');
    await keyboard.type(prepare.field(texts.evening.date), '12 maart 2027');
    await keyboard.goTo(prepare.part('Thema’s kiezen'));
    await keyboard.pressAndStay('Alt+ArrowDown');
    await keyboard.pressAndStay('Alt+ArrowUp');
    await act(prepare.button(texts.evening.addPart));
    await act(prepare.button(texts.evening.removePart('Gesprek')));
    await act(prepare.button(texts.evening.undo));
    await act(prepare.button(texts.evening.redo));
    await act(prepare.button(texts.evening.addHouseRule));
    await page.keyboard.type('De telefoon blijft in de tas.');
    await act(prepare.button(texts.evening.removeHouseRule(1)));
    for (let times = 0; times < 4; times += 1) await act(prepare.button(texts.evening.undo));
    const titles = ['Welkom en regels', 'Rondje', 'Thema’s kiezen', 'Gesprek in de kring', 'Afspraken'];
    expect(await prepare.titles()).toEqual([...titles, 'Wat neem ik mee']);
    await act(prepare.button(texts.evening.start));
    await expectFocusAtTheTop(hold);
  });

  await test.step('the screen of the room', async () => {
    const { choose, preview } = texts.audience;
    await act(hold.button(preview.turnOn));
    await keyboard.tick(page.getByRole('radio', { name: choose.pictures.boat }));
    await act(hold.button(choose.yes(choose.pictures.boat.toLowerCase())));
    await expect.poll(() => shared.seen()).toBe('welcome');
    await keyboard.expectFocus('choosing the screen');
  });

  await test.step('people', async () => {
    await keyboard.type(hold.howMany, '4');
    await keyboard.pressAndStay('Enter', 'putting seats down');
    for (const [seat, name] of [
      ['Stoel 2', 'Ans'],
      ['Stoel 3', 'Fatma'],
    ] as const) {
      await act(hold.seat(seat));
      await keyboard.type(hold.firstName, name);
      await keyboard.pressAndStay('Enter', `listing ${name}`);
      await expect(hold.seat(name), 'the focus stays with whoever was listed').toBeFocused();
    }
    await act(hold.seat('Fatma'));
    await act(hold.button(own.people.unlist));
    await expect(hold.firstName).toBeFocused();
    await act(hold.button(texts.common.close));
    await act(hold.seat('Stoel 4'));
    await act(hold.button(own.people.remove));
    await keyboard.tour();
  });

  await test.step('a round', async () => {
    await act(hold.next('Rondje'));
    await act(hold.turn('begin'));
    await act(hold.turn('next'));
    await expect(hold.speaking('Ans')).toBeVisible();
    await act(hold.turn('skip'));
    await act(hold.turn('previous'));
    await act(hold.turn('previous'));
    await act(hold.turn('next'));
    await act(hold.turn('skip'));
    await act(hold.turn('next'));
    await expect(hold.turn('again'), 'there is nobody left to give a turn').toBeFocused();
    await expect(page.getByText(own.people.everybodyHad)).toBeVisible();
    await act(hold.turn('again'));
    await act(hold.seat('Ans'));
    await act(hold.turn('give'));
    await expect(hold.speaking('Ans')).toBeFocused();
    await act(hold.undo);
  });

  await test.step('themes with stickers', async () => {
    await act(hold.next('Thema’s kiezen'));
    for (const theme of ['Bezoek', 'Eten', 'Niets']) {
      await act(hold.addThemeButton);
      await page.keyboard.type(theme);
      await keyboard.pressAndStay('Enter', `bringing up ${theme}`);
    }
    await act(hold.line('Niets'));
    await act(hold.button(texts.common.remove));
    await act(hold.stickerOn('Eten'));
    await act(hold.stickerOff('Eten'));
    await keyboard.goTo(hold.board);
    await keyboard.pressAndStay('2');
    await act(hold.chooseTheme('Eten'));
    await act(hold.chooseTheme('Bezoek'));
    await keyboard.tour();
  });

  await test.step('what is parked, and what is personal', async () => {
    await act(hold.next('Gesprek in de kring'));
    await act(hold.button(own.parked.add));
    await page.keyboard.type('Plek voor de auto');
    await keyboard.type(hold.field(own.parked.who), 'Team');
    await keyboard.type(hold.field(own.parked.by), '1 april 2027');
    await act(hold.done);
    await expect(hold.linesOf('parked')).toContainText('Team, voor 1 april');
    await act(hold.personal);
    await expect(hold.linesOf('parked')).toContainText(own.parked.personalLine);
  });

  await test.step('forward and back', async () => {
    await act(hold.next('Afspraken'));
    for (let parts = 0; parts < 4; parts += 1) await act(hold.previousPart);
    await expect(hold.partNow).toContainText('Welkom en regels');
    for (const title of ['Rondje', 'Thema’s kiezen', 'Gesprek in de kring', 'Afspraken'])
      await act(hold.next(title));
  });

  await test.step('an agreement on the screen of the room', async () => {
    await act(hold.button(own.agreements.add));
    await page.keyboard.type('Om drie uur is er koffie');
    await keyboard.type(hold.field(own.agreements.who), 'Team');
    await keyboard.type(hold.field(own.agreements.when), 'vanaf maandag');
    await keyboard.pressAndStay('Enter', 'writing an agreement');
    await expect.poll(() => shared.everythingSent()).toContain('vanaf maandag');
    await expect.poll(() => shared.seen()).toBe('agreements');
    await act(shared.rest);
    await expect.poll(() => shared.seen()).toBe('rest');
    await act(shared.showAgain);
    await expect.poll(() => shared.seen()).toBe('agreements');
    await keyboard.pressAndStay('F9');
    await expect.poll(() => shared.seen()).toBe('rest');
    await keyboard.pressAndStay('F9');
    await keyboard.pressAndStay('PageUp');
    await expect.poll(() => shared.seen()).toBe('part');
    await keyboard.pressAndStay('PageDown');
    await expect.poll(() => shared.seen()).toBe('agreements');
  });

  await test.step('the last round, and the end', async () => {
    await act(hold.next('Wat neem ik mee'));
    await act(hold.button(own.takeaways.add));
    await page.keyboard.type('Vaker samen eten');
    await keyboard.pressAndStay('Enter', 'writing what somebody takes home');
    await keyboard.type(hold.field(texts.eveningAfter.next.lookBack), '11 juni 2027');
    await keyboard.type(hold.field(texts.eveningAfter.next.evening), '24 september 2027');
    await keyboard.tour();
    await act(hold.button(own.now.end));
    await act(page.getByRole('dialog').getByRole('button', { name: own.now.end }));
    await expectFocusAtTheTop(after);
  });

  await test.step('after the evening, and its A4', async () => {
    await expect(after.sheet).toContainText(texts.sheet.fits);
    await keyboard.tour();
    await act(after.button(texts.agreements.remove(1)));
    await act(after.button(texts.common.undo));
    await act(after.addAgreementButton);
    await page.keyboard.type('Elke maand samen koken');
    await expect(after.sheet).toContainText('Elke maand samen koken');
    await expect(after.sheet).toContainText(/24\s+september 2027/);
    await act(after.button(texts.sheetLeaves.copy));
    await act(after.button(texts.outside.goOn));
    await expect(after.outcome).toContainText(texts.sheetLeaves.copiedText);
    const copied = await app.running.clipboardText();
    expect(copied).toMatch(/Om drie uur is er koffie[\s\S]*Elke maand samen koken/);
    expect(copied).not.toContain('Ans');
    await act(after.button(texts.eveningAfter.copyReport));
    await expect(after.report).toContainText(texts.sheetLeaves.copied);
    await act(after.button(texts.common.done));
    await expectFocusAtTheTop(evenings);
    await act(evenings.button(texts.evening.removeEvening('Samen over het eten')));
    await act(evenings.dialog.getByRole('button', { name: texts.common.remove }));
    await act(evenings.button(texts.common.undo));
    await expect(evenings.evening('Samen over het eten')).toBeVisible();
  });
  expect(keyboard.stops, 'stops at which the focus was looked at').toBeGreaterThan(300);
});

test('a talk around the fire with the keyboard alone', async ({ app }) => {
  const { screens, keyboard } = await atHome(app);
  const { home, evenings, eveningHold: hold, eveningAfter: after, texts } = screens;
  const { page } = app;
  const { fire, now, people } = texts.eveningHold;
  await expectFocusAtTheTop(home);
  await keyboard.act(page.getByRole('button', { name: texts.home.familyEveningText }));
  await expectFocusAtTheTop(evenings);
  await keyboard.act(evenings.template('Kampvuurgesprek'));
  const prepare = screens.prepare('Kampvuurgesprek');
  await expectFocusAtTheTop(prepare);
  await keyboard.act(prepare.button(texts.evening.start));
  await expectFocusAtTheTop(hold);
  await keyboard.type(hold.howMany, '3');
  await keyboard.act(hold.putSeats);
  await keyboard.act(hold.seat('Stoel 2'));
  await keyboard.act(hold.button(people.give));
  await expect(page.getByText(fire.speaks('Stoel 2'))).toBeVisible();
  await keyboard.act(hold.button(fire.silence));
  await expect(page.getByText(fire.nobody)).toBeVisible();
  await keyboard.act(hold.button(fire.ask));
  await expect(hold.linesOf('parked')).toBeVisible();
  await keyboard.act(hold.button(fire.stop));
  await expect(hold.linesOf('parked')).toBeHidden();
  await keyboard.tour();
  await keyboard.act(hold.button(now.end));
  await keyboard.act(page.getByRole('dialog').getByRole('button', { name: now.end }));
  await expectFocusAtTheTop(after);
  await expect(page.getByText(texts.eveningAfter.noSheet)).toBeVisible();
});

test('question cards with the keyboard alone', async ({ app }) => {
  const { screens, keyboard } = await atHome(app);
  const { home, deckList, deckTable, texts } = screens;
  const own = texts.deckTable;
  await expectFocusAtTheTop(home);
  await keyboard.act(home.button(texts.decks.title));
  await expectFocusAtTheTop(deckList);
  await keyboard.act(deckList.button(texts.decks.playThis('Kennismaken')));
  await deckTable.heading.waitFor();
  await expect(deckTable.heading).toBeFocused();
  await keyboard.act(deckTable.button(own.draw));
  const first = await deckTable.card.innerText();
  await keyboard.act(deckTable.button(own.keep));
  await expect(deckTable.kept).toContainText(first.split('\n').find((line) => line.endsWith('?')) ?? '-');
  await keyboard.act(deckTable.button(own.draw));
  await keyboard.act(deckTable.button(own.putBack));
  await expect(deckTable.card).toHaveText(own.noneOpen);
  await keyboard.act(deckTable.button(own.draw));
  const open = await deckTable.card.innerText();
  await keyboard.act(deckTable.button(own.next));
  expect(await deckTable.card.innerText()).not.toBe(open);
  await keyboard.tour();
  await keyboard.act(deckTable.kept.getByRole('button'));
  await expect(deckTable.kept).toHaveCount(0);
  for (let acts = 0; acts < 7; acts += 1) await keyboard.act(deckTable.button(own.undo));
  await expect(deckTable.card).toHaveText(own.noneOpen);
  await keyboard.act(deckTable.button(own.back));
  await expectFocusAtTheTop(deckList);
});
