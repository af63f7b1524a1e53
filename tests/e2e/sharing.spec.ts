import { inspect } from '../a11y/inspect.ts';
import { breakDisk, repairDisk } from '../faults/support/bad-disk.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { SharedScreenCard } from './pages/shared-screen-card.ts';
import { laptop, projector, SharedScreenPanel, television } from './pages/shared-screen.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/*
 * Mien talks, and her daughter looks along on the television. What is private stands on the laptop; what the room was sent
 * is listened to at the window itself.
 */

const secret = 'Dochter huilde op de gang';
const answer = 'Orgel bij de kapel';

test.beforeEach(({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'displays cannot be plugged in from a test there');
});

async function reachFirstQuestion(app: AppUnderTest) {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien', fullName: 'Mien Achternaam' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.begin();
  const { questions } = screens.conversation('Mien');
  await questions.waitForLoad();
  return { screens, questions, shared: new SharedScreenPanel(app, screens), texts: screens.texts.audience };
}

/** At the first question, with the television as the shared screen; nothing is shared yet. */
async function reachSharedScreen(app: AppUnderTest) {
  const reached = await reachFirstQuestion(app);
  await app.running.setDisplays([laptop, television]);
  await reached.shared.pressPill();
  await reached.shared.choose('boat');
  await expect.poll(() => reached.shared.seen()).toBe('blank');
  return reached;
}

test('people say which screen everybody sees; a question is shared, and the next one is not by itself', async ({
  app,
}) => {
  const { screens, questions, shared, texts } = await reachFirstQuestion(app);
  await expect(shared.pill(texts.pill.conversation.off)).toBeVisible();
  await expect(shared.panel, 'without a shared screen there is nothing about it beside a step').toHaveCount(
    0,
  );

  await app.running.setDisplays([laptop, television, projector]);
  await shared.pressPill();
  await expect.poll(() => app.running.audiencePages().length).toBe(2);
  await expect(shared.chooser.getByRole('radio')).toHaveCount(3);
  await expect(shared.chooser.getByRole('radio', { name: texts.choose.own })).toBeDisabled();
  await inspect(app.page, 'which screen');
  await shared.chooser.getByRole('radio', { name: texts.choose.pictures.boat }).check();
  await app.page.getByRole('button', { name: texts.choose.no, exact: true }).click();
  await expect(shared.chooser.getByRole('status')).toHaveText(texts.choose.notYet);
  await shared.choose('bicycle');
  await expect(shared.chooser).toBeHidden();
  await expect.poll(() => shared.seen()).toBe('blank');
  await expect(shared.pill(texts.pill.conversation.on)).toBeVisible();

  await questions.note(secret);
  await questions.say(answer);
  const first = await questions.question();
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  expect(shared.sent().at(-1)).toMatchObject({ shown: { text: first } });
  await expect(shared.preview).toHaveAccessibleName(texts.preview.describe('question', first));
  await expect(shared.pill('Gedeeld: alleen de vraag')).toBeVisible();
  await inspect(app.page, 'a question that is shared');

  await questions.next();
  await expect(questions.heading).not.toHaveText(first);
  await expect(app.page.getByText(texts.sharing.earlier)).toBeVisible();
  await questions.waitForSaved();
  expect(shared.sent().at(-1)).toMatchObject({ shown: { text: first } });
  const second = await questions.question();
  await shared.offer('question').click();
  await expect.poll(() => shared.sent().at(-1)).toMatchObject({ shown: { text: second } });

  await questions.goToStep(screens.stepTitle('agreements'));
  await shared.offer('agreements').click();
  await expect.poll(() => shared.seen()).toBe('agreements');
  const sent = shared.everythingSent();
  for (const hidden of [secret, answer, 'Achternaam']) expect(sent).not.toContain(hidden);
});

