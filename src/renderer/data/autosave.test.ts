import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeTimeLimit } from '#shared/bridge/timing.ts';
import { Autosave, flushEverything, saveAfter, saveAtLatest } from './autosave.svelte.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => vi.useRealTimers());

it('stores the last of several changes once, after a short silence', async () => {
  const stored: string[] = [];
  const autosave = new Autosave<string>((text) => Promise.resolve(void stored.push(text)));
  for (const text of ['O', 'Or', 'Orgel']) autosave.change(text);
  expect(autosave.status).toBe('saving');
  await vi.advanceTimersByTimeAsync(saveAfter - 1);
  expect(stored).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(stored).toEqual(['Orgel']);
  expect(autosave.status).toBe('saved');
});

it('stores while somebody keeps typing', async () => {
  const stored: number[] = [];
  const autosave = new Autosave<number>((count) => Promise.resolve(void stored.push(count)));
  for (let count = 0; count * 100 <= saveAtLatest; count += 1) {
    autosave.change(count);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(stored.length).toBeGreaterThan(0);
});

it('says failed, keeps the words waiting, and stores them on the next try', async () => {
  let isFull = true;
  const stored: string[] = [];
  const autosave = new Autosave<string>((text) => {
    if (isFull) return Promise.reject(new Error('full'));
    stored.push(text);
    return Promise.resolve();
  });
  autosave.change('Buiten zijn.');
  await flushEverything();
  expect(autosave.status).toBe('failed');
  isFull = false;
  await autosave.flush();
  expect([autosave.status, stored]).toEqual(['saved', ['Buiten zijn.']]);
});

it('calls a write that never answers failed', async () => {
  const autosave = new Autosave<string>(() => new Promise(() => undefined));
  autosave.change('stil');
  await vi.advanceTimersByTimeAsync(saveAfter + writeTimeLimit);
  expect(autosave.status).toBe('failed');
});

it('stores a change that comes in while another is being written', async () => {
  const stored: string[] = [];
  let release: () => void = () => undefined;
  const autosave = new Autosave<string>((text) => {
    stored.push(text);
    return stored.length === 1 ? new Promise((resolve) => (release = resolve)) : Promise.resolve();
  });
  autosave.change('een');
  const first = autosave.flush();
  autosave.change('twee');
  release();
  await first;
  expect(autosave.status).toBe('saving');
  await autosave.flush();
  expect([autosave.status, stored]).toEqual(['saved', ['een', 'twee']]);
});
