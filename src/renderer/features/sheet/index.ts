/**
 * The A4 with agreements, as people see it: its preview, whether it fits, how old it is, and taking it out of the vault. Where
 * it comes from (`SheetSource`) is a conversation, or something else that gives a plan and its layout.
 */
export type { NewlyMadeSheet } from './sheet-actions.svelte.ts';
export type { SheetChoice } from './sheet-choice.ts';
export type { SheetView } from './shown-sheet.ts';
export { focusSheetField, isTopField, stepOfField } from './sheet-jump.ts';
export { default as SheetAge } from './SheetAge.svelte';
export { sheetOfConversation } from './sheet-of-conversation.ts';
export { SheetOnScreen, type SheetSource } from './sheet-on-screen.svelte.ts';
export { default as SheetOnPaper } from './SheetOnPaper.svelte';
export { default as SheetWays } from './SheetWays.svelte';
