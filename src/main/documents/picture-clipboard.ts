import { clipboard, ClipboardItem } from 'electron';
import type { PictureClipboard } from './copy-picture.ts';

const png = 'image/png';

/** The clipboard of the laptop. */
export const pictureClipboard: PictureClipboard = {
  write: (picture) =>
    clipboard.write([new ClipboardItem({ [png]: new Blob([new Uint8Array(picture)], { type: png }) })]),
  async read() {
    const item = (await clipboard.read()).find(({ types }) => types.includes(png));
    if (item === undefined) return Buffer.alloc(0);
    return Buffer.from(await (await item.getType(png)).arrayBuffer());
  },
  clear() {
    clipboard.clear();
  },
};
