import { readFile, rm } from 'node:fs/promises';
import { passphrase } from '../../bench/large-house.ts';
import {
  beginEvening,
  eveningFromTemplate,
  loadTemplate,
  newPart,
  plannedMinutes,
  type Evening,
} from '../../src/shared/evening/index.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import { laptop, SharedScreenPanel, television } from './pages/shared-screen.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';
import { houseWithEvenings } from './support/house-with-evening.ts';

/*
 * A family evening while it goes on, as the facilitator holds it. The vault holds one resident: Mien Verzonnen.
 */

const secret = 'Verzonnengeheim';

test.beforeEach(() => {
  test.setTimeout(240_000);
});

/** An evening of the template, begun so many minutes ago. */
async function begunEvening(
  template: string,
  minutesAgo = 0,
  changes: Partial<Evening> = {},
): Promise<Evening> {
  const loaded = loadTemplate(await readFile(`resources/evenings/${template}.json`, 'utf8'));
  if (!loaded.ok) throw new Error('The template does not load');
  const newId = () => crypto.randomUUID();
  const evening = {
    ...eveningFromTemplate(loaded.template, { language: 'nl', newId }),
    ...changes,
  };
  const begun = beginEvening(evening, new Date(Date.now() - minutesAgo * 60_000).toISOString(), evening.date);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.evening;
}

/** The app again, with this evening going on, on the screen of the facilitator. */
async function holding(app: AppUnderTest, evening: Evening): Promise<Screens> {
  await app.running.kill();
  await rm(app.dataFolder, { recursive: true });
  await houseWithEvenings(app.dataFolder, [evening]);
  await app.killAndRestart();
  const screens = new Screens(app);
  await goOn(app, screens);
  return screens;
}

async function goOn(app: AppUnderTest, { unlock, eveningHold }: Screens): Promise<void> {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await unlock.waitForLoad();
  await unlock.open(passphrase);
  await eveningHold.waitForLoad();
}

test('an evening by mouse, without a second screen, through a power cut', async ({ app }) => {
  const screens = await holding(app, await begunEvening('familieavond-60'));
  const { eveningHold: hold, eveningAfter: after, texts } = screens;
  const { page } = app;
  const titles = await hold.programme.getByRole('listitem').allInnerTexts();
  const title = (at: number) => (titles[at] ?? '').split('\n').at(-1)?.trim() ?? '';
  await inspect(page, 'holding an evening, nobody there yet');

  await hold.howMany.fill('3');
  await hold.putSeats.click();
  await hold.list('Stoel 2', 'Ans de Verzonnen');
  await expect(hold.seat('Ans')).toBeVisible();
  await hold.seat('Stoel 3').click();
  await hold.firstName.fill('🎉');
  await hold.agreed.click();
  await expect(hold.firstName).toHaveAttribute('aria-invalid', 'true');
  await hold.firstName.fill(' Fatma 🎉');
  await hold.agreed.click();
  await expect(hold.seat('Fatma')).toBeVisible();
  await hold.notes.fill(secret);

  await hold.next(title(1)).click();
  await expect(hold.partNow).toContainText(title(1));
  await expect(hold.notes).toHaveValue('');
  await hold.turn('begin').click();
  await hold.turn('next').click();
  await expect(hold.speaking('Ans')).toBeVisible();
  await hold.turn('skip').click();
  await hold.turn('previous').click();
  await expect(hold.speaking('Ans')).toBeVisible();
  await hold.turn('next').click();
  await hold.turn('next').click();
  await expect(page.getByText(texts.eveningHold.people.everybodyHad)).toBeVisible();
  await inspect(page, 'holding an evening, a round');

  await hold.open('parked');
  await hold.lineField('parked', 'what').fill('Plek voor de auto');
  await hold.lineField('parked', 'who').fill('Team');
  await hold.done.click();
  await hold.personal.click();
  await expect(hold.linesOf('parked').getByRole('listitem')).toHaveCount(2);
  await hold.undo.click();
  await expect(hold.linesOf('parked').getByRole('listitem')).toHaveCount(1);
  await hold.open('agreements');
  await hold.lineField('agreements', 'what').fill('Om drie uur is er kof');

  // The last words are stored while somebody types, so a power cut takes nothing.
  await expect(page.getByRole('banner')).toContainText(/Bewaard/);
  await app.killAndRestart();
  await goOn(app, screens);
  await expect(hold.partNow).toContainText(title(1));
  await expect(hold.linesOf('agreements')).toContainText('Om drie uur is er kof');
  await expect(hold.linesOf('parked')).toContainText('Plek voor de auto');
  await hold.previousPart.click();
  await expect(hold.notes).toHaveValue(secret);
  await hold.next(title(1)).click();

  await hold.next(title(2)).click();
  for (const theme of ['Bezoek', 'Eten', 'De tuin']) await hold.addTheme(theme);
  await hold.stickerOn('Eten').click();
  for (const theme of ['Bezoek', 'Eten', 'De tuin']) await hold.chooseTheme(theme).click();
  await expect(hold.chooseTheme('De tuin')).toHaveAttribute('aria-pressed', 'false');
  await inspect(app.page, 'holding an evening, themes');

  for (let at = 3; at < titles.length; at += 1) await hold.next(title(at)).click();
  await hold.open('takeaways');
  await hold.takeaway.fill('Vaker samen eten');
  await hold.done.click();
  await inspect(app.page, 'holding an evening, the last round');
  await hold.end();
  await after.waitForLoad();
});

