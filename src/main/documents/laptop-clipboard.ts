import { clipboard, ClipboardItem } from 'electron';
import type { LaptopClipboard } from './brief-clipboard.ts';

const png = 'image/png';

/** The clipboard of the laptop. */
export const laptopClipboard: LaptopClipboard = {
  picture: {
    write: (picture) =>
      clipboard.write([new ClipboardItem({ [png]: new Blob([new Uint8Array(picture)], { type: png }) })]),
    async read() {
      const item = (await clipboard.read()).find(({ types }) => types.includes(png));
      if (item === undefined) return Buffer.alloc(0);
      return Buffer.from(await (await item.getType(png)).arrayBuffer());
    },
  },
  text: {
    write: (text) => clipboard.writeText(text.toString('utf8')),
    read: async () => Buffer.from(await clipboard.readText(), 'utf8'),
  },
  clear() {
    clipboard.clear();
  },
};
