import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DiskSpaceWatch } from './disk-space-watch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watch(free: { bytes: number | null }) {
  const changed = vi.fn();
  let measured = 0;
  const measure = () => {
    measured += 1;
    return Promise.resolve(free.bytes);
  };
  return { watched: new DiskSpaceWatch({ measure, changed }), changed, measured: () => measured };
}

it('measures at the start and every minute, until it stops', async () => {
  const { watched, measured } = watch({ bytes: 5e9 });
  expect(measured()).toBe(0);
  const stop = watched.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(measured()).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(measured()).toBe(4);
  stop();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(measured()).toBe(4);
});

it('tells of every change and of nothing else', async () => {
  const free = { bytes: 5e9 as number | null };
  const { watched, changed } = watch(free);
  const seen: [string, number][] = [];
  for (const bytes of [5e9, 4e9, 900e6, 800e6, 150e6, 100e6, 205e6, 220e6, null, null, 5e9]) {
    free.bytes = bytes;
    seen.push([(await watched.read()).state, changed.mock.calls.length]);
  }
  expect(seen).toEqual([
    ['enough', 1],
    ['enough', 1],
    ['low', 2],
    ['low', 2],
    ['read-only', 3],
    ['read-only', 3],
    // Not yet clearly more than the limit.
    ['read-only', 3],
    ['low', 4],
    ['unknown', 5],
    ['unknown', 5],
    ['enough', 6],
  ]);
});

it('measures once for all who ask at the same time, and anew for who asks later', async () => {
  const { watched, measured } = watch({ bytes: 100e6 });
  const answers = await Promise.all([watched.read(), watched.read(), watched.read()]);
  expect(measured()).toBe(1);
  expect(answers[2]).toEqual({ freeBytes: 100e6, state: 'read-only' });
  await watched.read();
  expect(measured()).toBe(2);
});
