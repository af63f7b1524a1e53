/** What runs in the browser that draws for the command line: the drawing code of the app itself. */
export { circlePng } from '../../src/renderer/features/circle/picture.ts';
export { sheetIconPng } from '../../src/renderer/features/sheet/icons/sheet-icon-png.ts';
