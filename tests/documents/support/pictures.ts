import { zlibSync } from 'fflate';
import { pictureKey, picturesIn, type DrawnPictures } from '#features/sheet/document/index.ts';
import type { SheetLayout } from '#shared/agreement-sheet/index.ts';

/* The same as the app draws with: 432 pixels in an inch. */
const pixelsPerPoint = 6;

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, checksum(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A grey PNG for each picture in a layout, as large as that picture. Only its size counts for the page. */
export function greyPictures(layout: SheetLayout): DrawnPictures {
  return new Map(
    picturesIn(layout).map((picture) => [
      pictureKey(picture),
      greyPicture(Math.round(picture.width * pixelsPerPoint), Math.round(picture.height * pixelsPerPoint)),
    ]),
  );
}

function greyPicture(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 1;
  /* One bit for each pixel; every row begins with a byte that says how it is written down. */
  const rows = new Uint8Array(height * (1 + Math.ceil(width / 8))).fill(0);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The size of a PNG in pixels. */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