test('F9 is Rust, also while somebody types; b and the full stop of a remote are, outside fields', async ({
  app,
}) => {
  const { questions, shared, texts } = await reachSharedScreen(app);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');

  await questions.answer.click();
  await app.page.keyboard.type('b. Orgel');
  await expect(questions.answer).toHaveValue('b. Orgel');
  expect(shared.seen()).toBe('question');
  await app.page.keyboard.press('F9');
  await expect.poll(() => shared.seen()).toBe('rest');
  await expect(questions.answer).toBeFocused();
  await expect(shared.pill(texts.pill.conversation.rest)).toBeVisible();
  await inspect(app.page, 'Rust on the shared screen');
  await app.page.keyboard.press('F9');
  await expect.poll(() => shared.seen()).toBe('question');

  await questions.heading.click();
  for (const key of ['b', '.']) {
    await app.page.keyboard.press(key);
    await expect.poll(() => shared.seen(), key).toBe('rest');
    await shared.showAgain.click();
    await expect.poll(() => shared.seen(), key).toBe('question');
    await questions.heading.click();
  }
});

test('another key for Rust, chosen while the room looks on, works in the window of the room as well', async ({
  app,
}) => {
  const { screens, questions, shared } = await reachSharedScreen(app);
  const room = app.running.audiencePages()[0];
  await questions.pause();
  await screens.home.waitForLoad();
  const card = new SharedScreenCard({ app, texts: screens.texts, effort: screens.effort });
  await card.openFromHome();
  await card.setRestKey('F2');
  await screens.home.button(screens.texts.common.home).click();
  await screens.home.continueConversation('Mien');
  await questions.waitForLoad();
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  await room?.keyboard.press('F2');
  await expect.poll(() => shared.seen()).toBe('rest');
  await expect(shared.showAgain).toBeVisible();
  await app.page.keyboard.press('F2');
  await expect.poll(() => shared.seen()).toBe('question');
  await app.page.keyboard.press('F2');
  await expect.poll(() => shared.seen()).toBe('rest');
});

test('locking puts Rust first; after unlocking it stays until people ask for what was shared', async ({
  app,
}) => {
  const { screens, questions, shared } = await reachSharedScreen(app);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  await questions.lock();
  await screens.unlock.waitForLoad();
  expect(shared.seen()).toBe('rest');
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(shared.showAgain).toBeVisible();
  expect(shared.seen()).toBe('rest');
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
});

test('the displays may dim from sleep until people ask for what was shared, not when the page hears of it', async ({
  app,
}) => {
  const { screens, questions, shared } = await reachSharedScreen(app);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  expect(await app.running.isKeptAwake()).toBe(true);
  await app.running.announcePower('suspend');
  await screens.unlock.waitForLoad();
  expect([shared.seen(), await app.running.isKeptAwake()]).toEqual(['rest', false]);
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  await expect(shared.showAgain).toBeVisible();
  expect([shared.seen(), await app.running.isKeptAwake()]).toEqual(['rest', false]);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  expect(await app.running.isKeptAwake()).toBe(true);
});

test('words that the disk refuses keep it from locking, not the room from Rust; no key brings anything back then', async ({
  app,
}) => {
  app.expectPageProblem(/The list of rows was not sealed/);
  const { screens, questions, shared, texts } = await reachSharedScreen(app);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  await questions.waitForSaved();
  await breakDisk(app);
  await questions.type(answer);
  await expect(app.page.getByRole('alert')).toContainText(screens.texts.conversation.notSavedTitle);
  await questions.lock();
  await expect(app.page.getByRole('dialog', { name: screens.texts.cover.title })).toBeVisible();
  expect(shared.seen()).toBe('rest');
  await app.page.keyboard.press('F9');
  await app.page.getByRole('heading', { name: screens.texts.cover.title }).click();
  await app.page.keyboard.press('b');
  await expect(shared.pill(texts.pill.conversation.rest), 'the screens are covered').toBeHidden();
  expect(shared.seen()).toBe('rest');
  await repairDisk(app);
  await screens.unlock.waitForLoad();
  expect(shared.seen()).toBe('rest');
});

