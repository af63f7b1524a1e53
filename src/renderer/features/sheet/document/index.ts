/** Writes the sheet with agreements as a Word document; without a window, so also from the command line. */
export { pictureOf } from './pictures.ts';
export { neutralFileName, writeSheetDocument } from './write-sheet-document.ts';
