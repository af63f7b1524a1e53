import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coverAfter, LockCover, tryAgainEvery } from './lock-cover.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Words that wait, a disk that may take them, and how long that takes. */
function setting(world: { canStore: boolean; takes?: number }) {
  const state = { waiting: true, tries: 0, ...world };
  const leave = vi.fn();
  const note = vi.fn();
  const cover = new LockCover({
    store: async () => {
      state.tries += 1;
      await new Promise((done) => setTimeout(done, state.takes ?? 0));
      if (state.canStore) state.waiting = false;
    },
    isStored: () => !state.waiting,
    note,
    leave,
  });
  return { state, leave, note, cover };
}

it('locks without a cover when everything is stored in time', async () => {
  const { leave, note, cover } = setting({ canStore: true });
  void cover.lock('idle');
  await vi.advanceTimersByTimeAsync(10);
  expect(leave).toHaveBeenCalledOnce();
  expect(note.mock.calls).toEqual([['idle']]);
  expect(cover.isShown).toBe(false);
});

it('covers words that cannot be stored, tries on, and locks as soon as it succeeds', async () => {
  const { state, leave, cover } = setting({ canStore: false });
  void cover.lock('asked');
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
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(coverAfter + 10);
  expect(cover.isShown).toBe(true);
  expect(leave).not.toHaveBeenCalled();
  // Once for the words, once for the entry in the log.
  await vi.advanceTimersByTimeAsync(7 * coverAfter);
  expect(leave).toHaveBeenCalledOnce();
});

it('notes locking when it covers, with the reason of then, and again before it leaves', async () => {
  const { state, leave, note, cover } = setting({ canStore: false });
  void cover.lock('laptop', { coverAtOnce: true });
  expect(note.mock.calls).toEqual([['laptop']]);
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(2 * tryAgainEvery);
  expect(note).toHaveBeenCalledOnce();
  state.canStore = true;
  await vi.advanceTimersByTimeAsync(tryAgainEvery + 10);
  // What was stored last may have been noted after the first: the log has to end in good order.
  expect(note.mock.calls).toEqual([['laptop'], ['laptop']]);
  expect(leave).toHaveBeenCalledOnce();
});

it('covers when it is the entry in the log that takes long', async () => {
  const { state, leave, cover } = setting({ canStore: true });
  void cover.lock('asked');
  state.takes = 2 * coverAfter;
  await vi.advanceTimersByTimeAsync(coverAfter + 10);
  expect(cover.isShown).toBe(true);
  expect(leave).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(4 * coverAfter);
  expect(leave).toHaveBeenCalledOnce();
});

it('covers at once when the laptop locks or sleeps', () => {
  const { cover } = setting({ canStore: true, takes: 100 });
  void cover.lock('laptop', { coverAtOnce: true });
  expect(cover.isShown).toBe(true);
});

it('neither tries nor locks any more after it was taken away, also when storing was going on', async () => {
  const { state, leave, cover } = setting({ canStore: false, takes: 4 * coverAfter });
  void cover.lock('asked');
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
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(10);
  cover.takeAway();
  void cover.lock('asked');
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(10);
  expect(cover.isShown).toBe(true);
  const { tries } = state;
  await vi.advanceTimersByTimeAsync(4 * tryAgainEvery);
  expect(state.tries - tries).toBe(4);
  expect(leave).not.toHaveBeenCalled();
});

it('does what comes before storing once for each locking, and takes it back when the cover is taken away', async () => {
  const { state, leave, cover } = setting({ canStore: false });
  const order: string[] = [];
  const stop = cover.beforeStoring(() => {
    order.push(`ended after ${String(state.tries)} tries`);
    return () => order.push('begun again');
  });
  void cover.lock('idle');
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(3 * tryAgainEvery);
  void cover.lock('laptop', { coverAtOnce: true });
  expect(order).toEqual(['ended after 0 tries']);
  cover.takeAway();
  expect(order).toEqual(['ended after 0 tries', 'begun again']);
  stop();
  state.canStore = true;
  void cover.lock('asked');
  await vi.advanceTimersByTimeAsync(tryAgainEvery);
  expect(leave).toHaveBeenCalledOnce();
  expect(order).toHaveLength(2);
});

it('keeps what was done before storing when it locks for real', async () => {
  const { leave, cover } = setting({ canStore: true });
  const takeBack = vi.fn();
  cover.beforeStoring(() => takeBack);
  void cover.lock('laptop', { coverAtOnce: true });
  await vi.advanceTimersByTimeAsync(10);
  expect(leave).toHaveBeenCalledOnce();
  expect(takeBack).not.toHaveBeenCalled();
});
