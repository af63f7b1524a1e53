import type { SharedScreen, SharedSource } from '#features/audience/index.ts';
import {
  appearanceFor,
  projectConversation,
  type Appearance,
  type AudienceView,
  type ConversationShow,
  type Shown,
} from '#shared/audience/index.ts';
import { circleStepOf, promptsOf } from '#shared/guides/index.ts';
import type { Resident } from '#shared/model/index.ts';
import type { ConversationEditor } from '../conversation-editor.svelte.ts';

/** What can be shared at a step, by the name of its button. */
export type OfferName =
  'question' | 'cards' | 'circle' | 'circleWithWords' | 'wishes' | 'agreements' | 'read-back';

/** One thing that can be shared at this step. */
export interface Offer {
  readonly name: OfferName;
  readonly show: ConversationShow;
}

/** What sharing a conversation needs to know. */
export interface SharingParts {
  readonly screen: SharedScreen;
  readonly editor: Pick<ConversationEditor, 'guide' | 'record' | 'place'>;
  readonly resident: () => Resident;
  readonly theme: () => Appearance['theme'];
  /** How large the letters are for everybody; those for this resident may be larger. */
  readonly letters: () => Appearance['letters'];
  /** Whether the question on the screen is asked in the simple mode. */
  readonly isSimple: () => boolean;
  /** Whether people are at one part of the circle, so that its question can be shared. */
  readonly isAtPart: () => boolean;
}

/* How many cards the room sees at once: as many as the worker has on the laptop. */
const cardsAtOnce = 2;
/* The projection gives the nearest page that is there: while agreements are made, the one that was just added. */
const newestPage = Number.MAX_SAFE_INTEGER;

/**
 * What of a conversation the room sees. People choose it at each step; going on shares nothing and takes nothing away:
 * what was shared stays until they share something else.
 */
export class ConversationSharing {
  /** What people chose to share. */
  show = $state.raw<ConversationShow>({ kind: 'nothing' });
  readonly #parts: SharingParts;
  /** Which card is asked, of the question that was on the screen last. */
  #card = $state.raw({ promptId: '', index: 0 });
  readonly #stop: () => void;

  /** @param parts shares nothing yet; {@link close} ends it */
  constructor(parts: SharingParts) {
    this.#parts = parts;
    this.#stop = parts.screen.share(this.#source());
  }

  /** What can be shared at the step on the screen, the most likely first. */
  get offers(): readonly Offer[] {
    const { editor, isSimple, isAtPart } = this.#parts;
    const { step, prompt } = editor.place;
    const circle = circleStepOf(editor.guide) === undefined ? [] : this.#circles();
    switch (step.kind) {
      case 'wishes':
        return [{ name: 'wishes', show: { kind: 'wishes', page: 0 } }, ...circle];
      case 'agreements':
        return [
          { name: 'agreements', show: { kind: 'agreements', page: newestPage } },
          { name: 'wishes', show: { kind: 'wishes', page: 0 } },
        ];
      case 'read-back':
        return [{ name: 'read-back', show: { kind: 'read-back', item: 0 } }];
      default: {
        // On paper all questions stand on the screen at once, and the talk is over.
        const isAsked = prompt !== undefined && !editor.record.fromPaper;
        const isCircle = step.kind === 'circle';
        const questions = isAsked && (!isCircle || isAtPart()) ? this.#questions(prompt.id, isSimple()) : [];
        return isCircle && !isSimple() ? [...circle, ...questions] : questions;
      }
    }
  }

  /** Whether something is what people share now. */
  isShared({ show }: Offer): boolean {
    return sameThing(show, this.show);
  }

  /** Whether the room sees something of an earlier step or question. */
  get isEarlier(): boolean {
    return this.show.kind !== 'nothing' && !this.offers.some((offer) => this.isShared(offer));
  }

  /** What was shared, while there is nothing of it to see yet: people look at an empty screen then. */
  get empty(): 'wishes' | 'agreements' | 'read-back' | undefined {
    const { screen } = this.#parts;
    if (!screen.isOn || screen.isResting) return undefined;
    const { shown } = screen.view;
    if (shown.kind === 'wishes') return shown.wishes.length === 0 ? 'wishes' : undefined;
    if (shown.kind === 'agreements') return shown.agreements.length === 0 ? 'agreements' : undefined;
    return this.show.kind === 'read-back' && shown.kind === 'blank' ? 'read-back' : undefined;
  }

  /**
   * Which page the room sees of what is shared; undefined when there is only one. Cards follow the card that is asked on the
   * laptop: a remote that asked another one would let people answer a card that they do not see. Only where the laptop shows
   * nothing else is a card turned like a page.
   */
  get page(): { readonly number: number; readonly of: number } | undefined {
    const { screen } = this.#parts;
    if (!screen.isOn || screen.isResting) return undefined;
    const page = this.show.kind === 'cards' ? this.#cardOf(this.show) : pageOf(screen.view.shown);
    return page !== undefined && page.of > 1 ? page : undefined;
  }

