import { circlePng } from '#features/circle/index.ts';
import type { SheetPicture } from '#shared/agreement-sheet/index.ts';
import { logoPng } from './document/picture-keys.ts';
import { sheetIconPng } from './icons/sheet-icon-png.ts';

/**
 * A picture of the sheet as a PNG.
 *
 * @throws Error when the browser cannot draw it
 */
export async function drawSheetPicture(picture: SheetPicture): Promise<Uint8Array> {
  switch (picture.kind) {
    case 'circle':
      return circlePng(picture.picture);
    case 'icon':
      return sheetIconPng(picture.icon, picture.width);
    case 'logo':
      return logoPng(picture);
  }
}
