import { BridgeError } from '#shared/bridge/errors.ts';

/** How long something of a resident stays on the clipboard, in milliseconds; anybody can paste it. */
export const clipboardStay = 60_000;

/** One kind of content on the clipboard of the laptop, as bytes. */
export interface ClipboardPlace {
  /** Puts it there, instead of whatever there is. */
  write(content: Buffer): Promise<void>;
  /** What is there now; empty when something else is, or nothing. */
  read(): Promise<Buffer>;
}

/** The clipboard of the laptop, as far as the app uses it; text goes as UTF-8. */
export interface LaptopClipboard {
  readonly picture: ClipboardPlace;
  readonly text: ClipboardPlace;
  clear(): void;
}

/** Copies for a short while. */
export interface BriefClipboard {
  /** Copies a PNG. Throws BridgeError file-failed when it is none, or the system does not take it. */
  copyPicture(bytes: Uint8Array): Promise<void>;
  /** Copies plain text. Throws BridgeError file-failed when the system does not take it. */
  copyText(text: string): Promise<void>;
  /** Takes off what was copied, when it is still there. Never throws. */
  takeOff(): Promise<void>;
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/**
 * Puts something on the clipboard, and takes it off again after a minute when it is still there. What somebody copied
 * since stays. Quitting takes it off at once: the timer ends with the app. Locking the vault does not, for going on to
 * the care file with the vault locked is what we want people to do. After a crash it stays, as everything on a clipboard.
 */
export function createBriefClipboard(clipboard: LaptopClipboard): BriefClipboard {
  let ours: { readonly place: ClipboardPlace; readonly content: Buffer } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const isCopiedSince = () => ours !== undefined;

  async function takeOff(): Promise<void> {
    clearTimeout(timer);
    const copied = ours;
    ours = undefined;
    if (copied === undefined) return;
    const there = await copied.place.read().catch(() => Buffer.alloc(0));
    // Copied anew while we looked: what was read is no longer what is there.
    if (isCopiedSince()) return;
    if (there.length > 0 && there.equals(copied.content)) clipboard.clear();
  }

  async function copy(place: ClipboardPlace, content: Buffer): Promise<void> {
    try {
      await place.write(content);
    } catch {
      throw new BridgeError('file-failed', 'the clipboard');
    }
    // Read back: what the system gives is not always byte for byte what it was given.
    ours = { place, content: await place.read().catch(() => content) };
    clearTimeout(timer);
    timer = setTimeout(() => void takeOff(), clipboardStay);
    // A minute of waiting does not keep the app from closing.
    timer.unref();
  }

  return {
    async copyPicture(bytes) {
      const picture = Buffer.from(bytes);
      if (!picture.subarray(0, 4).equals(pngStart)) throw new BridgeError('file-failed', 'not a picture');
      await copy(clipboard.picture, picture);
    },
    copyText: (text) => copy(clipboard.text, Buffer.from(text, 'utf8')),
    takeOff,
  };
}
