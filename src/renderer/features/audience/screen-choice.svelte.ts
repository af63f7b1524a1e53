import type { AudienceDisplay } from '#shared/bridge/audience.ts';
import type { SharedScreen } from './shared-screen.svelte.ts';

/** Choosing which display the room sees: each other display shows a picture of its own, and people say which they see. */
export class ScreenChoice {
  /** The display whose picture people chose. */
  chosenId = $state('');
  /** Whether people said that not everybody sees it yet. */
  isNotYet = $state(false);
  /** Whether people say that there is only the laptop. */
  asksLaptop = $state(false);
  isBusy = $state(false);
  readonly #screen: SharedScreen;
  /** The display that the room saw before: it comes back when people choose nothing. */
  #before: string | null = null;

  /** @param screen the shared screen */
  constructor(screen: SharedScreen) {
    this.#screen = screen;
  }

  /** The displays to choose from. */
  get others(): readonly AudienceDisplay[] {
    return this.#screen.others;
  }

  /** The display whose picture was chosen, as long as it is there. */
  get chosen(): AudienceDisplay | undefined {
    return this.others.find(({ id, picture }) => id === this.chosenId && picture !== null);
  }

  /** Begins anew: puts test pictures on the other displays. */
  async begin(): Promise<void> {
    const { phase, displayId } = this.#screen.state;
    this.#before = phase === 'open' ? displayId : null;
    this.asksLaptop = false;
    await this.look();
  }

  /** Looks again which displays there are, with a test picture on each. */
  async look(): Promise<void> {
    this.chosenId = '';
    this.isNotYet = false;
    await this.#screen.refresh();
    if (this.others.length === 0) this.asksLaptop = true;
    else if (await this.#work(() => this.#screen.startTest())) this.asksLaptop = false;
    // Nobody chooses any more: who went away meanwhile saw no picture to take off.
    if (!this.#screen.isChoosing && this.#screen.state.phase === 'testing') await this.#screen.close();
  }

  /** Everybody sees the picture: that display is the shared screen. */
  async confirm(): Promise<void> {
    const { chosen } = this;
    if (chosen !== undefined && (await this.#work(() => this.#screen.openOn(chosen.id)))) this.#end();
  }

  /** Not everybody sees it: another display, or another try. */
  notYet(): void {
    this.chosenId = '';
    this.isNotYet = true;
  }

  /** There is only the laptop: it becomes the shared screen. */
  async useLaptop(): Promise<void> {
    await this.#work(async () => {
      await this.#screen.useLaptop();
      return true;
    });
    if (this.#screen.isOnLaptop) this.#end();
  }

  /** Nothing is chosen: the room sees again what it saw before, or nothing of ours. */
  async cancel(): Promise<void> {
    this.#screen.isChoosing = false;
    const before = this.#before;
    this.#before = null;
    if (this.#screen.isOn) return;
    if (before !== null && this.others.some(({ id }) => id === before)) await this.#screen.openOn(before);
    else if (this.#screen.state.phase === 'testing') await this.#screen.close();
  }

  #end(): void {
    this.#before = null;
    this.#screen.isChoosing = false;
  }

  async #work(act: () => Promise<boolean>): Promise<boolean> {
    this.isBusy = true;
    const isDone = await act();
    this.isBusy = false;
    return isDone;
  }
}