test('a line that was taken back once too often comes back with its words', async ({ app }) => {
  const parts = (['talk', 'closing'] as const).map((kind) => ({
    ...{ ...newPart(crypto.randomUUID()), kind, title: kind, question: 'Wat smaakt naar thuis?' },
  }));
  const { eveningHold: hold, texts } = await holding(
    app,
    await begunEvening('familieavond-60', 0, { parts }),
  );
  const { told } = texts.eveningHold;
  await expect(hold.undo, 'beginning is not taken back').toHaveAttribute('aria-disabled', 'true');
  await hold.open('agreements');
  await hold.lineField('agreements', 'what').fill('Om drie uur is er koffie');
  await hold.done.click();
  await hold.open('parked');
  await hold.done.click();
  await hold.longer.click();
  await expect(hold.told).toHaveText(told.minutes('talk', 15));
  await hold.undo.click();
  await expect(hold.told).toHaveText(told.undone(told.minutes('talk', 10)));
  await hold.undo.click();
  const gone = told.line(told.gone.agreements, 'Om drie uur is er koffie');
  await expect(hold.told).toHaveText(told.undone(gone));
  await expect(hold.told).toBeVisible();
  await expect(hold.linesOf('agreements')).toContainText(texts.eveningHold.agreements.none);
  await inspect(app.page, 'holding an evening, an agreement was taken back');
  await hold.redo.press('Enter');
  await expect(hold.linesOf('agreements')).toContainText('Om drie uur is er koffie');
  await expect(hold.told).toContainText(told.there.agreements);
  await hold.redo.press('Enter');
  await expect(hold.undo, 'where the focus goes on').toBeFocused();

  // Once something else was done there is nothing to do again, and still a way back.
  await hold.undo.click();
  await hold.undo.click();
  await hold.notes.fill('Zachter praten');
  await expect(hold.redo).toHaveCount(0);
  await hold.undo.click();
  await expect(hold.linesOf('agreements')).toContainText('Om drie uur is er koffie');
});

test('an evening by keyboard, with stickers by number', async ({ app }) => {
  const {
    eveningHold: hold,
    eveningAfter: after,
    texts,
  } = await holding(
    app,
    await begunEvening('familieavond-60', 0, {
      parts: (['themes', 'round'] as const).map((kind) => ({
        ...{ ...newPart(crypto.randomUUID()), kind, title: kind, question: 'Waar wilt u het over hebben?' },
      })),
    }),
  );
  const { page } = app;
  for (const theme of ['Bezoek', 'Eten']) {
    await hold.addThemeButton.press('Enter');
    await expect(hold.theme).toBeFocused();
    await page.keyboard.type(theme);
    await page.keyboard.press('Enter');
    await expect(hold.line(theme)).toBeFocused();
  }
  // A number in a field is a number in a field.
  await hold.addThemeButton.press('Enter');
  await expect(hold.theme).toBeFocused();
  await page.keyboard.type('De 2 tuinen');
  await page.keyboard.press('Enter');
  await expect(hold.line('De 2 tuinen')).toBeFocused();
  await expect(hold.themeRow('Eten')).toContainText(texts.eveningHold.themes.stickers(0));
  await hold.board.focus();
  for (const key of ['2', '2', '1', '2', 'Shift+2', '9']) await page.keyboard.press(key);
  await expect(hold.themeRow('Eten')).toContainText(texts.eveningHold.themes.stickers(2));
  await expect(hold.themeRow('Bezoek')).toContainText(texts.eveningHold.themes.stickers(1));
  for (const theme of ['Eten', 'Bezoek', 'De 2 tuinen']) await hold.chooseTheme(theme).press('Enter');
  await expect(page.getByText(texts.eveningHold.refusals['two-chosen'])).toBeVisible();
  await expect(hold.chooseTheme('Eten')).toHaveAttribute('aria-pressed', 'true');

  await hold.next('round').press('Enter');
  await hold.howMany.fill('2');
  await page.keyboard.press('Enter');
  await hold.turn('begin').press('Enter');
  await hold.turn('next').press('Enter');
  await page.getByRole('button', { name: texts.eveningHold.now.end }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: texts.eveningHold.now.end }).press('Enter');
  await after.waitForLoad();
});

