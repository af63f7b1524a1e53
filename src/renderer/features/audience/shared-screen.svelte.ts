import { mainProcess } from '#platform/bridge.ts';
import { blankView, restView, sameView, type AudienceView } from '#shared/audience/index.ts';
import type { AudienceDisplay, AudienceState } from '#shared/bridge/audience.ts';
import {
  nothingKnown,
  type AudienceBridge,
  type SharedKind,
  type SharedScreenProblem,
  type SharedSource,
} from './shared-source.ts';

/**
 * The shared screen (gedeeld scherm), as the facilitator has it: on another display, or on the laptop itself when there
 * is only one. What the room sees is `view`, and the small preview draws that same object.
 *
 * Rust goes before everything: it is sent at once, and only {@link comeBack} ends it. Nothing of the main process ends it
 * either; that can only begin it.
 */
export class SharedScreen {
  /** The displays and the window, as the main process told last. */
  state = $state.raw<AudienceState>(nothingKnown);
  /** Whether the laptop itself is the shared screen. */
  isOnLaptop = $state(false);
  isResting = $state(false);
  /** Whether people choose which display the room sees. */
  isChoosing = $state(false);
  /** What went wrong last; goes as soon as it succeeds. */
  problem = $state<SharedScreenProblem | undefined>();
  #source = $state.raw<SharedSource | undefined>();
  /** What was shown last; stays when a view cannot be made. */
  #last: AudienceView = blankView;
  /** What the window was sent last; undefined when it knows nothing yet. */
  #sent: AudienceView | undefined;
  /** Counts questions about how it stands; only the answer to the last one counts. */
  #questions = 0;
  /** How many screens are on their way: Rust that is asked meanwhile holds for them as well. */
  #coming = $state(0);
  /** Counts how often Rust was asked. */
  #rests = 0;
  /** The interruptions that we know of; undefined before the main process told anything. */
  #interruptions: number | undefined;
  /** Whether people chose before that there is only the laptop. */
  #hadLaptop = false;
  readonly #main: AudienceBridge;
  readonly #stop: () => void;

