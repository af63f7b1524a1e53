import { newId } from '#platform/identifiers.ts';
import { sheetLimits } from '#shared/agreement-sheet/index.ts';
import type { Agreement, Conversation, Disagreement, Parked } from '#shared/model/index.ts';

/** Something that was taken away and can be put back where it was. */
type Removed =
  | { readonly kind: 'agreement'; readonly item: Agreement; readonly index: number }
  | { readonly kind: 'parked'; readonly item: Parked; readonly index: number }
  | { readonly kind: 'disagreement'; readonly item: Disagreement; readonly index: number }
  | {
      readonly kind: 'parked-agreement';
      readonly item: Agreement;
      readonly index: number;
      readonly parkedId: string;
    };

/** What people do with agreements, disagreements and parked matters of one conversation; changed in place. */
export class Agreements {
  removed = $state.raw<Removed | undefined>();
  /** Agreements whose hints people have seen and left as they are: `id` with the hint's name. */
  #leftAsIs = $state<string[]>([]);
  readonly #conversation: Conversation;

  /** @param conversation the conversation that is being edited */
  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Whether the sheet takes no more agreements. */
  get isFull(): boolean {
    return this.#conversation.agreements.length >= sheetLimits.agreements;
  }

  /** Whether the sheet takes no more parked matters. */
  get isParkedFull(): boolean {
    return this.#conversation.parked.length >= sheetLimits.parked;
  }

  /** Whether the sheet takes no more disagreements. */
  get isDisagreementsFull(): boolean {
    return this.#conversation.disagreements.length >= sheetLimits.disagreements;
  }

  /** Adds an empty agreement, to be looked back on when the others are. */
  add(): void {
    const { agreements, nextLookBackOn } = this.#conversation;
    const lookBackOn = agreements.at(-1)?.lookBackOn ?? nextLookBackOn;
    agreements.push({ id: newId(), what: '', who: '', when: '', lookBackOn });
    /* With the last place taken there is no room to put something back. */
    if (this.isFull) this.removed = undefined;
  }

  /** Takes an agreement away; {@link undo} puts it back. */
  remove(index: number): void {
    const [item] = this.#conversation.agreements.splice(index, 1);
    if (item !== undefined) this.removed = { kind: 'agreement', item: $state.snapshot(item), index };
  }

  /** Moves an agreement to the parking lot; {@link undo} puts it back. */
  park(index: number): void {
    const [item] = this.#conversation.agreements.splice(index, 1);
    if (item === undefined) return;
    const parked: Parked = { id: newId(), what: item.what, who: item.who, by: item.lookBackOn };
    this.#conversation.parked.push(parked);
    this.removed = { kind: 'parked-agreement', item: $state.snapshot(item), index, parkedId: parked.id };
  }

  /** Puts back what was taken away or parked last. */
  undo(): void {
    const { removed } = this;
    if (removed === undefined) return;
    const { agreements, parked, disagreements } = this.#conversation;
    switch (removed.kind) {
      case 'parked-agreement':
        this.#conversation.parked = parked.filter((item) => item.id !== removed.parkedId);
        agreements.splice(removed.index, 0, removed.item);
        break;
      case 'agreement':
        agreements.splice(removed.index, 0, removed.item);
        break;
      case 'parked':
        parked.splice(removed.index, 0, removed.item);
        break;
      case 'disagreement':
        disagreements.splice(removed.index, 0, removed.item);
    }
    this.removed = undefined;
  }

  /** Adds an empty line to the parking lot. */
  addParked(): void {
    this.#conversation.parked.push({ id: newId(), what: '', who: '', by: '' });
    if (this.isParkedFull) this.removed = undefined;
  }

  /** Takes something off the parking lot; {@link undo} puts it back. */
  removeParked(index: number): void {
    const [item] = this.#conversation.parked.splice(index, 1);
    if (item !== undefined) this.removed = { kind: 'parked', item: $state.snapshot(item), index };
  }

  /** Starts writing down where people think differently, with room for two views. */
  addDisagreement(): void {
    const views: Disagreement['views'] = [
      { name: '', text: '' },
      { name: '', text: '' },
    ];
    this.#conversation.disagreements.push({ id: newId(), views, residentChoice: '' });
    if (this.isDisagreementsFull) this.removed = undefined;
  }

  /** Takes a disagreement away; {@link undo} puts it back. */
  removeDisagreement(index: number): void {
    const [item] = this.#conversation.disagreements.splice(index, 1);
    if (item !== undefined) this.removed = { kind: 'disagreement', item: $state.snapshot(item), index };
  }

  /** Leaves a hint of an agreement for what it is. */
  leaveAsIs(agreementId: string, hint: 'who' | 'when'): void {
    this.#leftAsIs.push(`${agreementId} ${hint}`);
  }

  /** Whether people chose to leave a hint for what it is. */
  isLeftAsIs(agreementId: string, hint: 'who' | 'when'): boolean {
    return this.#leftAsIs.includes(`${agreementId} ${hint}`);
  }
}
