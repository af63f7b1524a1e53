import { tellLauncher } from './control.ts';

/** Stands in for Electron's `ClipboardItem`, with what our main process puts in one: blobs. */
export class StandInClipboardItem {
  readonly #items: Readonly<Record<string, Blob>>;

  constructor(items: Readonly<Record<string, Blob>>) {
    this.#items = items;
  }

  get types(): string[] {
    return Object.keys(this.#items);
  }

  getType(type: string): Promise<Blob> {
    const item = this.#items[type];
    return item === undefined ? Promise.reject(new Error(`No ${type} here`)) : Promise.resolve(item);
  }
}

const png = 'image/png';
const plain = 'text/plain';

let held: StandInClipboardItem[] = [];

async function bytesOf(type: string): Promise<Buffer> {
  const item = held.find(({ types }) => types.includes(type));
  return item === undefined ? Buffer.alloc(0) : Buffer.from(await (await item.getType(type)).arrayBuffer());
}

async function hold(items: StandInClipboardItem[]): Promise<void> {
  held = items;
  const [picture, text] = await Promise.all([bytesOf(png), bytesOf(plain)]);
  tellLauncher({ kind: 'clipboard', picture: picture.toString('base64'), text: text.toString('utf8') });
}

/** Stands in for Electron's `clipboard`, one for the app alone; the launcher is told what is on it. */
export const theClipboard = {
  write: hold,
  writeText: (text: string) =>
    hold([new StandInClipboardItem({ [plain]: new Blob([text], { type: plain }) })]),
  read: () => Promise.resolve(held),
  readText: async () => (await bytesOf(plain)).toString('utf8'),
  clear(): void {
    held = [];
    tellLauncher({ kind: 'clipboard', picture: '', text: '' });
  },
};
