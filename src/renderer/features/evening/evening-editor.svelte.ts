import { Autosave, type OpenVault, type SaveStatus } from '#data/index.ts';
import { undo, type Acted, type ActRefusal, type Evening, type Undo } from '#shared/evening/index.ts';

/* More than anybody takes back in one evening. */
const mostUndone = 100;

/** An act that was taken back, and what stood there before: words that were typed since go with it, and come back. */
interface TakenBack {
  readonly undo: Undo;
  readonly before: Evening;
}

/** A family evening while it is prepared, held or looked at again: its acts, the way back, and storing every change. */
export class EveningEditor {
  /** The evening as it is on the screen. Screens never change it; they act. */
  evening = $state.raw() as Evening;
  /** Why the last act was not done; undefined when it was. */
  refusal = $state.raw<ActRefusal | undefined>();
  #done = $state.raw<readonly Undo[]>([]);
  #takenBack = $state.raw<readonly TakenBack[]>([]);
  readonly #autosave: Autosave<Evening>;

  /**
   * @param vault where it is stored
   * @param evening as stored, or a new one, which is stored with its first change
   */
  constructor(vault: Pick<OpenVault, 'evenings'>, evening: Evening) {
    this.evening = evening;
    this.#autosave = new Autosave(
      (content: Evening) => vault.evenings.put(content),
      vault.evenings.get(evening.id),
    );
  }

  /** Does an act of `shared/evening`. Gives whether it was done; `refusal` says why not. */
  act(acting: (evening: Evening) => Acted): boolean {
    const acted = acting(this.evening);
    this.refusal = acted.ok ? undefined : acted.reason;
    if (!acted.ok) return false;
    this.#done = [...this.#done, acted.undo].slice(-mostUndone);
    this.#takenBack = [];
    this.#take(acted.evening);
    return true;
  }

  /**
   * Changes what people type: no act, so it is not taken back with {@link undo}. Words that do not fit stay as they are
   * typed, on the screen; `saveStatus` says that they are not stored.
   */
  type(changes: Partial<Evening>): void {
    this.refusal = undefined;
    this.#takenBack = [];
    this.#take({ ...this.evening, ...changes });
  }

  /** Whether there is an act to take back. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Takes the last act back. */
  undo(): void {
    const last = this.#done.at(-1);
    if (last === undefined) return;
    this.refusal = undefined;
    this.#done = this.#done.slice(0, -1);
    this.#takenBack = [...this.#takenBack, { undo: last, before: this.evening }];
    this.#take(undo(this.evening, last));
  }

  /** Whether the last thing people did was taking an act back, so that they can still change their mind. */
  get canRedo(): boolean {
    return this.#takenBack.length > 0;
  }

  /** Does again what was taken back last, with every word that was there. */
  redo(): void {
    const last = this.#takenBack.at(-1);
    if (last === undefined) return;
    this.refusal = undefined;
    this.#takenBack = this.#takenBack.slice(0, -1);
    this.#done = [...this.#done, last.undo];
    this.#take(last.before);
  }

  /** What people are told about their words. */
  get saveStatus(): SaveStatus {
    return this.#autosave.status;
  }

  /** When something was last stored; empty before the first time. */
  get savedAt(): string {
    return this.#autosave.savedAt;
  }

  /** Why storing failed. */
  get saveFailure(): unknown {
    return this.#autosave.failure;
  }

  /** Stores everything that waits. Resolves when it is stored or has failed. */
  async flush(): Promise<void> {
    await this.#autosave.flush();
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await this.#autosave.close();
  }

  #take(evening: Evening): void {
    this.evening = evening;
    this.#autosave.change(evening);
  }
}