test('a window that somebody closes comes back with the key for Rust, with what was shared', async ({
  app,
}) => {
  const { shared, texts } = await reachSharedScreen(app);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  await app.running.audiencePages()[0]?.close();
  await expect(app.page.getByText(texts.preview.gone)).toBeVisible();
  await inspect(app.page, 'a shared screen that was closed');
  await app.page.keyboard.press('F9');
  await expect.poll(() => shared.seen()).toBe('question');
});

test('a display that goes is told, and shows nothing when it comes back until people choose', async ({
  app,
}) => {
  const { shared, texts } = await reachSharedScreen(app);
  await app.running.setDisplays([laptop, television, projector]);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  await app.running.setDisplays([laptop, projector]);
  await expect(app.page.getByText(texts.preview.lost)).toBeVisible();
  await expect.poll(() => shared.seen()).toBe('0 windows');
  await app.running.setDisplays([laptop, television]);
  await app.page.getByRole('button', { name: texts.preview.chooseAgain, exact: true }).click();
  await expect(shared.chooser).toBeVisible();
  await expect.poll(() => shared.seen()).toBe('test');
  await shared.choose('boat');
  await expect.poll(() => shared.seen()).toBe('question');
});

test('the room sees the laptop when the other screen shows the same: what is private is not in the page, until people say so', async ({
  app,
}) => {
  const { questions, shared, texts } = await reachSharedScreen(app);
  await questions.note(secret);
  await questions.type(answer);
  await shared.offer('question').click();
  await expect.poll(() => shared.seen()).toBe('question');
  const content = () => app.page.content();

  // "Dupliceren" on Windows: one display is left, and it is the laptop. A lid that is closed leaves one as well.
  await app.running.setDisplays([laptop]);
  await expect(app.page.getByRole('alert')).toContainText(texts.laptop.lost);
  for (const hidden of [secret, answer]) expect(await content()).not.toContain(hidden);
  await inspect(app.page, 'the laptop, when the other screen went');

  await app.running.setDisplays([laptop, television]);
  await expect(app.page.getByRole('alert')).toContainText(texts.laptop.back);
  expect(await content()).not.toContain(answer);
  await app.page.getByRole('button', { name: texts.preview.chooseAgain, exact: true }).click();
  await expect.poll(() => shared.seen()).toBe('test');
  await shared.choose('boat');
  await expect.poll(() => shared.seen()).toBe('question');
  await expect(questions.answer).toHaveValue(answer);

  await app.running.setDisplays([laptop]);
  await app.page.getByRole('button', { name: texts.laptop.goOn, exact: true }).click();
  await expect(questions.privateNote).toHaveValue(secret);
  await questions.next();
  await questions.waitForSaved();
});

test('with one display the laptop is the shared screen: what is private is not in the page, and no word is lost', async ({
  app,
}) => {
  const { questions, shared, texts } = await reachFirstQuestion(app);
  await questions.note(secret);
  await questions.type(answer);
  const first = await questions.question();
  await shared.pressPill();
  await expect(app.page.getByText(texts.choose.noOther)).toBeVisible();
  await inspect(app.page, 'there is only one screen');
  await shared.useLaptop();

  const stage = app.page.getByRole('main', { name: texts.laptop.label });
  await expect(stage).toContainText(first);
  await expect.poll(() => app.running.isFullScreen()).toBe(true);
  const content = () => app.page.content();
  for (const hidden of [secret, answer]) expect(await content()).not.toContain(hidden);
  await expect(app.page.getByRole('textbox')).toHaveCount(0);
  await inspect(app.page, 'the laptop as the shared screen');

  await app.page.keyboard.press('Escape');
  await expect(shared.showAgain).toBeVisible();
  await expect(stage).not.toContainText(first);
  await inspect(app.page, 'the laptop at Rust');
  await app.page.getByRole('button', { name: texts.laptop.goOn, exact: true }).click();
  await expect(questions.answer).toHaveValue(answer);
  await expect.poll(() => app.running.isFullScreen()).toBe(false);
  await expect(questions.privateNote).toHaveValue(secret);
  await questions.next();
  await questions.waitForSaved();
});
