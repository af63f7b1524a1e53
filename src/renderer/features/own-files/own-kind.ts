import type { OwnFile } from '#shared/bridge/own-files.ts';
import type { BilingualText } from '#shared/own-files/index.ts';

/** What every own file says of itself, finished or not. */
export interface OwnContent {
  readonly id: string;
  readonly title: BilingualText;
}

/** What a file holds, or why it holds nothing. */
export type Loaded<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** How drafts of a kind are read and begun. */
export interface DraftsOfKind<Value, Draft, Problem> {
  readonly load: (text: string) => Loaded<Draft, Problem>;
  /** What somebody works on who changes a finished one. */
  readonly from: (value: Value) => Draft;
}

/** A kind of file that a house makes itself: guides, decks of cards, templates of evenings. */
export interface OwnKind<Value extends OwnContent, Draft extends OwnContent, Problem> {
  /** The ids of those that come with the app, in the order in which people see them. */
  readonly ourIds: readonly string[];
  /** What stands for a title without letters in the name of a file. */
  readonly untitled: string;
  readonly load: (text: string) => Loaded<Value, Problem>;
  /** Undefined where nobody works on one over several days. */
  readonly drafts: DraftsOfKind<Value, Draft, Problem> | undefined;
}

/** Why a file is not on the shelf: as the loader found it, or as the disk gave it. */
export type RefusedReason<Problem> =
  Problem | { readonly kind: Extract<OwnFile, { status: 'refused' }>['reason'] } | { readonly kind: 'twice' };

/** A file that could not be used. */
export interface RefusedFile<Problem> {
  readonly fileName: string;
  readonly reason: RefusedReason<Problem>;
}

/** One of the house itself, and the name of its file. */
export interface OwnFinished<Value> {
  readonly fileName: string;
  readonly value: Value;
}

/** One that somebody is still working on, and the name of its file. */
export interface OwnDraft<Draft> {
  readonly fileName: string;
  readonly draft: Draft;
}
