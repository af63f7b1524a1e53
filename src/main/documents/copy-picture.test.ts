import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clipboardStay, copyPicture } from './copy-picture.ts';

const circle = Buffer.from('\u0089PNG circle', 'latin1');
const photo = Buffer.from('\u0089PNG photo', 'latin1');
let held: Buffer = Buffer.alloc(0);
const clipboard = {
  write: (picture: Buffer) => {
    held = picture;
    return Promise.resolve();
  },
  read: () => Promise.resolve(held),
  clear: () => {
    held = Buffer.alloc(0);
  },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('takes the picture off the clipboard after a minute', async () => {
  await copyPicture(circle, clipboard);
  await vi.advanceTimersByTimeAsync(clipboardStay - 1);
  expect(held).toEqual(circle);
  await vi.advanceTimersByTimeAsync(1);
  expect(held).toHaveLength(0);
});

it('leaves what somebody copied since', async () => {
  await copyPicture(circle, clipboard);
  held = photo;
  await vi.advanceTimersByTimeAsync(clipboardStay);
  expect(held).toEqual(photo);
});

it('refuses what is no picture, and leaves the clipboard as it is', async () => {
  held = photo;
  await expect(copyPicture(Buffer.from('words'), clipboard)).rejects.toMatchObject({ reason: 'file-failed' });
  expect(held).toEqual(photo);
});

it('names a clipboard that does not take it', async () => {
  const closed = { ...clipboard, write: () => Promise.reject(new Error('busy')) };
  await expect(copyPicture(circle, closed)).rejects.toMatchObject({ reason: 'file-failed' });
});
