/** The A4 with agreements, as people see it: its preview, whether it fits, how old it is, and taking it out of the vault. */
export type { NewlyMadeSheet } from './sheet-actions.svelte.ts';
export type { SheetChoice } from './sheet-choice.ts';
export { focusSheetField, isTopField, stepOfField } from './sheet-jump.ts';
export { default as SheetAge } from './SheetAge.svelte';
export { SheetOnScreen } from './sheet-on-screen.svelte.ts';
export { default as SheetOnPaper } from './SheetOnPaper.svelte';
export { default as SheetWays } from './SheetWays.svelte';
