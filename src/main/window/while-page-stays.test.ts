import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { whilePageStays } from './while-page-stays.ts';

const chosen = { canceled: false, filePath: '/papier/a4.docx' };

function page() {
  const emitter = new EventEmitter();
  return { emitter, contents: emitter as unknown as Pick<WebContents, 'on' | 'off'> };
}

it('gives what people chose while the page is there', async () => {
  const { emitter, contents } = page();
  const tell = vi.fn();
  expect(await whilePageStays(contents, () => Promise.resolve(chosen), tell)).toEqual(chosen);
  expect(tell).not.toHaveBeenCalled();
  expect(emitter.eventNames(), 'nothing listens any more').toEqual([]);
});

it.each(['did-navigate', 'destroyed'])('does nothing with it after %s, and says so', async (event) => {
  const { emitter, contents } = page();
  const tell = vi.fn();
  const answer = await whilePageStays(
    contents,
    () => {
      emitter.emit(event);
      return Promise.resolve(chosen);
    },
    tell,
  );
  expect(answer.canceled).toBe(true);
  expect(tell).toHaveBeenCalledOnce();
});

it('says nothing when people chose nothing', async () => {
  const { emitter, contents } = page();
  const tell = vi.fn();
  const cancelled = { canceled: true, filePath: '' };
  const answer = await whilePageStays(
    contents,
    () => {
      emitter.emit('did-navigate');
      return Promise.resolve(cancelled);
    },
    tell,
  );
  expect(answer).toEqual(cancelled);
  expect(tell).not.toHaveBeenCalled();
});

it('stops listening when the dialog fails', async () => {
  const { emitter, contents } = page();
  await expect(
    whilePageStays(contents, () => Promise.reject(new Error('no dialog')), vi.fn()),
  ).rejects.toThrow('no dialog');
  expect(emitter.eventNames()).toEqual([]);
});
