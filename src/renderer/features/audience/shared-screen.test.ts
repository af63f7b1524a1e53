import { blankView, restView } from '#shared/audience/index.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerEverything, MainProcess, openScreen, settle, words } from './shared-screen.fixture.ts';
import { SharedScreen } from './shared-screen.svelte.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

it('shows what is shared, and the preview is that same object', async () => {
  const { main, screen } = await openScreen();
  expect(main.shows).toEqual(words('eerste vraag'));
  expect(main.shows).toBe(screen.view);
});

it('sends nothing while it is off', async () => {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  screen.share({ kind: 'cards', view: () => words('kaart') });
  await settle();
  screen.send();
  screen.rest();
  screen.comeBack();
  expect(main.lost).toEqual([]);
  expect(screen.view).toEqual(blankView);
});

it('blanks when the source stops', async () => {
  const { main, screen, stop } = await openScreen();
  stop();
  screen.send();
  expect(main.shows).toEqual(blankView);
  expect(screen.sharedKind).toBeUndefined();
});

it('keeps what stood there when a view cannot be made, and says so', async () => {
  const { main, screen, source } = await openScreen();
  screen.share({
    kind: 'evening',
    view: () => {
      if (source.text === 'kapot') throw new Error('no view');
      return words(source.text);
    },
  });
  screen.send();
  source.text = 'kapot';
  screen.send();
  expect(main.shows).toEqual(words('eerste vraag'));
  expect(screen.isBehind).toBe(true);
});

it('begins at Rust when it starts while the room sees something, as after unlocking', async () => {
  const { main } = await openScreen();
  const screen = new SharedScreen(main);
  screen.share({ kind: 'conversation', view: () => words('na het slot') });
  await settle();
  screen.send();
  expect(main.shows).toEqual(restView);
  expect(screen.isResting).toBe(true);
  screen.comeBack();
  expect(main.shows).toEqual(words('na het slot'));
});

it('lets Rust of the main process stand until somebody asks for what was shared', async () => {
  const { main, screen, source } = await openScreen();
  main.slow();
  source.text = 'op weg terwijl de laptop gaat slapen';
  screen.send();
  main.interrupt();
  main.answer();
  await settle();
  main.answer();
  await settle();
  screen.send();
  expect([main.shows, screen.isResting]).toEqual([restView, true]);
  screen.comeBack();
  main.answer();
  expect(main.shows).toEqual(words('op weg terwijl de laptop gaat slapen'));
});

it('keeps Rust when the laptop goes to sleep at Rust while what was asked again is on its way', async () => {
  const { main, screen } = await openScreen();
  screen.rest();
  main.slow();
  screen.comeBack();
  main.interrupt();
  await answerEverything(main);
  expect([main.shows, screen.isResting]).toEqual([restView, true]);
  screen.comeBack();
  main.answer();
  expect(main.shows).toEqual(words('eerste vraag'));
});

it('keeps Rust of the room while Rust and what was asked again are both on their way', async () => {
  const { main, screen } = await openScreen();
  main.slow();
  screen.rest();
  screen.comeBack();
  main.interrupt();
  await answerEverything(main);
  expect([main.shows, screen.isResting]).toEqual([restView, true]);
});

it('lets people end Rust also when the main process put it there while it was there already', async () => {
  const { main, screen } = await openScreen();
  screen.rest();
  main.interrupt();
  await settle();
  screen.comeBack();
  expect([main.shows, screen.isResting]).toEqual([words('eerste vraag'), false]);
});

it('does not take an answer from before coming back for news', async () => {
  const { main, screen } = await openScreen();
  screen.rest();
  main.slow();
  void screen.refresh();
  screen.comeBack();
  main.answer();
  await settle();
  main.answer();
  await settle();
  expect([main.shows, screen.isResting]).toEqual([words('eerste vraag'), false]);
});

it('brings a closed window back on the same display with the key for Rust, at Rust when it was', async () => {
  const { main, screen } = await openScreen();
  main.go('gone');
  await settle();
  expect([screen.isOn, screen.state.phase]).toEqual([false, 'gone']);
  screen.toggleRest();
  await settle();
  screen.send();
  expect(main.shows).toEqual(words('eerste vraag'));
  screen.rest();
  main.go('gone');
  await settle();
  screen.toggleRest();
  await settle();
  screen.send();
  expect(main.shows).toEqual(restView);
});

it('asks which screen when the one before was lost', async () => {
  const { main, screen } = await openScreen();
  main.go('lost');
  await settle();
  await screen.ask();
  expect([screen.isChoosing, main.shows]).toEqual([true, undefined]);
});

it('opens straight away on a display that people know', async () => {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  await screen.ask();
  expect([screen.isChoosing, main.state.displayId]).toEqual([false, 'tv']);
});

it('says that Rust did not get there, and the key tries again instead of showing', async () => {
  const { main, screen } = await openScreen();
  main.isFailing = true;
  screen.toggleRest();
  await settle();
  expect(screen.problem).toBe('rest-failed');
  main.isFailing = false;
  screen.toggleRest();
  await settle();
  expect([main.shows, screen.isResting, screen.problem]).toEqual([restView, true, undefined]);
});

it('shows nothing for a moment when it goes off at Rust', async () => {
  const { main, screen } = await openScreen();
  screen.rest();
  main.slow();
  const closing = screen.close();
  screen.send();
  expect(screen.view).toEqual(restView);
  main.answer();
  await settle();
  main.answer();
  await closing;
  expect([main.lost, screen.isOn, screen.isResting]).toEqual([[], false, false]);
});

it('opens at Rust when Rust is asked while the window is on its way', async () => {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  screen.share({ kind: 'evening', view: () => words('wat gaat er goed') });
  main.slow();
  const opening = screen.openOn('tv');
  screen.rest();
  main.answer();
  await opening;
  screen.send();
  main.answer();
  await settle();
  expect([main.shows, screen.view]).toEqual([restView, restView]);
  screen.comeBack();
  main.answer();
  expect(main.shows).toEqual(words('wat gaat er goed'));
});

it('takes the key for Rust while the window is on its way, also when it comes back from being closed', async () => {
  const { main, screen } = await openScreen();
  main.go('gone');
  await settle();
  main.slow();
  screen.toggleRest();
  expect(screen.isComing).toBe(true);
  screen.toggleRest();
  for (let round = 0; round < 4; round += 1) {
    main.answer();
    await settle();
    screen.send();
  }
  expect([screen.isComing, main.shows]).toEqual([false, restView]);
});
