import { blankView, restView } from '#shared/audience/index.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { laptop, openScreen, settle, television, words } from './shared-screen.fixture.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

it('takes its own screens off the laptop when the room may see the laptop: the only other display is gone or the same', async () => {
  const { main, screen } = await openScreen();
  main.go('lost', [laptop]);
  await settle();
  expect([screen.isOn, screen.isOnLaptop, screen.view]).toEqual([true, true, restView]);
  expect(screen.sharedKind).toBe('conversation');
  screen.comeBack();
  expect([screen.view, main.state.phase]).toEqual([words('eerste vraag'), 'laptop']);
  screen.leaveLaptop();
  expect([screen.isOn, screen.view]).toEqual([false, blankView]);
});

it('lets people choose another display when it is there again, and not before', async () => {
  const { main, screen } = await openScreen();
  main.go('lost', [laptop]);
  await settle();
  main.state = { ...main.state, displays: [laptop, television] };
  main.tell();
  await settle();
  expect([screen.isOnLaptop, screen.isChoosing]).toEqual([true, false]);
  screen.chooseOther();
  expect([screen.isOnLaptop, screen.isChoosing]).toEqual([false, true]);
  await screen.openOn('tv');
  screen.send();
  expect(main.shows).toEqual(words('eerste vraag'));
});

it('leaves the laptop alone when a display goes while another is there', async () => {
  const { main, screen } = await openScreen();
  main.go('lost', [laptop, { ...television, id: 'beamer' }]);
  await settle();
  expect([screen.isOn, screen.isOnLaptop]).toEqual([false, false]);
});

it('takes the other screen away before the laptop becomes the shared screen, and does nothing with it after that', async () => {
  const { main, screen } = await openScreen();
  await screen.useLaptop();
  expect([main.shows, screen.isOn, screen.view]).toEqual([undefined, true, words('eerste vraag')]);
  screen.rest();
  screen.send();
  expect(screen.view).toEqual(restView);
  screen.leaveLaptop();
  expect([screen.isOn, screen.view, main.lost]).toEqual([false, blankView, []]);
});

it('says that the laptop is the shared screen and when it is no longer, and does not need the answer', async () => {
  const { main, screen } = await openScreen();
  await screen.useLaptop();
  await settle();
  expect(main.state.phase).toBe('laptop');
  screen.leaveLaptop();
  await settle();
  expect(main.state.phase).toBe('closed');
  main.isFailing = true;
  await screen.useLaptop();
  await settle();
  expect([screen.isOnLaptop, screen.view]).toEqual([true, words('eerste vraag')]);
  expect(screen.problem).toBeUndefined();
  screen.leaveLaptop();
  await settle();
  expect([screen.isOnLaptop, screen.problem]).toEqual([false, 'close-failed']);
});

it('goes straight to the laptop when people said before that there is nothing else, and not while a display is there', async () => {
  const { main, screen } = await openScreen();
  await screen.close();
  main.state = { ...main.state, displays: [laptop] };
  await screen.ask();
  expect([screen.isChoosing, screen.isOnLaptop]).toEqual([true, false]);
  await screen.useLaptop();
  screen.isChoosing = false;
  screen.leaveLaptop();
  await screen.ask();
  expect([screen.isChoosing, screen.isOnLaptop]).toEqual([false, true]);
  screen.leaveLaptop();
  main.state = { ...main.state, displays: [laptop, television] };
  await screen.ask();
  expect([screen.isOnLaptop, main.state.phase]).toEqual([false, 'open']);
});

it('stays at Rust when the laptop takes the place of another screen', async () => {
  const { screen } = await openScreen();
  screen.rest();
  await screen.useLaptop();
  expect([screen.isOnLaptop, screen.view]).toEqual([true, restView]);
});

it('fills the display of the laptop again when people come back after a sleep', async () => {
  const { main, screen } = await openScreen();
  await screen.useLaptop();
  await settle();
  main.sleepOnLaptop();
  await settle();
  screen.rest();
  expect(main.state.phase).toBe('closed');
  screen.comeBack();
  expect(main.state.phase).toBe('laptop');
});

it('is at Rust on the laptop when Rust is asked while the other screen goes away for it', async () => {
  const { main, screen } = await openScreen();
  main.slow();
  const changing = screen.useLaptop();
  screen.rest();
  main.answer();
  await settle();
  main.answer();
  await changing;
  expect([screen.isOnLaptop, screen.view]).toEqual([true, restView]);
});