  /** @param main the way to the main process */
  constructor(main: AudienceBridge = mainProcess) {
    this.#main = main;
    const stopSending = $effect.root(() => {
      $effect(() => this.send());
    });
    const stopListening = main.onAudience(() => void this.refresh());
    this.#stop = () => {
      stopListening();
      stopSending();
    };
    void this.refresh();
  }

  /** Whether the room sees a screen of ours. */
  get isOn(): boolean {
    return this.isOnLaptop || this.state.phase === 'open';
  }

  /** Whether a screen is on its way: Rust can be asked for it already. */
  get isComing(): boolean {
    return this.#coming > 0;
  }

  /** What is shared: only while the screen is on. */
  get sharedKind(): SharedKind | undefined {
    return this.isOn ? this.#source?.kind : undefined;
  }

  /** The source, for the keys of a presenter remote. */
  get source(): SharedSource | undefined {
    return this.#source;
  }

  /** What the room sees. */
  get view(): AudienceView {
    return this.#seen().view;
  }

  /** Whether what the source gives is no view, so that the room still sees what stood there before. */
  get isBehind(): boolean {
    return this.#seen().isBehind;
  }

  /** The displays that the room may see: all but that of the facilitator. */
  get others(): readonly AudienceDisplay[] {
    return this.state.displays.filter(({ isOwn }) => !isOwn);
  }

  /** Shares what `source` gives, in place of what was shared; call the result to share nothing of it any more. */
  share(source: SharedSource): () => void {
    this.#source = source;
    this.#last = blankView;
    return () => {
      if (this.#source === source) this.#source = undefined;
    };
  }

  /** Rust: blanks the screen before anything else happens. */
  rest(): void {
    const { phase } = this.state;
    if (!this.isOn && !this.isComing && phase !== 'testing') return;
    this.#rests += 1;
    if (phase === 'open') this.#sent = restView;
    if (!this.isOnLaptop) this.#follow('rest-failed', this.#main.restAudience());
    this.isResting = this.isOn || this.isComing;
    this.isChoosing = false;
  }

  /** Shows again what is shared. Only ever because somebody asks. */
  comeBack(): void {
    this.isResting = false;
    // After a sleep the laptop is a window like any other again.
    if (this.isOnLaptop && this.state.phase !== 'laptop') this.#fillLaptop();
    // At once, so that whatever is asked after this is answered after it as well.
    this.send();
  }

  /** Rust, or the way back from it. A window that went comes back first. */
  toggleRest(): void {
    if (!this.isOn && !this.isComing && this.state.phase === 'gone') void this.bringBack();
    else if (this.isResting && this.problem !== 'rest-failed') this.comeBack();
    else this.rest();
  }

  /**
   * Puts the screen on: straight away on a display that people said before everybody sees, or on the laptop when they said
   * before that there is nothing else; and otherwise people choose.
   */
  async ask(): Promise<void> {
    if (this.isOn) return;
    await this.refresh();
    const known = this.others.find(({ isKnown }) => isKnown);
    if (this.others.length === 0 && this.#hadLaptop) await this.useLaptop();
    else if (known === undefined || this.state.phase === 'lost') this.isChoosing = true;
    else await this.openOn(known.id);
  }

  /** Shows a test picture on every other display. Nothing of ours is on them then. */
  async startTest(): Promise<boolean> {
    return this.#change('open-failed', () => this.#main.testScreens());
  }

  /** Opens the shared screen on a display; what is shared follows, unless it is at Rust. */
  async openOn(displayId: string): Promise<boolean> {
    this.isOnLaptop = false;
    return this.#come(() => this.#change('open-failed', () => this.#main.openAudience(displayId)));
  }

  /** Opens the window again on the display that it was on; people choose when that is not there any more. */
  async bringBack(): Promise<void> {
    const { displayId } = this.state;
    if (displayId !== null && this.others.some(({ id }) => id === displayId)) await this.openOn(displayId);
    else this.isChoosing = true;
  }

  /** Takes the shared screen away. Who looks along on the laptop sees the screens of the facilitator after this. */
  async close(): Promise<boolean> {
    this.isOnLaptop = false;
    const rests = this.#rests;
    const isClosed = await this.#change('close-failed', async () => {
      await this.#main.closeAudience();
      return this.#main.readAudience();
    });
    // Not before: what is shared would be seen for a moment.
    if (isClosed && (this.#coming === 0 || rests === this.#rests)) this.isResting = false;
    return isClosed;
  }

  /** Makes the laptop itself the shared screen: what is private goes off it until {@link leaveLaptop}. */
  async useLaptop(): Promise<void> {
    const wasResting = this.isResting;
    const isFree = this.state.phase === 'closed' || (await this.#come(() => this.close()));
    if (!isFree) return;
    this.#source?.begin?.();
    this.#hadLaptop = true;
    // Another screen does not end Rust.
    this.isResting ||= wasResting;
    this.isOnLaptop = true;
    this.#fillLaptop();
  }

  /** The facilitator works on the laptop again; nothing is shared on it any more. */
  leaveLaptop(): void {
    this.isOnLaptop = false;
    this.isResting = false;
    this.#follow('close-failed', this.#main.closeAudience());
  }

  /** A display is there again: the facilitator works on the laptop, and people choose what the room sees. */
  chooseOther(): void {
    this.leaveLaptop();
    this.isChoosing = true;
  }

  /** Asks the main process how it stands. Never throws. */
  async refresh(): Promise<void> {
    const question = (this.#questions += 1);
    try {
      const state = await this.#main.readAudience();
      if (question === this.#questions) this.#take(state);
    } catch (error) {
      this.#tell('open-failed', error);
    }
  }

  /**
   * Sends what the room should see, when it does not see that yet. Runs by itself whenever what is shared changes.
   */
  send(): void {
    const { view } = this;
    if (this.state.phase !== 'open' || (this.#sent !== undefined && this.#sent === view)) return;
    this.#sent = view;
    const sending = this.#main.showAudience({ view, knownInterruptions: this.state.interruptions });
    this.#follow(this.isResting ? 'rest-failed' : 'view-failed', sending);
  }

  /** Stops listening and sending; the window stays as it is. */
  stop(): void {
    this.#stop();
  }

  #follow(problem: SharedScreenProblem, sending: Promise<void>): void {
    const sent = this.#sent;
    sending.then(
      () => this.#done(problem),
      (error: unknown) => {
        if (this.#sent === sent) this.#sent = undefined;
        this.#tell(problem, error);
      },
    );
  }

  #seen(): { readonly view: AudienceView; readonly isBehind: boolean } {
    if (!this.isOn) return { view: blankView, isBehind: false };
    if (this.isResting) return { view: restView, isBehind: false };
    try {
      const next = this.#source?.view() ?? blankView;
      if (!sameView(next, this.#last)) this.#last = next;
      return { view: this.#last, isBehind: false };
    } catch (error) {
      console.error(`A view could not be made: ${error instanceof Error ? error.name : 'unknown'}`);
      return { view: this.#last, isBehind: true };
    }
  }

  /*
   * A page that starts while a window is there knows nothing of what was shared: it begins at Rust. So does who hears of an
   * interruption: what was asked meanwhile, was asked by somebody who did not know of it.
   */
  #take(state: AudienceState): void {
    const isFirst = this.#interruptions === undefined;
    const isNews = state.interruptions !== this.#interruptions;
    this.#interruptions = state.interruptions;
    const isLost = state.phase === 'lost' && this.state.phase !== 'lost' && !isFirst;
    if (state.phase !== this.state.phase || state.displayId !== this.state.displayId) this.#sent = undefined;
    this.state = state;
    // A television that shows the same as the laptop looks to the system as one that has gone; so does a lid that was closed.
    if (isLost && this.others.length === 0) this.isOnLaptop = this.isResting = true;
    if (state.phase === 'testing' && isFirst) void this.close();
    if (state.phase !== 'open' || !isNews) return;
    this.isResting = true;
    this.#sent = undefined;
    this.send();
  }

  async #change(problem: SharedScreenProblem, act: () => Promise<AudienceState>): Promise<boolean> {
    const question = (this.#questions += 1);
    try {
      const state = await act();
      // The window was made anew, also when it is on the same display.
      this.#sent = undefined;
      // Who opens it knows what is shared.
      this.#interruptions ??= state.interruptions;
      if (question === this.#questions) this.#take(state);
      else await this.refresh();
      this.#done(problem);
      return true;
    } catch (error) {
      this.#tell(problem, error);
      return false;
    }
  }

  async #come(act: () => Promise<boolean>): Promise<boolean> {
    this.#coming += 1;
    try {
      return await act();
    } finally {
      this.#coming -= 1;
    }
  }

  /* Without it people see the same, in a window that does not fill the display. */
  #fillLaptop(): void {
    this.#main.useLaptop().catch((error: unknown) => this.#report('laptop-not-filled', error));
  }

  #done(problem: SharedScreenProblem): void {
    if (this.problem === problem) this.problem = undefined;
  }

  #tell(problem: SharedScreenProblem, error: unknown): void {
    this.#report(problem, error);
    this.problem = problem;
  }

  #report(what: string, error: unknown): void {
    console.error(`The shared screen: ${what}, ${error instanceof Error ? error.name : 'unknown'}`);
  }
}
