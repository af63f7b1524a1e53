/** The Regiecirkel as a drawing and nothing more: the window of the shared screen draws it too, and has no storage. */
export { default as CircleDrawing } from './CircleDrawing.svelte';
export { default as CircleFigure } from './CircleFigure.svelte';
export { default as Cloths } from './Cloths.svelte';
export { fillOf, paperPalette, screenPalette, type CirclePalette, type ClothName } from './palette.ts';
export { screenMeasure } from './screen-measure.ts';
