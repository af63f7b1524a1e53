import { newId } from '#platform/identifiers.ts';
import { sheetLimits } from '#shared/agreement-sheet/index.ts';
import { mostChosenWishes } from '#shared/conversation/index.ts';
import type { Answer, Conversation, Wish } from '#shared/model/index.ts';
import { residentVoice } from './new-conversation.ts';

/** What people do with the wishes of one conversation; changed in place. */
export class Wishes {
  removed = $state.raw<{ readonly wish: Wish; readonly index: number } | undefined>();
  /** The wish that people want to choose while three are chosen: one of those has to be let go first. */
  asksRoomFor = $state<string | undefined>();
  readonly #conversation: Conversation;

  /** @param conversation the conversation that is being edited */
  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Every wish, in the order in which it was written. */
  get all(): Wish[] {
    return this.#conversation.wishes;
  }

  /** The wishes that were chosen. */
  get chosen(): Wish[] {
    return this.all.filter(({ isChosen }) => isChosen);
  }

  /** Whether the sheet takes no more wishes. */
  get isFull(): boolean {
    return this.all.length >= sheetLimits.wishes;
  }

  /** Adds an empty wish, or one in the words of an answer. */
  add(answer?: Answer): void {
    this.all.push({
      id: newId(),
      text: answer?.text ?? '',
      voice: answer === undefined ? residentVoice : $state.snapshot(answer.voice),
      knownPath: '',
      otherPath: '',
      isChosen: false,
    });
    /* With the last place taken there is no room to put a wish back. */
    if (this.isFull) this.removed = undefined;
  }

  /** Takes a wish away; {@link undo} puts it back. */
  remove(index: number): void {
    const [wish] = this.all.splice(index, 1);
    if (wish !== undefined) this.removed = { wish: $state.snapshot(wish), index };
  }

  /** Puts back what was taken away last; chosen again only when there is still room among the chosen ones. */
  undo(): void {
    const { removed } = this;
    this.removed = undefined;
    if (removed === undefined) return;
    const isChosen = removed.wish.isChosen && this.chosen.length < mostChosenWishes;
    this.all.splice(removed.index, 0, { ...removed.wish, isChosen });
  }

  /** The number of a wish among the chosen ones, from 1; 0 when it is not chosen. */
  rankOf(wishId: string): number {
    return this.chosen.findIndex(({ id }) => id === wishId) + 1;
  }

  /** Chooses a wish, or no longer. With three chosen it asks first which one is let go. */
  toggle(wish: Wish): void {
    if (wish.isChosen) wish.isChosen = false;
    else if (this.chosen.length >= mostChosenWishes) this.asksRoomFor = wish.id;
    else wish.isChosen = true;
  }

  /** Lets a chosen wish go and chooses the one that asked for room. The wish itself stays. */
  letGo(wishId: string): void {
    for (const wish of this.all) {
      if (wish.id === wishId) wish.isChosen = false;
      if (wish.id === this.asksRoomFor) wish.isChosen = true;
    }
    this.asksRoomFor = undefined;
  }
}
