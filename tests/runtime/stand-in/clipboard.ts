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

let held: StandInClipboardItem[] = [];

/** Stands in for Electron's `clipboard`, one for the app alone; the launcher is told of the picture on it. */
export const theClipboard = {
  async write(items: StandInClipboardItem[]): Promise<void> {
    held = items;
    const picture = await items[0]?.getType('image/png');
    const bytes = Buffer.from((await picture?.arrayBuffer()) ?? new ArrayBuffer(0));
    tellLauncher({ kind: 'clipboard', picture: bytes.toString('base64') });
  },
  read: () => Promise.resolve(held),
  clear(): void {
    held = [];
    tellLauncher({ kind: 'clipboard', picture: '' });
  },
};
