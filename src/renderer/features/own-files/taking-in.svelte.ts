import { newId } from '#platform/identifiers.ts';
import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import { ownFileId } from '#shared/own-files/index.ts';
import type { OwnFolder } from './own-folder.ts';
import type { OwnContent, RefusedReason } from './own-kind.ts';
import type { OwnShelf } from './own-shelf.svelte.ts';
import { asNew, ownText } from './own-text.ts';

/** Whether an id is taken: by one of ours, by one of the house, or by one that is being changed. */
export type Conflict = 'none' | 'ours' | 'own' | 'being-changed';

/** A file that somebody chose: what comes in, or why nothing does. */
export type Offered<Value, Problem> =
  | { readonly ok: true; readonly value: Value; readonly conflict: Conflict }
  | { readonly ok: false; readonly fileName: string; readonly reason: RefusedReason<Problem> };

/** What was done last, for as long as nothing else is. */
export type Done =
  | { readonly what: 'shared'; readonly path: string }
  | { readonly what: 'taken-in' | 'removed'; readonly title: OwnContent['title'] };

/** Taking in a file from a colleague: looking what is in it, and then putting it on the shelf, or not. */
export class TakingIn<Value extends OwnContent, Draft extends OwnContent, Problem> {
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  done = $state.raw<Done | undefined>();
  offered = $state.raw<Offered<Value, Problem> | undefined>();
  protected readonly shelf: OwnShelf<Value, Draft, Problem>;
  protected readonly folder: OwnFolder;
  #lastTurn: Promise<boolean> = Promise.resolve(true);

  /**
   * @param shelf where the files stand; it is read again after every change
   * @param folder where they are stored
   */
  constructor(shelf: OwnShelf<Value, Draft, Problem>, folder: OwnFolder) {
    this.shelf = shelf;
    this.folder = folder;
  }

  /** Asks for a file and says what is in it; nothing is taken in yet. */
  async choose(): Promise<void> {
    await this.inTurn(async () => {
      const file = await this.folder.choose();
      if (file !== null) this.offered = this.#judge(file);
    });
  }

  /** Takes in what is offered, whole: in the place of the one with the same id, or beside it. */
  async takeIn(how: 'replace' | 'new'): Promise<void> {
    const { offered } = this;
    if (offered?.ok !== true) return;
    const own = this.shelf.own.find(({ value }) => value.id === offered.value.id);
    const isNew = how === 'new' && offered.conflict !== 'none';
    const value = isNew ? asNew(offered.value, this.shelf.kind.untitled) : offered.value;
    const fileName = how === 'replace' && own !== undefined ? own.fileName : this.freeFileName(value);
    await this.inTurn(async () => {
      await this.folder.save(fileName, ownText(value));
      this.offered = undefined;
      this.done = { what: 'taken-in', title: value.title };
    });
  }

  /* A file that cannot be used, or of which the name says something else, is somebody's work too. */
  protected freeFileName({ id }: Value): string {
    const { own, drafts, refused, kind } = this.shelf;
    const taken = [...own, ...drafts, ...refused].map(({ fileName }) =>
      fileName.replace(/\.draft$/, ownFileEnds.finished).toLowerCase(),
    );
    const name = `${id}${ownFileEnds.finished}`;
    return taken.includes(name) ? `${ownFileId(id, newId(), kind.untitled)}${ownFileEnds.finished}` : name;
  }

  /* One after the other: a press while the shelf is read again is not lost. */
  protected inTurn(work: () => Promise<void>): Promise<boolean> {
    this.#lastTurn = this.#lastTurn.then(() => this.#doNow(work));
    return this.#lastTurn;
  }

  async #doNow(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = undefined;
    this.done = undefined;
    try {
      await work();
      await this.shelf.load();
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  #judge(file: OwnFile): Offered<Value, Problem> {
    const { fileName } = file;
    if (file.status === 'refused') return { ok: false, fileName, reason: { kind: file.reason } };
    const loaded = this.shelf.kind.load(file.text);
    if (!loaded.ok) return { ok: false, fileName, reason: loaded.problem };
    return { ok: true, value: loaded.value, conflict: this.#conflictOf(loaded.value) };
  }

  #conflictOf({ id }: Value): Conflict {
    const { own, drafts, kind } = this.shelf;
    if (kind.ourIds.includes(id)) return 'ours';
    if (drafts.some(({ fileName, draft }) => draft.id === id || fileName === `${id}${ownFileEnds.draft}`))
      return 'being-changed';
    return own.some(({ value }) => value.id === id) ? 'own' : 'none';
  }
}