test('the room sees what was chosen, by remote; files stay closed until its screen is off', async ({
  app,
}) => {
  const evening = await begunEvening('familieavond-60', 0, { team: secret, aim: secret });
  const screens = await holding(app, {
    ...evening,
    parts: evening.parts.map((part) => ({ ...part, notes: secret, hint: secret })),
  });
  const { eveningHold: hold, home, texts } = screens;
  const { page } = app;
  const shared = new SharedScreenPanel(app, screens);
  await app.running.setDisplays([laptop, television]);
  await page.getByRole('button', { name: texts.audience.preview.turnOn }).click();
  await page.getByRole('radio', { name: texts.audience.choose.pictures.boat }).check();
  await page
    .getByRole('button', {
      name: texts.audience.choose.yes(texts.audience.choose.pictures.boat.toLowerCase()),
    })
    .click();
  await expect.poll(() => shared.seen()).toBe('welcome');
  await expect(page.getByText(texts.eveningHold.closed)).toBeVisible();
  await inspect(page, 'holding an evening, the room looks along');

  await page.keyboard.press('PageDown');
  await expect.poll(() => shared.seen()).toBe('part');
  await page.keyboard.press('PageDown');
  await expect.poll(() => shared.seen()).toBe('round');
  await page.keyboard.press('PageUp');
  await expect.poll(() => shared.seen()).toBe('part');
  await page.keyboard.press('F9');
  await expect.poll(() => shared.seen()).toBe('rest');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('F9');
  await expect.poll(() => shared.seen()).toBe('part');

  await hold.open('parked');
  await hold.lineField('parked', 'what').fill('Mien komt op zaterdag');
  await hold.done.click();
  await hold.onScreen.selectOption({ label: texts.eveningHold.screen.items.parked });
  await expect.poll(() => shared.seen()).toBe('parked');
  expect(shared.everythingSent()).not.toContain('Mien');
  await inspect(page, 'holding an evening, maybe a resident');
  await hold.showAnyway.click();
  await expect.poll(() => shared.everythingSent()).toContain('Mien komt op zaterdag');

  await hold.button(texts.common.home).click();
  await expect(page.getByRole('dialog', { name: texts.eveningHold.leave.title })).toBeVisible();
  await inspect(page, 'first the screen of the room goes off');
  await hold.button(texts.eveningHold.leave.stay).click();
  await expect(hold.programme).toBeVisible();
  await hold.button(texts.common.home).click();
  await hold.button(texts.eveningHold.leave.turnOff).click();
  await home.waitForLoad();
  expect(app.running.audiencePages()).toHaveLength(0);
  expect(shared.everythingSent()).not.toContain(secret);
});

test('around the fire nothing is written down until somebody asks', async ({ app }) => {
  const evening = await begunEvening('kampvuurgesprek');
  const { eveningHold: hold, texts } = await holding(app, evening);
  await expect(hold.heading).toHaveText(evening.parts[0]?.question ?? '');
  await expect(hold.linesOf('parked')).toBeHidden();
  await hold.howMany.fill('3');
  await hold.putSeats.click();
  await hold.seat('Stoel 2').click();
  await hold.turn('give').click();
  await expect(app.page.getByText(texts.eveningHold.fire.speaks('Stoel 2'))).toBeVisible();
  await hold.button(texts.eveningHold.fire.silence).click();
  await expect(app.page.getByText(texts.eveningHold.fire.nobody)).toBeVisible();
  await inspect(app.page, 'around the fire');
  await hold.button(texts.eveningHold.fire.ask).click();
  await expect(hold.linesOf('parked')).toBeVisible();
});

/** A first name that nobody else in the hall has. */
function inventedName(number: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return `Ver${letters[Math.floor(number / 26)] ?? ''}${letters[number % 26] ?? ''}`;
}

test('a full hall and a part of three hours that runs over', async ({ app }) => {
  const people = Array.from({ length: 200 }, (_none, at) => ({
    id: crypto.randomUUID(),
    seat: at + 1,
    agreed: at % 3 === 0,
    firstName: at % 3 === 0 ? inventedName(at) : '',
  }));
  const parts = [
    { ...newPart(crypto.randomUUID()), kind: 'round' as const, title: 'Lang rondje', minutes: 180 },
  ];
  const evening = await begunEvening('familieavond-60', 192, { people, parts });
  expect(plannedMinutes(evening.parts[0] ?? newPart(''))).toBe(180);
  const { eveningHold: hold, texts } = await holding(app, evening);
  await expect(app.page.getByText(texts.eveningHold.time.longer(12))).toBeVisible();
  await hold.longer.click();
  await expect(app.page.getByText(texts.eveningHold.time.longer(7))).toBeVisible();
  await hold.shorter.click();
  await expect(app.page.getByText(texts.eveningHold.refusals['nothing-left'])).toBeVisible();
  await hold.turn('begin').click();
  for (let turn = 0; turn < 15; turn += 1) await hold.turn('next').click();
  await expect(hold.speaking(inventedName(15))).toBeVisible();
  await hold.button(texts.eveningHold.people.showAll(200)).click();
  await expect(hold.seat('Stoel 200')).toBeVisible();
  await inspect(app.page, 'holding an evening, a full hall');
});
