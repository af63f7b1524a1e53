import { ownFileEnds } from '#shared/bridge/own-files.ts';
import { namesOf, type ResidentNames } from '#shared/audience/index.ts';
import { ownFileId } from '#shared/own-files/index.ts';
import { type NamesInFile, namesInFile } from './names-in-file.ts';
import type { OwnFolder } from './own-folder.ts';
import type { OwnContent } from './own-kind.ts';
import type { OwnShelf } from './own-shelf.svelte.ts';
import { ownText } from './own-text.ts';
import { TakingIn } from './taking-in.svelte.ts';

/** One of the house: what can be chosen, what somebody is working on, or both. */
export interface OwnRow<Value, Draft> {
  /** The name of its files, without the end. */
  readonly base: string;
  readonly value: Value | undefined;
  readonly draft: Draft | undefined;
}

/** What is opened in the editor. */
export interface OpenedDraft<Draft> {
  readonly base: string;
  readonly draft: Draft;
  /** Whether there is work in it that is not finished yet. */
  readonly isBegun: boolean;
}

/** The residents that the vault knows, whose names may not leave unnoticed. */
export interface KnownResidents {
  readonly all: readonly ResidentNames[];
}

/** What a house does with its own files: making, sharing, removing, and taking in. */
export class OwnList<Value extends OwnContent, Draft extends OwnContent, Problem> extends TakingIn<
  Value,
  Draft,
  Problem
> {
  /** What was removed last, for as long as it can come back. */
  removed = $state.raw<OwnRow<Value, Draft> | undefined>();
  /** What people want to share and may name a resident, until they say whether it may go. */
  named = $state.raw<{ readonly value: Value; readonly found: NamesInFile } | undefined>();
  readonly #residents: KnownResidents;

  /**
   * @param shelf where the files stand; it is read again after every change
   * @param folder where they are stored
   * @param residents whose names are looked for before a file leaves
   */
  constructor(shelf: OwnShelf<Value, Draft, Problem>, folder: OwnFolder, residents: KnownResidents) {
    super(shelf, folder);
    this.#residents = residents;
  }

  /** Those that come with the app. */
  get ours(): readonly Value[] {
    return this.shelf.ours;
  }

  /** Those of the house, by title; those that were never finished last. */
  get rows(): OwnRow<Value, Draft>[] {
    const drafts = new Map(
      this.shelf.drafts.map(({ fileName, draft }) => [baseOf(fileName, ownFileEnds.draft), draft]),
    );
    const rows = this.shelf.own.map(({ fileName, value }): OwnRow<Value, Draft> => {
      const base = baseOf(fileName, ownFileEnds.finished);
      return { base, value, draft: drafts.get(base) };
    });
    const known = new Set(rows.map(({ base }) => base));
    const unfinished = [...drafts].flatMap(([base, draft]): OwnRow<Value, Draft>[] =>
      known.has(base) ? [] : [{ base, value: undefined, draft }],
    );
    return [...rows, ...unfinished];
  }

  /** Stores a new draft. Resolves with it, or undefined when that failed. */
  async begin(draft: Draft): Promise<OpenedDraft<Draft> | undefined> {
    // A second press means the same one.
    if (this.busy) return undefined;
    const isDone = await this.inTurn(() => this.#saveDraft(draft.id, draft));
    return isDone ? { base: draft.id, draft, isBegun: true } : undefined;
  }

  /** What to open to go on with one. */
  open({ base, value, draft }: OwnRow<Value, Draft>): OpenedDraft<Draft> | undefined {
    if (draft !== undefined) return { base, draft, isBegun: true };
    const begun = value && this.shelf.kind.drafts?.from(value);
    return begun && { base, draft: begun, isBegun: false };
  }

  /** What in one of them may name a resident. */
  namesIn(value: Value): NamesInFile {
    return namesInFile(value, namesOf(this.#residents.all));
  }

  /** Asks where, and writes it there. What may name a resident is only put in `named`, for {@link shareAnyway}. */
  async share(value: Value): Promise<void> {
    const found = this.namesIn(value);
    if (found.names.length > 0) this.named = { value, found };
    else await this.#shareNow(value);
  }

  /** Shares what is `named`, now that people saw the names. */
  async shareAnyway(): Promise<void> {
    const { named } = this;
    this.named = undefined;
    if (named !== undefined) await this.#shareNow(named.value);
  }

  async #shareNow(value: Value): Promise<void> {
    await this.inTurn(async () => {
      const title = ownFileId(value.title.nl, '', this.shelf.kind.untitled).replace(/-$/, '');
      const bytes = new TextEncoder().encode(ownText(value));
      const result = await this.folder.share(`${title}${ownFileEnds.finished}`, 'json', bytes);
      if (result.status === 'saved') this.done = { what: 'shared', path: result.path };
    });
  }

  /** Removes one of the house, with its draft; {@link undoRemove} puts both back. Resolves with whether that was done. */
  remove(row: OwnRow<Value, Draft>): Promise<boolean> {
    return this.inTurn(async () => {
      await this.folder.remove(`${row.base}${ownFileEnds.finished}`);
      // From here on there is something to put back, also when the rest fails.
      this.removed = row;
      if (this.shelf.kind.drafts !== undefined) await this.folder.remove(`${row.base}${ownFileEnds.draft}`);
      this.done = { what: 'removed', title: (row.value ?? row.draft)?.title ?? { nl: '', en: '' } };
    });
  }

  /** Puts back what was removed last. */
  async undoRemove(): Promise<void> {
    const row = this.removed;
    if (row === undefined) return;
    await this.inTurn(async () => {
      const { base, value, draft } = row;
      if (value !== undefined) await this.folder.save(`${base}${ownFileEnds.finished}`, ownText(value));
      if (draft !== undefined) await this.#saveDraft(base, draft);
      this.removed = undefined;
    });
  }

  #saveDraft(base: string, draft: Draft): Promise<void> {
    return this.folder.save(`${base}${ownFileEnds.draft}`, JSON.stringify(draft));
  }
}

function baseOf(fileName: string, end: string): string {
  return fileName.slice(0, -end.length);
}
