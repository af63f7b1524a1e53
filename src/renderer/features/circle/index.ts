/** The Regiecirkel on screens: drawn, listed and compared. */
export { default as CircleDrawing } from './CircleDrawing.svelte';
export { screenMeasure } from './screen-measure.ts';
export { default as SmallCircle } from './SmallCircle.svelte';
export { default as ThenAndNowCard } from './ThenAndNowCard.svelte';
