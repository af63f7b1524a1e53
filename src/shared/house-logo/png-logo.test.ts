import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logoLimits } from '../model/index.ts';
import { isCoarse, logoSize } from './logo-size.ts';
import { checkPng, pngLimits } from './png-logo.ts';
import { LogoRefusal } from './refusal.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function head(width: number, height: number, rest = [8, 6, 0, 0, 0]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set(rest, 8);
  return chunk('IHDR', data);
}

const pixels = chunk('IDAT', deflateSync(Buffer.alloc(4 * (1 + 16))));
const end = chunk('IEND', Buffer.alloc(0));
const plain = Buffer.concat([signature, head(4, 4), pixels, end]);

function reasonOf(bytes: Uint8Array): string {
  try {
    checkPng(bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof LogoRefusal)) throw error;
    return error.reason;
  }
}

it('is taken as it is when there is nothing but the picture in it', () => {
  expect(checkPng(plain)).toEqual({ bytes: new Uint8Array(plain), width: 4, height: 4 });
});

it('loses words, dates, places, movement and what stands behind its end', () => {
  const words = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'fcTL', 'fdAT', 'iCCP', 'xxXx'].map((name) =>
    chunk(name, Buffer.from('Comment\0MERKWOORD')),
  );
  const full = Buffer.concat([signature, head(4, 4), ...words, pixels, end, Buffer.from('MERKWOORD')]);
  expect(Buffer.from(checkPng(full).bytes)).toEqual(plain);
});

describe('is refused:', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['a photo with another name', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), 'not-a-picture'],
    ['a beginning without a picture', signature, 'damaged'],
    ['no pixels', Buffer.concat([signature, head(4, 4), end]), 'damaged'],
    ['no end', Buffer.concat([signature, head(4, 4), pixels]), 'damaged'],
    ['half of it', plain.subarray(0, 50), 'damaged'],
    ['no size', Buffer.concat([signature, pixels, end]), 'damaged'],
    ['two sizes', Buffer.concat([signature, head(4, 4), head(9, 9), pixels, end]), 'damaged'],
    ['a size of nothing', Buffer.concat([signature, head(0, 4), pixels, end]), 'damaged'],
    [
      'a kind that is not there',
      Buffer.concat([signature, head(4, 4, [8, 5, 0, 0, 0]), pixels, end]),
      'damaged',
    ],
    [
      'a depth that is not there',
      Buffer.concat([signature, head(4, 4, [4, 6, 0, 0, 0]), pixels, end]),
      'damaged',
    ],
    ['30,000 by 30,000', Buffer.concat([signature, head(30_000, 30_000), pixels, end]), 'too-many-pixels'],
    [
      'one side that is too long',
      Buffer.concat([signature, head(pngLimits.side + 1, 1), pixels, end]),
      'too-many-pixels',
    ],
    ['the largest number', Buffer.concat([signature, head(0xffff_ffff, 1), pixels, end]), 'too-many-pixels'],
    [
      'more pixels than we draw',
      Buffer.concat([signature, head(pngLimits.side, 4001), pixels, end]),
      'too-many-pixels',
    ],
  ])('%s', (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('a part that says it is longer than the file', () => {
    const wrong = Buffer.from(plain);
    wrong.writeUInt32BE(0xffff_fff0, 33);
    expect(reasonOf(wrong)).toBe('damaged');
  });

  it('every picture in which one bit fell over', () => {
    fc.assert(
      fc.property(fc.nat(plain.length * 8 - 1), (bit) => {
        const wrong = Buffer.from(plain);
        wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(reasonOf(wrong)).not.toBe('taken');
      }),
      { numRuns: 1_000, seed: 20_261_122 },
    );
  });
});

describe('the size it is drawn in', () => {
  it('is sharp on paper for lines, and never more than there is for pixels', () => {
    expect(logoSize({ width: 66, height: 15 }, true)).toEqual({ width: 1200, height: 273 });
    expect(logoSize({ width: 66, height: 15 }, false)).toEqual({ width: 66, height: 15 });
    expect(logoSize({ width: 10_000, height: 4_000 }, false)).toEqual({ width: 1200, height: 480 });
    expect(logoSize({ width: 1, height: 20 }, true)).toEqual({ width: 30, height: 600 });
  });

  it('keeps to the limits, whatever the original', () => {
    const length = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(length, length, fc.boolean(), (width, height, mayGrow) => {
        const size = logoSize({ width, height }, mayGrow);
        for (const side of [size.width, size.height]) {
          expect(Number.isInteger(side) && side >= 1 && side <= logoLimits.side).toBe(true);
        }
      }),
    );
  });

  it('says when the pixels would show', () => {
    expect(isCoarse({ width: 150, height: 34 })).toBe(true);
    expect(isCoarse({ width: 625, height: 142 })).toBe(false);
    expect(isCoarse({ width: 1200, height: 60 })).toBe(false);
  });
});
