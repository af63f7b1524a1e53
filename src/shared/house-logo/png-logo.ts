import { LogoRefusal } from './refusal.ts';

/** A PNG that was checked, with only the parts that its picture is made of. */
export interface CheckedPng {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The longest side, and the most pixels, of a PNG that we draw; decoded, that is 160 MB for a moment. */
export const pngLimits = { side: 10_000, pixels: 40_000_000 } as const;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/* What the pixels and their colours are made of. Words, dates, places and movement stand in others. */
const keptChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);
/* The bits per channel that each kind of colour may have. */
const bitDepths: Readonly<Record<number, readonly number[] | undefined>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Checks a PNG before anything decodes it, and leaves out everything that is not the picture. Of a picture that moves
 * the still stays.
 *
 * @throws LogoRefusal not-a-picture, damaged or too-many-pixels
 */
export function checkPng(bytes: Uint8Array): CheckedPng {
  if (!signature.every((byte, index) => bytes[index] === byte)) throw new LogoRefusal('not-a-picture');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, signature.length)];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = signature.length; ;) {
    if (at + 12 > bytes.length) throw new LogoRefusal('damaged');
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (length > 0x7fff_ffff || end > bytes.length) throw new LogoRefusal('damaged');
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((size === undefined) !== (name === 'IHDR')) throw new LogoRefusal('damaged');
    if (keptChunks.has(name)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
        throw new LogoRefusal('damaged');
      kept.push(bytes.subarray(at, end));
    }
    size ??= readSize(view, at + 8, length);
    hasPixels ||= name === 'IDAT';
    at = end;
    if (name === 'IEND') break;
  }
  if (!hasPixels) throw new LogoRefusal('damaged');
  return { ...size, bytes: joined(kept) };
}

function readSize(view: DataView, at: number, length: number): { width: number; height: number } {
  if (length !== 13) throw new LogoRefusal('damaged');
  const [width, height] = [view.getUint32(at), view.getUint32(at + 4)];
  const depths = bitDepths[view.getUint8(at + 9)];
  const isKnown =
    depths?.includes(view.getUint8(at + 8)) === true &&
    view.getUint8(at + 10) === 0 &&
    view.getUint8(at + 11) === 0 &&
    view.getUint8(at + 12) <= 1;
  if (!isKnown || width === 0 || height === 0) throw new LogoRefusal('damaged');
  if (Math.max(width, height) > pngLimits.side || width * height > pngLimits.pixels)
    throw new LogoRefusal('too-many-pixels');
  return { width, height };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) sum = (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffff_ffff) >>> 0;
}
