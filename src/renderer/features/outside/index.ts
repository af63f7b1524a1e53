/** What leaves the vault: warning people once, and showing where it went. */
export { OutsideWarning, type OutsideKind } from './outside-warning.svelte.ts';
export { default as OutsideDialog } from './OutsideDialog.svelte';
export { default as SavedNotice } from './SavedNotice.svelte';
