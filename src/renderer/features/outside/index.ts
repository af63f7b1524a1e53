/** What leaves the vault: warning people once, and showing where it went. */
export { OutsideWarning, type OutsideKind } from './outside-warning.svelte.ts';
export { default as OutsideDialog } from './OutsideDialog.svelte';
export { default as SavedNotice } from './SavedNotice.svelte';
export { SavingFile } from './saving-file.svelte.ts';
export { savedOrCancelled, TakingOut, type TakenOut } from './taking-out.svelte.ts';
