/** The A4 with agreements, as people see it: its preview, whether it fits, and saving it. */
export { default as SaveSheet } from './SaveSheet.svelte';
export { default as SheetBeside } from './SheetBeside.svelte';
export { default as SheetPaper } from './SheetPaper.svelte';
export { default as SheetPreview } from './SheetPreview.svelte';
export { focusSheetField, stepOfField } from './sheet-jump.ts';
