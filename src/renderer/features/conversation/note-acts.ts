import type { OpenVault } from '#data/index.ts';
import { actOfMadeSheet } from '#shared/log/index.ts';
import type { Conversation, LogAct, MadeSheet } from '#shared/model/index.ts';
import { workersOf } from '#vault/index.ts';

/**
 * Notes in the log what happens with a conversation that is on the screen. A colleague who only looks where it stands has
 * opened it; it is taken over when that colleague goes on with it.
 */
export class NoteActs {
  readonly #vault: OpenVault;
  readonly #conversation: Conversation;
  /** Whether this worker is holding it, as far as the log knows. */
  #isHeld = false;
  #wasHeld = false;

  /**
   * Notes that it is opened.
   *
   * @param vault whose log it is
   * @param conversation the conversation as stored
   */
  constructor(vault: OpenVault, conversation: Conversation) {
    this.#vault = vault;
    this.#conversation = conversation;
    this.#note('conversation-opened');
  }

  /**
   * This worker goes on with it, for the first time or after a pause.
   *
   * @param workerId who led it until now
   */
  goingOn(workerId: string): void {
    const isTakenOver = workerId !== this.#vault.worker.id;
    if (isTakenOver)
      this.#note('conversation-taken-over', { id: workerId, name: nameOf(this.#vault, workerId) });
    else if (this.#wasHeld && !this.#isHeld) this.#note('conversation-opened');
    this.#isHeld = true;
    this.#wasHeld = true;
  }

  /** It was left, by who was holding it. Whoever only looked, or has noted it already, leaves nothing. */
  leaving(state: 'paused' | 'finished'): void {
    if (this.#isHeld) this.#note(`conversation-${state}`);
    this.#isHeld = false;
  }

  /** Its A4 left the vault. */
  sheetMade(as: MadeSheet['as']): void {
    this.#note(actOfMadeSheet(as));
  }

  /** Its circle was saved as a picture outside the vault. */
  circleSaved(): void {
    this.#note('circle-saved');
  }

  #note(act: LogAct, about?: { readonly id: string; readonly name: string }): void {
    const { id: conversationId, residentId } = this.#conversation;
    this.#vault.log.note(act, {
      residentId,
      conversationId,
      ...(about === undefined ? {} : { about }),
    });
  }
}

/* A colleague who was taken out stands in no list of workers any more, but the log knows the name. */
function nameOf(vault: OpenVault, workerId: string): string {
  const worker = workersOf(vault.session.file).find(({ id }) => id === workerId);
  return worker?.name ?? vault.log.entries.findLast((entry) => entry.workerId === workerId)?.workerName ?? '';
}
