import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchIdle } from './idle-lock.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('locks once when nobody touched the laptop for the chosen time', () => {
  const lock = vi.fn();
  watchIdle(new EventTarget(), { minutes: () => 5, lock });
  vi.advanceTimersByTime(5 * 60_000 - 1_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(lock).toHaveBeenCalledOnce();
});

it.each(['keydown', 'keyup', 'pointerdown', 'wheel', 'touchstart'])('waits anew after a %s', (sign) => {
  const lock = vi.fn();
  const target = new EventTarget();
  watchIdle(target, { minutes: () => 1, lock });
  vi.advanceTimersByTime(50_000);
  target.dispatchEvent(new Event(sign));
  vi.advanceTimersByTime(50_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15_000);
  expect(lock).toHaveBeenCalledOnce();
});

const moved = (movementX: number, movementY: number) =>
  Object.assign(new Event('pointermove'), { movementX, movementY });

it.each([
  ['waits anew after a move of the pointer', moved(0, -1), 0],
  ['locks under a pointer that only came into sight: a message of another program went away', moved(0, 0), 1],
])('%s', (_name, sign, times) => {
  const lock = vi.fn();
  const target = new EventTarget();
  watchIdle(target, { minutes: () => 1, lock });
  vi.advanceTimersByTime(50_000);
  target.dispatchEvent(sign);
  vi.advanceTimersByTime(15_000);
  expect(lock).toHaveBeenCalledTimes(times);
});

it('follows a time that changes while it waits: a conversation may take longer', () => {
  const lock = vi.fn();
  let minutes = 20;
  watchIdle(new EventTarget(), { minutes: () => minutes, lock });
  vi.advanceTimersByTime(6 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  minutes = 5;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

it('locks at once after a night asleep, in which the clock ran on but no timer did', () => {
  const lock = vi.fn();
  let time = 0;
  watchIdle(new EventTarget(), { minutes: () => 5, lock, now: () => time });
  time = 8 * 60 * 60_000;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

it('stops watching', () => {
  const lock = vi.fn();
  watchIdle(new EventTarget(), { minutes: () => 1, lock })();
  vi.advanceTimersByTime(600_000);
  expect(lock).not.toHaveBeenCalled();
});
