import { Autosave, type OpenVault, type SaveStatus } from '#data/index.ts';
import {
  eveningLimits,
  undo,
  type Acted,
  type ActRefusal,
  type Evening,
  type Undo,
  withoutLines,
  wordsSince,
} from '#shared/evening/index.ts';

/* More than anybody takes back in one evening. */
const mostUndone = 100;

/** An act that was done: the way back, and the evening straight after it. */
interface Done {
  readonly undo: Undo;
  readonly made: Evening;
}

/** An act that was taken back, and what stood there before: words that were typed since go with it, and come back. */
interface TakenBack extends Done {
  readonly before: Evening;
}

/** What was done last, for who is told about it. */
export interface LastAct {
  readonly how: 'done' | 'undone' | 'redone';
  readonly before: Evening;
  readonly after: Evening;
}

/** A family evening while it is prepared, held or looked at again: its acts, the way back, and storing every change. */
export class EveningEditor {
  /** The evening as it is on the screen. Screens never change it; they act. */
  evening = $state.raw() as Evening;
  /** Why the last act was not done; undefined when it was. */
  refusal = $state.raw<ActRefusal | undefined>();
  /** The last act; undefined before the first, and once people type after it. */
  last = $state.raw<LastAct | undefined>();
  #done = $state.raw<readonly Done[]>([]);
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

  /**
   * Does an act of `shared/evening`. Gives whether it was done; `refusal` says why not. Beginning, ending and going on with the
   * evening are not taken back, and once it has begun nothing of preparing it is.
   */
  act(acting: (evening: Evening) => Acted): boolean {
    const acted = acting(this.evening);
    this.refusal = acted.ok ? undefined : acted.reason;
    if (!acted.ok) return false;
    const before = this.evening;
    const after = acted.evening;
    this.#forgetTakenBack();
    if (after.state === before.state) this.#remember({ undo: acted.undo, made: after });
    else if (before.state === 'preparing') this.#done = [];
    this.last = after.state === before.state ? { how: 'done', before, after } : undefined;
    this.#take(after);
    return true;
  }

  /**
   * Changes what people type: no act, so it is not taken back with {@link undo}. Words that do not fit stay as they are
   * typed, on the screen; `saveStatus` says that they are not stored.
   */
  type(changes: Partial<Evening>): void {
    this.refusal = undefined;
    this.last = undefined;
    this.#forgetTakenBack();
    this.#take({ ...this.evening, ...changes });
  }

  /**
   * Lets lines go in which nothing was written, as if they had never been there: that is no act, and the act that made them
   * is none any more.
   */
  dropLines(ids: ReadonlySet<string>): void {
    const stays = ({ id }: { readonly id: string }) => !ids.has(id);
    const without = (evening: Evening): Evening => ({
      ...evening,
      themes: evening.themes.filter(stays),
      parked: evening.parked.filter(stays),
      agreements: evening.agreements.filter(stays),
      takeaways: evening.takeaways.filter(stays),
    });
    this.#done = this.#done.flatMap((act) => {
      const left = withoutLines(act.undo, ids);
      return left === undefined ? [] : [{ ...act, undo: left }];
    });
    this.#takenBack = this.#takenBack.map((act) => ({ ...act, before: without(act.before) }));
    this.#take(without(this.evening));
  }

  /** What was typed in a field and is nothing yet; undefined when there is nothing of the kind. */
  halfTyped(field: string): string | undefined {
    return this.evening.halfTyped?.find((half) => half.field === field)?.text;
  }

  /** Keeps what is typed in a field until it is something. Undefined once it is, or when people left it. */
  keepHalfTyped(field: string, text: string | undefined): void {
    if (text === this.halfTyped(field)) return;
    const others = (this.evening.halfTyped ?? []).filter((half) => half.field !== field);
    const halfTyped = text === undefined ? others : [...others, { field, text }];
    this.#take({ ...this.evening, halfTyped: halfTyped.slice(-eveningLimits.halfTyped) });
  }

  /** Forgets everything that is half typed. */
  forgetHalfTyped(): void {
    if ((this.evening.halfTyped ?? []).length === 0) return;
    this.#take({ ...this.evening, halfTyped: [] });
  }

  /** Whether there is an act to take back. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Takes the last act back. */
  undo(): void {
    const last = this.#done.at(-1);
    if (last === undefined) return;
    const before = this.evening;
    const after = undo(before, last.undo);
    this.refusal = undefined;
    this.#done = this.#done.slice(0, -1);
    this.#takenBack = [...this.#takenBack, { ...last, before }];
    this.last = { how: 'undone', before, after };
    this.#take(after);
  }

  /** Whether the last thing people did was taking an act back, so that they can still change their mind. */
  get canRedo(): boolean {
    return this.#takenBack.length > 0;
  }

  /** Does again what was taken back last, with every word that was there. What is half typed belongs to no act and stays. */
  redo(): void {
    const last = this.#takenBack.at(-1);
    if (last === undefined) return;
    this.refusal = undefined;
    const before = this.evening;
    const after = { ...last.before, ...(before.halfTyped && { halfTyped: before.halfTyped }) };
    this.#takenBack = this.#takenBack.slice(0, -1);
    this.#remember(last);
    this.last = { how: 'redone', before, after };
    this.#take(after);
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

  #remember({ undo: way, made }: Done): void {
    this.#done = [...this.#done, { undo: way, made }].slice(-mostUndone);
  }

  /* From here on what was taken back cannot be done again. Lines that went with words in them come back with one more undo. */
  #forgetTakenBack(): void {
    for (const { undo: way, made, before } of this.#takenBack) {
      const words = wordsSince(way, made, before);
      if (words !== undefined) this.#remember({ undo: words, made: before });
    }
    this.#takenBack = [];
  }

  #take(evening: Evening): void {
    this.evening = evening;
    this.#autosave.change(evening);
  }
}
