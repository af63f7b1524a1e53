import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DiskSpace } from '#shared/bridge/disk-space.ts';
import { DiskSpaceCare, storeEvery } from './disk-space.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const full: DiskSpace = { freeBytes: 150e6, state: 'read-only' };
const low: DiskSpace = { freeBytes: 900e6, state: 'low' };

/** A disk, and words that can be stored or not. */
function setting() {
  const world = { space: low as DiskSpace | undefined, waiting: false, canStore: true, flushes: 0 };
  const care = new DiskSpaceCare({
    read: () => (world.space === undefined ? Promise.reject(new Error('x')) : Promise.resolve(world.space)),
    flush: () => {
      world.flushes += 1;
      if (world.canStore) world.waiting = false;
      return Promise.resolve();
    },
    isStored: () => !world.waiting,
    hasFailed: () => world.waiting && !world.canStore,
  });
  return { world, care };
}

it('lets people write until it is known that the disk is full', async () => {
  const { world, care } = setting();
  expect(care.canWrite).toBe(true);
  await care.refresh();
  expect([care.state, care.freeBytes, care.canWrite]).toEqual(['low', 900e6, true]);
  world.space = undefined;
  await care.refresh();
  expect([care.state, care.freeBytes, care.canWrite]).toEqual(['unknown', null, true]);
});

it('stores what was typed before writing stops', async () => {
  const { world, care } = setting();
  world.space = full;
  world.waiting = true;
  await care.refresh();
  expect(world.waiting).toBe(false);
  expect(care.canWrite).toBe(false);
});

it('leaves words that cannot be stored on the screen, until they are stored after all', async () => {
  const { world, care } = setting();
  world.space = full;
  world.waiting = true;
  world.canStore = false;
  await care.refresh();
  await vi.advanceTimersByTimeAsync(10 * storeEvery);
  await care.refresh();
  expect(care.canWrite).toBe(true);
  expect(world.flushes, 'what failed is left to who tries again').toBe(0);
  world.waiting = false;
  await vi.advanceTimersByTimeAsync(storeEvery);
  expect(care.canWrite).toBe(false);
});

it('waits for a moment without new words while somebody types on', async () => {
  let flushes = 0;
  let typesOn = true;
  const typing = new DiskSpaceCare({
    read: () => Promise.resolve(full),
    flush: () => {
      flushes += 1;
      return Promise.resolve();
    },
    isStored: () => !typesOn,
    hasFailed: () => false,
  });
  await typing.refresh();
  await vi.advanceTimersByTimeAsync(3 * storeEvery);
  expect([typing.canWrite, flushes]).toEqual([true, 4]);
  typesOn = false;
  await vi.advanceTimersByTimeAsync(storeEvery);
  expect(typing.canWrite).toBe(false);
  await vi.advanceTimersByTimeAsync(3 * storeEvery);
  expect(flushes).toBe(5);
});

it('lets people write again by itself, and does not stop them later for words of before', async () => {
  const { world, care } = setting();
  world.space = full;
  await care.refresh();
  expect(care.canWrite).toBe(false);
  world.space = low;
  await care.refresh();
  expect(care.canWrite).toBe(true);

  world.space = full;
  world.waiting = true;
  world.canStore = false;
  await care.refresh();
  world.space = low;
  await care.refresh();
  world.waiting = false;
  await vi.advanceTimersByTimeAsync(10 * storeEvery);
  expect(care.canWrite).toBe(true);
});

it('stores words that did not fit, as soon as there is room', async () => {
  const world = { space: full, waiting: true };
  const care = new DiskSpaceCare({
    read: () => Promise.resolve(world.space),
    flush: () => {
      world.waiting = world.space === full;
      return Promise.resolve();
    },
    isStored: () => !world.waiting,
    hasFailed: () => world.waiting,
  });
  await care.refresh();
  expect(world.waiting).toBe(true);
  world.space = low;
  await care.refresh();
  expect([world.waiting, care.canWrite]).toEqual([false, true]);
});

it('does not let an answer that comes late undo a later one', async () => {
  const answers: ((space: DiskSpace) => void)[] = [];
  const care = new DiskSpaceCare({
    read: () => new Promise((resolve) => answers.push(resolve)),
    flush: () => Promise.resolve(),
    isStored: () => true,
    hasFailed: () => false,
  });
  const [first, second] = [care.refresh(), care.refresh()];
  answers[1]?.(low);
  await second;
  answers[0]?.(full);
  await first;
  expect([care.state, care.canWrite]).toEqual(['low', true]);
});

it('does not stop people when room comes back while it is storing', async () => {
  let stored: () => void = () => undefined;
  const world = { space: full };
  const care = new DiskSpaceCare({
    read: () => Promise.resolve(world.space),
    flush: () => new Promise((resolve) => (stored = resolve)),
    isStored: () => true,
    hasFailed: () => false,
  });
  const stopping = care.refresh();
  await vi.advanceTimersByTimeAsync(0);
  world.space = low;
  await care.refresh();
  stored();
  await stopping;
  expect(care.canWrite).toBe(true);
});
