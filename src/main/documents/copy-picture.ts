import { BridgeError } from '#shared/bridge/errors.ts';

/** How long a picture of a resident's circle stays on the clipboard, in milliseconds; anybody can paste it. */
export const clipboardStay = 60_000;

/** The clipboard of the laptop, as far as pictures go. */
export interface PictureClipboard {
  /** Puts a PNG there. */
  write(picture: Buffer): Promise<void>;
  /** The PNG that is there now; empty when something else is, or nothing. */
  read(): Promise<Buffer>;
  clear(): void;
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/**
 * Puts a picture on the clipboard, and takes it off again after a minute when it is still there. What somebody copied
 * since stays.
 *
 * @param bytes a PNG
 * @throws BridgeError file-failed when it is none, or the system does not take it
 */
export async function copyPicture(bytes: Uint8Array, clipboard: PictureClipboard): Promise<void> {
  const picture = Buffer.from(bytes);
  if (!picture.subarray(0, 4).equals(pngStart)) throw new BridgeError('file-failed', 'not a picture');
  try {
    await clipboard.write(picture);
  } catch {
    throw new BridgeError('file-failed', 'the clipboard');
  }
  // Read back: what the system gives is not always byte for byte what it was given.
  const ours = await clipboard.read();
  const timer = setTimeout(() => void clearWhenOurs(clipboard, ours), clipboardStay);
  // A minute of waiting does not keep the app from closing.
  timer.unref();
}

async function clearWhenOurs(clipboard: PictureClipboard, ours: Buffer): Promise<void> {
  const there = await clipboard.read().catch(() => Buffer.alloc(0));
  if (there.length > 0 && there.equals(ours)) clipboard.clear();
}
