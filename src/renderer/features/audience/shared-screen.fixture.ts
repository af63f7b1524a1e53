import { blankView, restView, type AudienceView } from '#shared/audience/index.ts';
import type { AudienceState, SentView } from '#shared/bridge/audience.ts';
import { SharedScreen } from './shared-screen.svelte.ts';
import type { AudienceBridge } from './shared-source.ts';

/** A display that people said before everybody sees. */
export const television = {
  id: 'tv',
  name: 'Televisie',
  width: 1920,
  height: 1080,
  isOwn: false,
  picture: null,
  isKnown: true,
};
/** The display that the facilitator works on. */
export const laptop = { ...television, id: 'laptop', isOwn: true, isKnown: false };

/** A view that asks this. */
export const words = (text: string): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

/** Lets everything that was answered arrive. */
export const settle = () => new Promise((done) => setTimeout(done, 0));

/**
 * A main process that answers when it is told to, in the order in which it was asked, as the real one does: it takes in what
 * is asked only then. It lets no view through of who did not know of its last Rust yet.
 */
export class MainProcess implements AudienceBridge {
  state: AudienceState = {
    displays: [laptop, television],
    phase: 'closed',
    displayId: null,
    interruptions: 0,
  };
  /** How many interruptions whoever asks was told of. */
  toldInterruptions = 0;
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

  /** How many questions wait. */
  get waits(): number {
    return this.#waiting.length;
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Rust of its own: the laptop sleeps, or somebody pressed a key on the shared screen. */
  interrupt(): void {
    this.state = { ...this.state, interruptions: this.state.interruptions + 1 };
    if (this.shows !== undefined) this.shows = restView;
    this.tell();
  }

  /** The laptop sleeps while it is the shared screen itself. */
  sleepOnLaptop(): void {
    this.#window('closed');
    this.tell();
  }

  /** The window goes. */
  go(phase: 'gone' | 'lost', displays = this.state.displays): void {
    if (this.state.phase !== 'open') return;
    this.state = { ...this.state, displays };
    this.#window(phase);
    this.tell();
  }

  readonly onAudience = (listener: () => void) => {
    this.#listeners.push(listener);
    return () => undefined;
  };
  readonly readAudience = () => this.#ask(() => this.#told());
  readonly testScreens = () =>
    this.#ask(() => {
      this.#window('testing');
      return this.#told();
    });
  readonly openAudience = (displayId: string) =>
    this.#ask(() => {
      this.#window('open');
      this.state = { ...this.state, displayId };
      this.shows = blankView;
      return this.#told();
    });
  readonly useLaptop = () => this.#ask(() => this.#window('laptop'));
  readonly showAudience = ({ view, knownInterruptions }: SentView) =>
    this.#ask(() => {
      if (this.state.phase !== 'open') this.lost.push(view);
      else if (knownInterruptions === this.state.interruptions) this.shows = view;
    });
  readonly restAudience = () =>
    this.#ask(() => {
      if (this.state.phase === 'open') this.shows = restView;
    });
  readonly closeAudience = () => this.#ask(() => this.#window('closed'));

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

  #told(): AudienceState {
    this.toldInterruptions = this.state.interruptions;
    return this.state;
  }

  #window(phase: AudienceState['phase']): void {
    this.state = { ...this.state, phase };
    this.shows = undefined;
  }
}

/** A shared screen on the television, which shares what `source.text` says. */
export async function openScreen() {
  const main = new MainProcess();
  const screen = new SharedScreen(main);
  const source = { text: 'eerste vraag' };
  const stop = screen.share({ kind: 'conversation', view: () => words(source.text) });
  await screen.openOn('tv');
  screen.send();
  return { main, screen, source, stop };
}

/** Answers what was asked, and what is asked because of an answer. */
export async function answerEverything(main: MainProcess): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    main.answer();
    await settle();
  }
}
