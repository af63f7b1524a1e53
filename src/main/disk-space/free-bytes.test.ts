import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { freeBytes } from './free-bytes.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('measures a real disk', async () => {
  expect(await freeBytes(tmpdir())).toBeGreaterThan(0);
});

it('counts what this person may use, not what is kept for the system', async () => {
  const answer = { bavail: 100, bfree: 5_000, bsize: 4096, blocks: 10_000 };
  expect(await freeBytes('/data', () => Promise.resolve(answer))).toBe(409_600);
});

it('tells a full disk from one that does not count', async () => {
  const full = { bavail: 0, bsize: 4096, blocks: 10_000 };
  expect(await freeBytes('/data', () => Promise.resolve(full))).toBe(0);
  expect(await freeBytes('/data', () => Promise.resolve({ ...full, blocks: 0 }))).toBeNull();
  expect(await freeBytes('/data', () => Promise.resolve({ ...full, bsize: 0 }))).toBeNull();
  expect(await freeBytes('/data', () => Promise.resolve({ ...full, bavail: -1 }))).toBeNull();
  expect(await freeBytes('/data', () => Promise.resolve({ ...full, bavail: Number.NaN }))).toBeNull();
});

it('does not know when the folder is not there', async () => {
  expect(await freeBytes(join(tmpdir(), 'no', 'such', 'folder'))).toBeNull();
});

it('does not wait for a network folder that never answers', async () => {
  vi.useFakeTimers();
  const never = freeBytes('/data', () => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await never).toBeNull();
});
