/** Writes the sheet with agreements as a Word document; without a window, so also from the command line. */
export { drawnPictures, logoPng, pictureKey, picturesIn, type DrawnPictures } from './picture-keys.ts';
export { neutralFileName, writeSheetDocument, type WrittenPlan } from './write-sheet-document.ts';
