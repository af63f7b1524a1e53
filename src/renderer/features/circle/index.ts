/** The Regiecirkel: drawn, listed and compared on screens, and kept as a picture. */
export { default as CircleDrawing } from './CircleDrawing.svelte';
export { default as CircleFigure } from './CircleFigure.svelte';
export { default as CircleLegend } from './CircleLegend.svelte';
export { default as CircleList } from './CircleList.svelte';
export { default as CirclePicture } from './CirclePicture.svelte';
export { circlePng, circleSvg, pictureToKeep } from './picture.ts';
export { default as SaveCircle } from './SaveCircle.svelte';
export { screenMeasure } from './screen-measure.ts';
export { default as SmallCircle } from './SmallCircle.svelte';
export { default as ThenAndNowCard } from './ThenAndNowCard.svelte';
