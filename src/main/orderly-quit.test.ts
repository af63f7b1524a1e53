import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOrderlyQuit, quitTimeLimit } from './orderly-quit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An app that asks to quit as Electron does: each time anew, until nobody prevents it. */
function runningApp(backUp: () => Promise<void>) {
  const done: string[] = [];
  const quit = () => {
    let isPrevented = false;
    orderly.onWillQuit({ preventDefault: () => (isPrevented = true) });
    done.push(isPrevented ? 'waits' : 'ended');
  };
  const orderly = createOrderlyQuit({
    tidyUp: () => {
      done.push('backup begins');
      return backUp().finally(() => done.push('backup ends'));
    },
    quit,
    atTheEnd: () => done.push('the very last'),
  });
  return { done, quit };
}

it('ends after one backup', async () => {
  const { done, quit } = runningApp(() => Promise.resolve());
  quit();
  await vi.runAllTimersAsync();
  expect(done).toEqual(['backup begins', 'waits', 'backup ends', 'the very last', 'ended']);
});

it('makes one backup, however often somebody asks to quit', async () => {
  let finish: () => void = () => undefined;
  const { done, quit } = runningApp(() => new Promise((resolve) => (finish = resolve)));
  quit();
  quit();
  finish();
  await vi.runAllTimersAsync();
  expect(done.filter((step) => step === 'backup begins')).toHaveLength(1);
  expect(done.at(-1)).toBe('ended');
});

it('ends without a backup that never comes, and only once when it comes late', async () => {
  let finish: () => void = () => undefined;
  const { done, quit } = runningApp(() => new Promise((resolve) => (finish = resolve)));
  quit();
  await vi.advanceTimersByTimeAsync(quitTimeLimit - 1);
  expect(done).not.toContain('ended');
  await vi.advanceTimersByTimeAsync(1);
  expect(done.at(-1)).toBe('ended');
  finish();
  await vi.runAllTimersAsync();
  expect(done.filter((step) => step === 'ended')).toHaveLength(1);
});
