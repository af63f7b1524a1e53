import { mainProcess } from '#platform/bridge.ts';
import { blankView, restView, sameView, type AudienceView } from '#shared/audience/index.ts';
import type { AudienceState } from '#shared/bridge/audience.ts';

/** What stands on the shared screen is from a conversation, from a family evening, or a card on its own. */
export type SharedKind = 'conversation' | 'evening' | 'cards';

/** What a screen of the facilitator shares. */
export interface SharedSource {
  readonly kind: SharedKind;
  /** What the room should see now; read again whenever what it is made of changes. */
  readonly view: () => AudienceView;
  /** What a presenter remote does (PageDown, PageUp). */
  readonly forward?: () => void;
  readonly back?: () => void;
}

const nothingKnown: AudienceState = { displays: [], phase: 'closed', displayId: null, isResting: false };

/**
 * The shared screen (gedeeld scherm), as the facilitator has it: on another display, or on the laptop itself when there
 * is only one. What the room sees is `view`, and the small preview draws that same object.
 */
export class SharedScreen {
  /** The displays and the window, as the main process told last. */
  state = $state.raw<AudienceState>(nothingKnown);
  /** Whether the laptop itself is the shared screen. */
  isOnLaptop = $state(false);
  isResting = $state(false);
  #source = $state.raw<SharedSource | undefined>();
  /** What was shown last; stays when a view cannot be made. */
  #last: AudienceView = blankView;
  readonly #stop: () => void;

  constructor() {
    const stopSending = $effect.root(() => {
      $effect(() => {
        const { view } = this;
        if (this.state.phase === 'open') void mainProcess.showAudience(view);
      });
    });
    const stopListening = mainProcess.onAudience(() => void this.refresh());
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

  /** What is shared: only while the screen is on. */
  get sharedKind(): SharedKind | undefined {
    return this.isOn ? this.#source?.kind : undefined;
  }

  /** The source, for the keys of a presenter remote. */
  get source(): SharedSource | undefined {
    return this.#source;
  }

  /** What the room sees. */
  readonly view: AudienceView = $derived.by(() => {
    if (!this.isOn) return blankView;
    if (this.isResting) return restView;
    const next = this.#made();
    if (!sameView(next, this.#last)) this.#last = next;
    return this.#last;
  });

  /** Shares what `source` gives, in place of what was shared; call the result to share nothing of it any more. */
  share(source: SharedSource): () => void {
    this.#source = source;
    return () => {
      if (this.#source === source) this.#source = undefined;
    };
  }

  /** Rust: blanks the screen before anything else happens. */
  rest(): void {
    if (!this.isOn) return;
    void mainProcess.restAudience();
    this.isResting = true;
  }

  /** Shows again what is shared. Only ever because somebody asks. */
  comeBack(): void {
    this.isResting = false;
  }

  /** Asks the main process how it stands. */
  async refresh(): Promise<void> {
    this.state = await mainProcess.readAudience();
    if (this.state.isResting) this.isResting = true;
  }

  /** Stops listening and sending. */
  close(): void {
    this.#stop();
  }

  #made(): AudienceView {
    try {
      return this.#source?.view() ?? blankView;
    } catch (error) {
      console.error(`A view could not be made: ${error instanceof Error ? error.name : 'unknown'}`);
      return this.#last;
    }
  }
}
