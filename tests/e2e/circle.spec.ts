import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from '../a11y/inspect.ts';
import { imke } from './pages/case-of-kees.ts';
import type { CircleStep } from './pages/circle-step.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Screens } from './pages/screens.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/* The Regiecirkel with Mien: by mouse, with a finger, and with the keyboard alone. */

const wish = 'Elke dag naar buiten. Ook als het koud is.';
const remark = 'Ze wacht vaak bij de deur.';
const agreed = { what: 'Samen naar buiten', who: 'Joy', when: 'elke dag om tien uur' };

/** From the first run to the circle. */
async function reachTheCircle(app: AppUnderTest): Promise<{ screens: Screens; circle: CircleStep }> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide('Regiecirkel');
  await start.begin();
  const { circle, questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  await circle.goToStep('De cirkel');
  await circle.waitForLoad();
  await expect(circle.begin).toBeVisible();
  return { screens, circle };
}

/** Three chosen wishes, and a fourth that was written at the part on the screen. */
async function writeFourWishes(circle: CircleStep, { page }: AppUnderTest): Promise<void> {
  for (const [index, part] of ['my-place', 'my-day', 'my-people', 'faith'].entries()) {
    await page.keyboard.press('Escape');
    await circle.click(part, 1);
    await circle.writeWish(`Wens nummer ${String(index + 1)}`);
    if (index < 3) await circle.star.click();
  }
}

test('by mouse, up to the A4; killed halfway, it comes back to the same part', async ({ app }) => {
  test.setTimeout(180_000);
  const { screens, circle } = await reachTheCircle(app);
  await circle.click('what-i-enjoy', 3);
  await expect(circle.spoken).toHaveText('Wat ik graag doe: niet besproken');
  await circle.click('what-i-enjoy', 1);
  await expect(circle.spoken).toHaveText('Wat ik graag doe: niet goed');
  await circle.card('say', 'samen').check();
  await circle.card('importance', 'heel erg').check();
  await circle.writeWish(wish);
  await circle.star.click();
  const sentence = 'Wat ik graag doe: niet goed, samen, heel belangrijk, wens 1';
  await expect(circle.spoken).toHaveText(sentence);
  await circle.say(remark, { kind: 'observed' });
  await expect(circle.said).toContainText(remark);
  await circle.waitForSaved();

  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await circle.waitForLoad();
  await expect(circle.panel('Wat ik graag doe')).toBeVisible();
  await expect(circle.part('what-i-enjoy')).toHaveAttribute('aria-label', sentence);
  await expect(circle.part('what-i-enjoy')).toHaveAttribute('aria-current', 'true');
  await expect(circle.wish).toHaveValue(wish);
  await expect(circle.said).toContainText('Gezien door Imke, niet gezegd');

  await circle.next();
  const { wishes, agreements, readBack } = screens.conversation('Mien');
  await wishes.waitForLoad();
  await expect(app.page.getByText(screens.texts.circle.offers.reasons['very-not-well'])).toBeVisible();
  await expect(wishes.wish(1)).toHaveValue(wish);
  await inspect(app.page, 'choosing after the circle');
  await wishes.next();
  await agreements.waitForLoad();
  await agreements.add(1, agreed);
  await agreements.next();
  await readBack.waitForLoad();
  await readBack.agree({ how: 'oral', by: 'Mien', note: '' });
  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  await access(path);
  await readBack.finish();
  await screens.home.waitForLoad();
});

test('with a finger, up to the A4', async ({ app }) => {
  test.setTimeout(120_000);
  const { circle, screens } = await reachTheCircle(app);
  await circle.tap('my-day', 2);
  await expect(circle.panel('Mijn dag')).toBeVisible();
  await circle.tap('my-day', 2);
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel');
  await circle.tapOn(circle.card('say', 'zelf'));
  await circle.tapOn(circle.card('importance', 'best wel'));
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, zelf, best belangrijk');
  await circle.tapOn(circle.card('say', 'zelf'));
  await expect(circle.spoken, 'pressed once more, a card is empty').toHaveText(
    'Mijn dag: gaat wel, best belangrijk',
  );
  await circle.tapOn(circle.undoButton);
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, zelf, best belangrijk');
  await circle.writeWish('Rustig wakker worden');
  await circle.tapOn(circle.star);
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, zelf, best belangrijk, wens 1');
  await circle.tapOn(circle.button(screens.texts.common.next));
  const { wishes } = screens.conversation('Mien');
  await wishes.waitForLoad();
  await expect(wishes.wish(1)).toHaveValue('Rustig wakker worden');

  const { agreements, readBack } = screens.conversation('Mien');
  await circle.tapOn(wishes.button(screens.texts.common.next));
  await agreements.waitForLoad();
  await circle.tapOn(agreements.button(screens.texts.agreements.add).first());
  for (const [column, text] of Object.entries(agreed)) {
    const cell = agreements.cell(column as keyof typeof agreed, 1);
    await circle.tapOn(cell);
    await expect(cell, 'a finger puts the letters there').toBeFocused();
    await app.page.keyboard.type(text);
  }
  await circle.tapOn(agreements.button(screens.texts.common.next));
  await readBack.waitForLoad();
  await circle.tapOn(app.page.getByRole('radio', { name: screens.texts.readBack.oral, exact: true }));
  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await circle.tapOn(readBack.saveButton);
  await circle.tapOn(readBack.goOnButton);
  await expect(readBack.outcome).toContainText(path);
  await access(path);
});