  /** Shares something, or no longer. Sharing is asking for it to be seen, so it ends Rust and puts the screen on. */
  async toggle(offer: Offer): Promise<void> {
    const { screen } = this.#parts;
    if (this.isShared(offer) && screen.isOn && !screen.isResting) {
      this.show = { kind: 'nothing' };
      return;
    }
    this.show = offer.show;
    if (screen.isOn) screen.comeBack();
    else await screen.ask();
  }

  /** Goes a page, a card or a sentence further in what is shared, or back; not past the first or the last. */
  turn(by: 1 | -1): void {
    const { show } = this;
    const at = this.page;
    if (at === undefined) return;
    const index = Math.min(Math.max(at.number - 1 + by, 0), at.of - 1);
    if (show.kind === 'cards') this.show = { ...show, asked: index };
    else if (show.kind === 'read-back') this.show = { ...show, item: index };
    else if ('page' in show) this.show = { ...show, page: index };
  }

  /** Another card is asked: when the cards of its question are shared, the room sees that one as well. */
  askCard(promptId: string, index: number): void {
    this.#card = { promptId, index };
    // There the remote turns the cards: who works on the laptop does not see them.
    if (this.#parts.screen.isOnLaptop) return;
    const { show } = this;
    if (show.kind === 'cards' && show.promptId === promptId && show.asked !== index)
      this.show = { ...show, asked: index };
  }

  /** People have a pause: the room sees Rust. */
  rest(): void {
    this.#parts.screen.rest();
  }

  /** Shares nothing of this conversation any more. */
  close(): void {
    this.#stop();
  }

  /* On the laptop nobody can choose any more: it shows the step that people were at, and the card. */
  #begin(): void {
    const [first] = this.offers;
    const isHere = this.show.kind !== 'nothing' && !this.isEarlier;
    if ((!isHere || this.show.kind === 'cards') && first !== undefined) this.show = first.show;
  }

  #cardOf({ promptId, asked }: Extract<ConversationShow, { kind: 'cards' }>) {
    const { screen, editor } = this.#parts;
    if (!screen.isOnLaptop) return undefined;
    const prompts = editor.guide.steps.flatMap((step) => promptsOf(step));
    const of = prompts.find(({ id }) => id === promptId)?.simple?.answers?.length ?? 0;
    return { number: Math.min(asked + 1, of), of };
  }

  /* With one page there is nothing to turn: the page keys scroll the screen of the facilitator then. */
  #source(): SharedSource {
    const turn = (by: 1 | -1) => (this.page === undefined ? undefined : () => this.turn(by));
    return {
      kind: 'conversation',
      view: () => this.#view(),
      begin: () => this.#begin(),
      get forward() {
        return turn(1);
      },
      get back() {
        return turn(-1);
      },
    };
  }

  #questions(promptId: string, isSimple: boolean): Offer[] {
    const question: Offer = { name: 'question', show: { kind: 'question', promptId, isSimple, page: 0 } };
    const hasCards = isSimple && (this.#parts.editor.place.prompt?.simple?.answers ?? []).length > 0;
    const asked = this.#card.promptId === promptId ? this.#card.index : 0;
    return hasCards
      ? [{ name: 'cards', show: { kind: 'cards', promptId, asked, atOnce: cardsAtOnce } }, question]
      : [question];
  }

  #circles(): Offer[] {
    const circle: Offer = { name: 'circle', show: { kind: 'circle', whatCounts: false, page: 0 } };
    if (this.#parts.editor.record.whatCounts.text.trim() === '') return [circle];
    return [circle, { name: 'circleWithWords', show: { kind: 'circle', whatCounts: true, page: 0 } }];
  }

  #view(): AudienceView {
    const { editor, resident, theme, letters } = this.#parts;
    const own = appearanceFor(resident(), editor.record, theme());
    const appearance: Appearance = letters() === 'low-vision' ? { ...own, letters: 'low-vision' } : own;
    return projectConversation(editor.record, resident(), editor.guide, { appearance, show: this.show });
  }
}

/* Another page of the same is the same thing; a question in other words is not. */
function sameThing(one: ConversationShow, other: ConversationShow): boolean {
  if (one.kind === 'circle') return other.kind === 'circle' && one.whatCounts === other.whatCounts;
  if (one.kind === 'question')
    return other.kind === 'question' && one.promptId === other.promptId && one.isSimple === other.isSimple;
  if (one.kind === 'cards') return other.kind === 'cards' && one.promptId === other.promptId;
  return one.kind === other.kind;
}

function pageOf(shown: Shown): { readonly number: number; readonly of: number } | undefined {
  return 'page' in shown ? shown.page : undefined;
}
