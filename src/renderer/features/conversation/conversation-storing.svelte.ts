import { Autosave, type OpenVault, type SaveStatus } from '#data/index.ts';
import type { Storing } from '#features/shell/index.ts';
import { moment } from '#platform/clock.ts';
import type { Conversation, PrivateNotes } from '#shared/model/index.ts';
import { onChange } from './on-change.svelte.ts';

/**
 * Storing a conversation, and beside it what only this worker may read. They are two records, but people are told one
 * thing about their words.
 */
export class ConversationStoring implements Storing {
  readonly #conversation: Autosave<Conversation>;
  readonly #notes: Autosave<PrivateNotes>;
  #stopWatching: () => void = () => undefined;

  /**
   * Stores nothing yet.
   *
   * @param vault where it is stored
   * @param conversation the conversation as stored
   * @param notes the notes as stored
   */
  constructor(vault: OpenVault, conversation: Conversation, notes: PrivateNotes) {
    this.#conversation = new Autosave((content) => vault.conversations.put(content), conversation);
    this.#notes = new Autosave((content) => vault.privateNotes.put(content), notes);
  }

  /** Stores every change of what screens write in, until {@link close}. */
  watch(record: Conversation, notes: PrivateNotes): void {
    this.#stopWatching = $effect.root(() => {
      onChange(
        () => $state.snapshot(record),
        (copy) => this.store(copy),
      );
      onChange(
        () => $state.snapshot(notes),
        (copy) => this.#notes.change(copy),
      );
    });
  }

  /** Stores the conversation as changed now. */
  store(record: Conversation): void {
    this.#conversation.change({ ...record, changedAt: moment() });
  }

  /** What people are told about their words: the worst of what is stored. */
  get saveStatus(): SaveStatus {
    const both = [this.#conversation.status, this.#notes.status];
    return (['failed', 'saving', 'saved'] as const).find((status) => both.includes(status)) ?? 'idle';
  }

  get savedAt(): string {
    return [this.#conversation.savedAt, this.#notes.savedAt].sort().at(-1) ?? '';
  }

  get saveFailure(): unknown {
    return this.#conversation.failure ?? this.#notes.failure;
  }

  async flush(): Promise<void> {
    await Promise.all([this.#conversation.flush(), this.#notes.flush()]);
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await Promise.all([this.#conversation.close(), this.#notes.close()]);
    this.#stopWatching();
  }
}
