import { tick } from 'svelte';
import type { ConversationWork } from './conversation-work.svelte.ts';

/** What leaving a conversation leads to. */
export interface LeavingWays {
  /** The conversation waits or is finished, and everything of it is stored. */
  readonly onleave: () => void;
  readonly lock: () => void;
}

/** The ways out of a conversation. Nobody leaves it before everything is stored. */
export class Leaving {
  readonly #work: ConversationWork;
  readonly #ways: LeavingWays;

  /**
   * @param work the conversation
   * @param ways where each way leads
   */
  constructor(work: ConversationWork, ways: LeavingWays) {
    this.#work = work;
    this.#ways = ways;
  }

  /** A finished conversation stays finished, whichever way people leave it. */
  async pause(): Promise<void> {
    const { editor, sharing } = this.#work;
    const wasFinished = editor.record.state === 'finished';
    sharing.rest();
    if (!wasFinished) editor.pause();
    if (!(await this.#stored())) return;
    editor.noteLeaving('paused');
    if (wasFinished) this.#ways.onleave();
  }

  /** Puts a paused conversation away for later. */
  async putAway(): Promise<void> {
    const { editor } = this.#work;
    editor.putAway();
    if (!(await this.#stored())) return;
    editor.noteLeaving('paused');
    this.#ways.onleave();
  }

  /** Leaves the conversation to a colleague, who unlocks. */
  handOver(): void {
    this.#work.editor.handOver();
    this.#ways.lock();
  }

  /** Finishes the conversation, unless that cannot be stored. */
  async finish(): Promise<void> {
    const { editor } = this.#work;
    const wasFinished = editor.record.state === 'finished';
    editor.finish();
    if (await this.#stored()) {
      editor.noteLeaving('finished');
      this.#ways.onleave();
    } else if (!wasFinished) editor.unfinish();
  }

  async #stored(): Promise<boolean> {
    const { editor } = this.#work;
    /* A change is noticed at the next tick; only then is there something to store. */
    await tick();
    await editor.storing.flush();
    return editor.storing.saveStatus !== 'failed';
  }
}
