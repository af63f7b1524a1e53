import { blankView, restView, type AudienceView } from '#shared/audience/index.ts';
import type { AudienceState } from '#shared/bridge/audience.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharedScreen, type AudienceBridge } from './shared-screen.svelte.ts';

const television = {
  id: 'tv',
  name: 'Televisie',
  width: 1920,
  height: 1080,
  isOwn: false,
  picture: null,
  isKnown: true,
};
const laptop = { ...television, id: 'laptop', isOwn: true, isKnown: false };

const words = (text: string): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** Lets everything that was answered arrive. */
const settle = () => new Promise((done) => setTimeout(done, 0));

/**
 * A main process that answers when it is told to, in the order in which it was asked, as the real one does: it takes in what
 * is asked only then. After Rust of its own it lets no view through until it was sent Rust.
 */
class MainProcess implements AudienceBridge {
  state: AudienceState = {
    displays: [laptop, television],
    phase: 'closed',
    displayId: null,
    isResting: false,
  };
  /** What the window shows; undefined without a window. */
  shows: AudienceView | undefined;
  /** Every view that was sent while there was no window. */
  lost: AudienceView[] = [];
  isFailing = false;
  #waits = false;
  #waiting: (() => void)[] = [];
  #listeners: (() => void)[] = [];

  /** From now on it answers only to {@link answer}. */
  slow(): void {
    this.#waits = true;
  }

  /** Takes in and answers so many of the questions that wait. */
  answer(count = Infinity): void {
    for (const next of this.#waiting.splice(0, count)) next();
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Rust of its own: the laptop sleeps, or somebody pressed a key on the shared screen. */
  interrupt(): void {
    if (this.shows === undefined) return;
    if (this.shows.shown.kind !== 'rest') this.#isInterrupted = true;
    this.#show(restView);
    this.tell();
  }

  /** The window goes. */
  go(phase: 'gone' | 'lost'): void {
    if (this.state.phase !== 'open') return;
    this.#window(phase);
    this.tell();
  }

  readonly onAudience = (listener: () => void) => {
    this.#listeners.push(listener);
    return () => undefined;
  };
  readonly readAudience = () => this.#ask(() => this.state);
  readonly testScreens = () =>
    this.#ask(() => {
      this.#window('testing');
      return this.state;
    });
  readonly openAudience = (displayId: string) =>
    this.#ask(() => {
      this.#window('open');
      this.state = { ...this.state, displayId };
      this.shows = blankView;
      return this.state;
    });
  readonly showAudience = (view: AudienceView) =>
    this.#ask(() => {
      if (this.state.phase !== 'open') this.lost.push(view);
      else if (view.shown.kind === 'rest') {
        this.#isInterrupted = false;
        this.#show(view);
      } else if (!this.#isInterrupted) this.#show(view);
    });
  readonly restAudience = () =>
    this.#ask(() => {
      if (this.state.phase === 'open') this.#show(restView);
    });
  readonly closeAudience = () => this.#ask(() => this.#window('closed'));

  #isInterrupted = false;

  #ask<Value>(take: () => Value): Promise<Value> {
    return new Promise((answer, refuse) => {
      const act = () => {
        if (this.isFailing) refuse(new Error('no answer'));
        else answer(take());
      };
      if (this.#waits) this.#waiting.push(act);
      else act();
    });
  }

  #show(view: AudienceView): void {
    this.shows = view;
    this.state = { ...this.state, isResting: view.shown.kind === 'rest' };
  }

  #window(phase: AudienceState['phase']): void {
    this.state = { ...this.state, phase, isResting: false };
    this.#isInterrupted = false;
    this.shows = undefined;
  }
}

/** A shared screen on the television, which shares what `source.text` says. */
async function openScreen() {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  const source = { text: 'eerste vraag' };
  const stop = screen.share({ kind: 'conversation', view: () => words(source.text) });
  await screen.openOn('tv');
  screen.send();
  return { main, screen, source, stop };
}

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

it('goes straight to the laptop when people said before that there is nothing else, and not while a display is there', async () => {
  const { main, screen } = await openScreen();
  main.state = { ...main.state, displays: [laptop] };
  main.go('lost');
  await settle();
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

/*
 * Whatever happens in whatever order, and however late the main process answers: after Rust the room sees nothing but Rust
 * until people ask for more or open a window, and without a window nothing is sent at all.
 */
const events = [
  'type',
  'rest',
  'come-back',
  'answer-one',
  'answer-all',
  'interrupt',
  'gone',
  'tell',
  'open',
  'stop',
  'settle',
] as const;

it('holds Rust through every order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...events), { maxLength: 40 }), async (happened) => {
      const { main, screen, source, stop } = await openScreen();
      main.slow();
      /* Whether somebody asked for Rust and nobody asked for more since, counted as the main process takes it in. */
      let mustRest = false;
      for (const [number, event] of happened.entries()) {
        if (event === 'type') source.text = `vraag ${number}`;
        if (event === 'rest' && screen.isOn) {
          screen.rest();
          main.answer();
          mustRest = main.shows !== undefined;
        }
        if (event === 'come-back' || event === 'open') mustRest = false;
        // Taken in at once as well: the main process cannot tell a view that was on its way when it fell asleep at Rust already.
        if (event === 'come-back') {
          screen.comeBack();
          main.answer();
        }
        // Taken in at once: who opens a window asks for what is shared, also when the laptop is about to sleep.
        if (event === 'open') {
          void screen.openOn('tv');
          main.answer();
        }
        if (event === 'answer-one') main.answer(1);
        if (event === 'answer-all') main.answer();
        if (event === 'interrupt' && main.shows !== undefined) {
          main.interrupt();
          mustRest = true;
        }
        if (event === 'gone') main.go('gone');
        if (event === 'tell') main.tell();
        if (event === 'stop') stop();
        if (event === 'settle') await settle();
        screen.send();
        if (mustRest && main.shows !== undefined) expect(main.shows, `after ${event}`).toEqual(restView);
      }
      for (let round = 0; round < 8; round += 1) {
        main.answer();
        await settle();
        screen.send();
      }
      // In the end the facilitator and the room agree.
      expect(screen.isOn).toBe(main.shows !== undefined);
      if (main.shows !== undefined) expect(screen.view).toEqual(main.shows);
      if (mustRest && main.shows !== undefined) expect(main.shows).toEqual(restView);
    }),
    { numRuns: 300 },
  );
});
