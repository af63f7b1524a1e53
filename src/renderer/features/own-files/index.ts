/**
 * Files that a house makes itself (guides, decks of cards, templates of evenings): the shelf they stand on, the list of what
 * a house does with them, taking one in from a colleague, and working on one. What one of a kind is stays in its feature.
 */
export { default as DraftLanguage } from './DraftLanguage.svelte';
export { default as DraftProblems } from './DraftProblems.svelte';
export { default as OwnEditorPage } from './OwnEditorPage.svelte';
export { default as OwnFileRow } from './OwnFileRow.svelte';
export { default as ShelfFailure } from './ShelfFailure.svelte';
export { default as NamesBeforeSharing } from './NamesBeforeSharing.svelte';
export { default as NamesWarning } from './NamesWarning.svelte';
export { default as TakeInDialog } from './TakeInDialog.svelte';
export { canMove, moveItem } from './move-item.ts';
export {
  type CheckedOwnDraft,
  type OwnDraftProblem,
  OwnEditor,
  type WriteOwnFile,
} from './own-editor.svelte.ts';
export { type FolderBridge, folderNamed, type OwnFolder } from './own-folder.ts';
export type { OwnContent, OwnFinished, OwnKind, RefusedFile, RefusedReason } from './own-kind.ts';
export { type KnownResidents, type OpenedDraft, OwnList, type OwnRow } from './own-list.svelte.ts';
export { OwnShelf } from './own-shelf.svelte.ts';
export { asNew, ownText } from './own-text.ts';
export { type ProblemTexts, refusedText } from './refused-text.ts';
export { sortOwnFiles } from './sort-own-files.ts';
export type { Conflict, Done, Offered } from './taking-in.svelte.ts';
export { titleInWords } from './title-in-words.ts';
