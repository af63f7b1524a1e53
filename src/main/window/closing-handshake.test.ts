import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closingTimeLimit, writeTimeLimit } from '#shared/bridge/timing.ts';
import { createClosingHandshake } from './closing-handshake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function handshake(canAnswer = true) {
  const window = { announceClosing: vi.fn(), destroy: vi.fn(), canAnswer: () => canAnswer };
  const closing = createClosingHandshake(window);
  const close = () => {
    const event = { preventDefault: vi.fn() };
    closing.onClose(event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { window, closing, close };
}

it('tells the page first and goes when the page has finished', () => {
  const { window, closing, close } = handshake();
  expect(close()).toBe(true);
  expect(window.announceClosing).toHaveBeenCalledOnce();
  expect(window.destroy).not.toHaveBeenCalled();
  closing.finish();
  expect(window.destroy).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(window.destroy).toHaveBeenCalledOnce();
});

it('goes anyway when the page takes too long', () => {
  const { window, close } = handshake();
  close();
  vi.advanceTimersByTime(writeTimeLimit);
  expect(window.destroy, 'a write that may still succeed is not cut off').not.toHaveBeenCalled();
  vi.advanceTimersByTime(closingTimeLimit - writeTimeLimit - 1);
  expect(window.destroy).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(window.destroy).toHaveBeenCalledOnce();
});

it('asks once, however often somebody clicks', () => {
  const { window, close } = handshake();
  expect([close(), close(), close()]).toEqual([true, true, true]);
  expect(window.announceClosing).toHaveBeenCalledOnce();
});

it('does not wait for a page that cannot answer', () => {
  const { window, close } = handshake(false);
  expect(close()).toBe(false);
  expect(window.announceClosing).not.toHaveBeenCalled();
});

it('ignores a page that says it has finished while nobody closes', () => {
  const { window, closing } = handshake();
  closing.finish();
  expect(window.destroy).not.toHaveBeenCalled();
});

it('stays when the page says so, asks again at the next wish, and goes when people choose that', () => {
  const { window, closing, close } = handshake();
  close();
  closing.keepOpen();
  vi.advanceTimersByTime(10 * closingTimeLimit);
  expect(window.destroy).not.toHaveBeenCalled();
  expect(close()).toBe(true);
  expect(window.announceClosing).toHaveBeenCalledTimes(2);
  closing.keepOpen();
  closing.finish();
  expect(window.destroy).toHaveBeenCalledOnce();
});

it('does not wait for ever for a page that stayed open before and answers no more', () => {
  const { window, closing, close } = handshake();
  close();
  closing.keepOpen();
  close();
  vi.advanceTimersByTime(closingTimeLimit);
  expect(window.destroy).toHaveBeenCalledOnce();
});
