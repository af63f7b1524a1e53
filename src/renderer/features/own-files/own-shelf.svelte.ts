import type { OwnFile } from '#shared/bridge/own-files.ts';
import type { OwnContent, OwnDraft, OwnFinished, OwnKind, RefusedFile } from './own-kind.ts';
import { sortOwnFiles } from './sort-own-files.ts';

/** The files of one kind that people can choose from, and those that could not be used. */
export class OwnShelf<Value extends OwnContent, Draft extends OwnContent, Problem> {
  /** All that can be chosen: ours in their own order, then the others by title. */
  all = $state.raw<readonly Value[]>([]);
  /** Those that come with the app. */
  ours = $state.raw<readonly Value[]>([]);
  /** Those of the house. */
  own = $state.raw<readonly OwnFinished<Value>[]>([]);
  drafts = $state.raw<readonly OwnDraft<Draft>[]>([]);
  refused = $state.raw<readonly RefusedFile<Problem>[]>([]);
  /** Whether the files were read; before that nothing can be said about them. */
  isLoaded = $state(false);
  /** Why the files could not be read at all. */
  failure = $state.raw<unknown>(undefined);
  readonly kind: OwnKind<Value, Draft, Problem>;
  readonly #read: () => Promise<OwnFile[]>;

  /**
   * @param kind what stands on it
   * @param read gives all files, ours and those of the house
   */
  constructor(kind: OwnKind<Value, Draft, Problem>, read: () => Promise<OwnFile[]>) {
    this.kind = kind;
    this.#read = read;
  }

  /** Reads all files. A file that is not right never stops the others. Throws BridgeError. */
  async load(): Promise<void> {
    const { all, ours, own, drafts, refused } = sortOwnFiles(await this.#read(), this.kind);
    this.all = all;
    this.ours = ours;
    this.own = own;
    this.drafts = drafts;
    this.refused = refused;
    this.isLoaded = true;
    this.failure = undefined;
  }

  /** Reads all files, and keeps why that failed. Never throws. */
  async tryToLoad(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.failure = error;
    }
  }

  /** One of them, or undefined when it is no longer there. */
  find(id: string): Value | undefined {
    return this.all.find((value) => value.id === id);
  }
}
