/** The logo of the house: what a file from outside may hold, before anything draws it. */
export { isCoarse, logoSize } from './logo-size.ts';
export { checkPng, pngLimits, type CheckedPng } from './png-logo.ts';
export { LogoRefusal, logoRefusalReasons, type LogoRefusalReason } from './refusal.ts';
export { checkDrawing, type CheckedDrawing } from './svg-logo.ts';
