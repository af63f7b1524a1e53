import { newId } from '#platform/identifiers.ts';
import { sheetLimits } from '#shared/agreement-sheet/index.ts';
import type { Conversation, Parked } from '#shared/model/index.ts';

/** What happened to a side-track last, so that it can be taken back. */
interface Change {
  readonly kind: 'parked' | 'dropped';
  readonly item: Parked;
}

/**
 * Parking a side-track while people stay at their question. What is being written stands in the conversation from the
 * first letter, so that nothing of it is lost whatever happens.
 */
export class Parking {
  /** The id of what is being written down; undefined when the form is closed. */
  openId = $state<string | undefined>();
  last = $state.raw<Change | undefined>();
  /** Why the form does not open or close, by name. */
  problem = $state<'full' | 'what-missing' | undefined>();
  readonly #conversation: Conversation;

  /** @param conversation the conversation that is being edited */
  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** What is being written down now. */
  get item(): Parked | undefined {
    return this.#conversation.parked.find(({ id }) => id === this.openId);
  }

  get #isFull(): boolean {
    return this.#conversation.parked.length >= sheetLimits.parked;
  }

  /** Opens an empty form. Returns whether there was room. */
  open(): boolean {
    this.last = undefined;
    this.problem = this.#isFull ? 'full' : undefined;
    if (this.#isFull) return false;
    const item: Parked = { id: newId(), what: '', who: '', by: '' };
    this.#conversation.parked.push(item);
    this.openId = item.id;
    return true;
  }

  /** Closes the form and leaves what was written parked; an empty one is no matter. Returns whether it closed. */
  done(): boolean {
    const { item } = this;
    const isEmpty = item === undefined || `${item.what}${item.who}${item.by}`.trim() === '';
    this.problem = !isEmpty && item.what.trim() === '' ? 'what-missing' : undefined;
    if (this.problem !== undefined) return false;
    if (isEmpty) this.#drop();
    else this.last = { kind: 'parked', item: $state.snapshot(item) };
    this.openId = undefined;
    return true;
  }

  /** Closes the form without parking. Words that stood in it can come back with {@link undo}. */
  cancel(): void {
    const { item } = this;
    const dropped = item === undefined ? undefined : $state.snapshot(item);
    this.#drop();
    this.openId = undefined;
    this.problem = undefined;
    if (dropped !== undefined && `${dropped.what}${dropped.who}${dropped.by}`.trim() !== '')
      this.last = { kind: 'dropped', item: dropped };
  }

  /** Takes the last change back: what was parked goes, what went is parked again. */
  undo(): void {
    const { last } = this;
    if (last === undefined) return;
    const { parked } = this.#conversation;
    const index = parked.findIndex(({ id }) => id === last.item.id);
    if (last.kind === 'parked' && index >= 0) {
      const [item] = parked.splice(index, 1);
      if (item !== undefined) this.last = { kind: 'dropped', item: $state.snapshot(item) };
    } else if (last.kind === 'dropped' && this.#isFull) this.problem = 'full';
    else if (last.kind === 'dropped') {
      parked.push(last.item);
      this.last = { kind: 'parked', item: last.item };
    } else this.last = undefined;
  }

  #drop(): void {
    const index = this.#conversation.parked.findIndex(({ id }) => id === this.openId);
    if (index >= 0) this.#conversation.parked.splice(index, 1);
  }
}
