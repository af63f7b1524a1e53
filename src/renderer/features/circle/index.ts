/** The Regiecirkel, as it is drawn and kept as a picture. */
export { circlePng, circleSvg, pictureToKeep, pixelsPerPoint } from './picture.ts';
export { default as SaveCircle } from './SaveCircle.svelte';
