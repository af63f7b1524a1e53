/** The A4 with agreements, as people see it: whether it fits, and saving it. */
export { drawSheetPicture } from './draw-sheet-picture.ts';
export { default as SheetIconDrawing } from './icons/SheetIconDrawing.svelte';
export { default as SaveSheet } from './SaveSheet.svelte';
