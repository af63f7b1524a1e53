import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coverAfter, LockCover, tryAgainEvery } from './lock-cover.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Words that wait, a disk that may take them, and how long that takes. */
function setting(world: { canStore: boolean; takes?: number }) {
  const state = { waiting: true, tries: 0, ...world };
  const leave = vi.fn();
  const noted: string[] = [];
  const cover = new LockCover({
    store: async () => {
      state.tries += 1;
      // Where nothing waits there is nothing that takes time.
      if (!state.waiting) return;
      await new Promise((done) => setTimeout(done, state.takes ?? 0));
      if (state.canStore) state.waiting = false;
    },
    isStored: () => !state.waiting,
    note: (reason) => noted.push(`${reason}${state.waiting ? ', words waiting' : ''}`),
    leave,
  });
  return { state, leave, cover, noted };
}

it('locks without a cover when everything is stored in time', async () => {
  const { leave, cover } = setting({ canStore: true });
  void cover.lock();
  await vi.advanceTimersByTimeAsync(10);
  expect(leave).toHaveBeenCalledOnce();
  expect(cover.isShown).toBe(false);
});

it('covers words that cannot be stored, tries on, and locks as soon as it succeeds', async () => {
  const { state, leave, cover } = setting({ canStore: false });
  void cover.lock();
  await vi.advanceTimersByTimeAsync(10);
  expect(cover.isShown).toBe(true);
  await vi.advanceTimersByTimeAsync(10 * tryAgainEvery);
  expect(state.tries).toBeGreaterThan(9);
  expect(leave).not.toHaveBeenCalled();
  state.canStore = true;
  await vi.advanceTimersByTimeAsync(tryAgainEvery + 10);
  expect(leave).toHaveBeenCalledOnce();
});

it('covers words while storing takes long, and locks when it is done', async () => {
  const { leave, cover } = setting({ canStore: true, takes: 3 * coverAfter });
  void cover.lock();
  await vi.advanceTimersByTimeAsync(coverAfter + 10);
  expect(cover.isShown).toBe(true);
  expect(leave).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3 * coverAfter);
  expect(leave).toHaveBeenCalledOnce();
});

it('notes locking after the words are stored, and at once when the screens are covered', async () => {
  const quick = setting({ canStore: true });
  void quick.cover.lock({ reason: 'idle' });
  await vi.advanceTimersByTimeAsync(10);
  expect(quick.noted).toEqual(['idle']);
  const slow = setting({ canStore: false });
  void slow.cover.lock({ reason: 'laptop', coverAtOnce: true });
  expect(slow.noted).toEqual(['laptop, words waiting']);
  void slow.cover.lock({ reason: 'asked' });
  await vi.advanceTimersByTimeAsync(2 * tryAgainEvery);
  expect(slow.noted).toHaveLength(1);
  slow.state.canStore = true;
  await vi.advanceTimersByTimeAsync(tryAgainEvery + 10);
  // What was stored last may have been noted after it: once more, for a log that ends in good order.
  expect(slow.noted).toEqual(['laptop, words waiting', 'laptop']);
  expect(slow.leave).toHaveBeenCalledOnce();
});

it('covers at once when the laptop locks or sleeps', () => {
  const { cover } = setting({ canStore: true, takes: 100 });
  void cover.lock({ coverAtOnce: true });
  expect(cover.isShown).toBe(true);
});

it('neither tries nor locks any more after it was taken away, also when storing was going on', async () => {
  const { state, leave, cover } = setting({ canStore: false, takes: 4 * coverAfter });
  void cover.lock();
  await vi.advanceTimersByTimeAsync(2 * coverAfter);
  cover.takeAway();
  expect(cover.isShown).toBe(false);
  state.canStore = true;
  const { tries } = state;
  await vi.advanceTimersByTimeAsync(20 * coverAfter);
  expect(state.tries).toBe(tries);
  expect(leave).not.toHaveBeenCalled();
});

it('covers again after it was taken away, with one series of tries', async () => {
  const { state, leave, cover } = setting({ canStore: false });
  void cover.lock();
  await vi.advanceTimersByTimeAsync(10);
  cover.takeAway();
  void cover.lock();
  void cover.lock();
  await vi.advanceTimersByTimeAsync(10);
  expect(cover.isShown).toBe(true);
  const { tries } = state;
  await vi.advanceTimersByTimeAsync(4 * tryAgainEvery);
  expect(state.tries - tries).toBe(4);
  expect(leave).not.toHaveBeenCalled();
});