test('with the keyboard alone, up to the A4', async ({ app }) => {
  test.setTimeout(180_000);
  const { screens, circle } = await reachTheCircle(app);
  const { texts } = screens;
  const { page } = app;
  const keyboard = new Keyboard(app);
  await keyboard.goTo(circle.part('my-place'));
  await page.keyboard.press('ArrowRight');
  await expect(circle.spoken).toHaveText('Mijn plek: niet besproken');
  await page.keyboard.press('End');
  await expect(circle.part('health')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(circle.part('my-day')).toBeFocused();
  for (const key of ['2', '5', '9']) await page.keyboard.press(key);
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, samen, heel belangrijk');
  await page.keyboard.press('0');
  await expect(circle.spoken).toHaveText('Mijn dag: niet besproken');
  await page.keyboard.press('Control+z');
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, samen, heel belangrijk');
  await page.keyboard.press('Enter');
  await expect(circle.wish).toBeFocused();
  await page.keyboard.type('Langer slapen');
  await page.keyboard.press('Escape');
  await expect(circle.part('my-day'), 'Escape goes back to the circle').toBeFocused();
  await expect(circle.wish).toHaveValue('Langer slapen');
  await keyboard.press(circle.star);
  await expect(circle.spoken).toHaveText('Mijn dag: gaat wel, samen, heel belangrijk, wens 1');
  await keyboard.press(circle.button(texts.common.next));

  const { wishes, agreements, readBack } = screens.conversation('Mien');
  await wishes.waitForLoad();
  await keyboard.press(
    wishes.button(texts.circle.offers.about(texts.circle.offers.make, 'Wat ik graag doe')),
  );
  await expect(wishes.wish(2)).toBeFocused();
  await page.keyboard.type('Naar buiten');
  await keyboard.press(wishes.button(texts.common.next));
  await agreements.waitForLoad();
  await keyboard.press(agreements.button(texts.agreements.add).first());
  await keyboard.type(agreements.cell('what', 1), agreed.what);
  await keyboard.type(agreements.cell('who', 1), agreed.who);
  await keyboard.type(agreements.cell('when', 1), agreed.when);
  await keyboard.press(agreements.button(texts.common.next));
  await readBack.waitForLoad();
  await keyboard.choose(page.getByRole('radio', { name: texts.readBack.oral, exact: true }));
  const path = join(app.dataFolder, 'onze-afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await keyboard.press(readBack.saveButton);
  await keyboard.press(readBack.goOnButton);
  await expect(readBack.outcome).toContainText(path);
  await access(path);
});

test('every step can be undone, typed words stay, and a fourth wish asks which one to let go', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { screens, circle } = await reachTheCircle(app);
  const { page } = app;
  await writeFourWishes(circle, app);
  await circle.star.click();
  await expect(circle.letGo).toBeVisible();
  await inspect(page, 'which wish to let go');
  await circle.letGo
    .getByRole('button', { name: screens.texts.choosing.letGo('Wens nummer 1'), exact: true })
    .click();
  await expect(circle.spoken).toHaveText('Geloof en zin: niet besproken, wens 3');
  await circle.undoButton.click();
  await expect(circle.spoken).toHaveText('Geloof en zin: niet besproken');
  await expect(circle.part('my-place')).toHaveAttribute('aria-label', /wens 1$/);
  await expect(circle.wish).toHaveValue('Wens nummer 4');

  await circle.wish.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  await expect(circle.part('my-people'), 'in a field only typing is undone').toHaveAttribute(
    'aria-label',
    /wens 3$/,
  );
  for (let step = 0; step < 3; step += 1) await circle.undoButton.click();
  await expect(circle.undoButton).toBeHidden();
  await expect(circle.panel('Mijn plek'), 'undoing goes to where the step was').toBeVisible();
  await expect(circle.wish).toHaveValue('Wens nummer 1');
  for (const part of await circle.drawn.all()) await expect(part).toHaveAttribute('aria-label', /besproken$/);
});

test('the list says and does what the drawing does', async ({ app }) => {
  test.setTimeout(240_000);
  const { screens, circle } = await reachTheCircle(app);
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await inspect(page, 'the circle, nothing chosen');
  await circle.click('my-people', 1);
  await circle.click('my-people', 3);
  await circle.part('my-people').focus();
  for (const key of ['6', '8', 'ArrowRight', '1', '4']) await page.keyboard.press(key);
  await circle.button(screens.texts.conversation.notToday).click();
  await inspect(page, 'a part of the circle');
  const namesOf = (parts: CircleStep['drawn']) =>
    parts.evaluateAll((all) => all.map((part) => part.getAttribute('aria-label')));
  const drawn = await namesOf(circle.drawn);
  expect(drawn).toHaveLength(8);
  expect(drawn[3]).toBe('Wat ik graag doe: niet goed, zelf, vandaag niet');

  await circle.button(screens.texts.circle.asList).click();
  expect(await namesOf(circle.listed)).toEqual(drawn);
  await inspect(page, 'the circle as a list');
  await circle.listed.nth(7).click();
  await page.keyboard.press('3');
  await expect(circle.spoken).toHaveText('Mijn gezondheid: goed');
  await page.keyboard.press('ArrowUp');
  await expect(circle.listed.nth(6)).toBeFocused();
  await circle.button(screens.texts.circle.asDrawing).click();
  await expect(circle.part('health')).toHaveAttribute('aria-label', 'Mijn gezondheid: goed');
});
