/** The Regiecirkel: drawn, listed and compared on screens, and kept as a picture. */
export { CircleDrawing, CircleFigure, screenMeasure } from '#features/circle-drawing/index.ts';
export { default as CircleLegend } from './CircleLegend.svelte';
export { default as CircleList } from './CircleList.svelte';
export { default as CirclePicture } from './CirclePicture.svelte';
export { circlePng, circleSvg, pictureToKeep } from './picture.ts';
export { default as SaveCircle } from './SaveCircle.svelte';
export { default as SmallCircle } from './SmallCircle.svelte';
export { default as ThenAndNowCard } from './ThenAndNowCard.svelte';
