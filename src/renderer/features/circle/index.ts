/** The Regiecirkel on screens and on paper: its drawing, with the colours and letters of either. */
export { default as CircleDrawing } from './CircleDrawing.svelte';
export { screenMeasure } from './screen-measure.ts';
