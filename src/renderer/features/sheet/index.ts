/** The A4 with agreements, as people see it: whether it fits, how old it is, and taking it out of the vault. */
export type { NewlyMadeSheet, SheetPaper } from './sheet-actions.svelte.ts';
export { drawSheetPicture } from './draw-sheet-picture.ts';
export { default as SheetIconDrawing } from './icons/SheetIconDrawing.svelte';
export { default as SaveSheet } from './SaveSheet.svelte';
export { default as SheetActions } from './SheetActions.svelte';
export { default as SheetAge } from './SheetAge.svelte';
export { contentHashOf, everythingForSheet, viewSheet, type SheetView } from './view-sheet.ts';
