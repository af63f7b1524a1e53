import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lengthBomb } from '../../../tests/faults/support/mutate.ts';
import { encodeFrame, findFrames } from './frames.ts';

const payloads = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 });
const written = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts.map(encodeFrame)));
const read = (bytes: Uint8Array) => findFrames(bytes).frames.map(({ payload }) => [...payload]);

it('gives back what was written', () => {
  fc.assert(
    fc.property(payloads, (parts) => {
      const bytes = written(parts);
      expect(read(bytes)).toEqual(parts.map((part) => [...part]));
      expect(findFrames(bytes)).toMatchObject({ damagedPieces: 0, wholeLength: bytes.length });
    }),
  );
});

it('gives back every frame that was finished, and nothing else, wherever writing stopped', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), (parts, cut) => {
      const bytes = written(parts);
      const length = cut % (bytes.length + 1);
      let end = 0;
      const finished = parts.filter((part) => (end += encodeFrame(part).length) <= length);
      const found = findFrames(bytes.subarray(0, length));
      expect(found.frames.map(({ payload }) => [...payload])).toEqual(finished.map((part) => [...part]));
      expect(found.damagedPieces).toBe(0);
      expect(found.wholeLength).toBe(written(finished).length);
    }),
  );
});

it('skips the frame in which one bit fell over, and only that one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(7),
      (parts, place, bit) => {
        const bytes = written(parts);
        const index = place % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        let end = 0;
        const intact = parts.filter((part) => {
          const start = end;
          end += encodeFrame(part).length;
          return index < start || index >= end;
        });
        expect(read(bytes)).toEqual(intact.map((part) => [...part]));
      },
    ),
  );
});

it('does not stand still over bytes that look like beginnings of frames', () => {
  const bomb = lengthBomb(3_000_000);
  const bytes = new Uint8Array([...encodeFrame(Uint8Array.of(1, 2)), ...bomb]);
  const started = performance.now();
  // Nothing of it may be cut off: nobody knows what stands there.
  expect(findFrames(bytes)).toMatchObject({ damagedPieces: 1, wholeLength: bytes.length });
  expect(findFrames(bytes).frames).toHaveLength(1);
  // Reading every one of them to the end took minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});

it('takes any bytes at all without a failure, and finds a frame behind them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 40 }), (noise, part) => {
      expect(findFrames(noise).wholeLength).toBeLessThanOrEqual(noise.length);
      const found = read(new Uint8Array([...noise, ...encodeFrame(part)]));
      expect(found.at(-1)).toEqual([...part]);
    }),
  );
});
