import type { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankView, restView } from '#shared/audience/index.ts';

const { windows } = vi.hoisted(() => ({ windows: [] as unknown[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    webContents = Object.assign(new Emitter(), { loadURL: vi.fn(() => Promise.resolve()), send: vi.fn() });
    isGone = false;
    showInactive = vi.fn();
    setFullScreen = vi.fn();
    setSimpleFullScreen = vi.fn();
    setBounds = vi.fn();
    getBounds = () => ({ x: 1, y: 2, width: 3, height: 4 });
    isDestroyed = () => this.isGone;
    destroy = vi.fn(() => {
      this.isGone = true;
      this.emit('closed');
    });
    constructor(readonly options: unknown) {
      super();
      windows.push(this);
    }
  }
  return { BrowserWindow };
});

const { answerTime, openAudienceWindow } = await import('./audience-window.ts');
const { isAudienceContents } = await import('./audience-contents.ts');

type Spy = ReturnType<typeof vi.fn>;
interface FakeWindow extends EventEmitter {
  isGone: boolean;
  webContents: EventEmitter & { loadURL: Spy; send: Spy };
  showInactive: Spy;
  setFullScreen: Spy;
  setSimpleFullScreen: Spy;
  setBounds: Spy;
  destroy: Spy;
}

const display = { x: 1920, y: 0, width: 1280, height: 720 };

function open() {
  const went = vi.fn();
  const moved = vi.fn();
  const audience = openAudienceWindow({ preload: '/audience.cjs', isPackaged: true }, display, {
    went,
    moved,
  });
  return { audience, window: windows.at(-1) as FakeWindow, went, moved };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('opens its own page, and shows itself drawn, over the whole display, without taking the keyboard', () => {
  const { window } = open();
  expect(window.webContents.loadURL).toHaveBeenCalledExactlyOnceWith('app://goed-gesprek/audience.html');
  expect(window.showInactive).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.showInactive).toHaveBeenCalledOnce();
  const full = process.platform === 'darwin' ? window.setSimpleFullScreen : window.setFullScreen;
  expect(full).toHaveBeenLastCalledWith(true);
});

it('sends the last view once the page listens, and each next one at once', () => {
  const { audience, window } = open();
  audience.show(blankView);
  audience.show(restView);
  expect(window.webContents.send).not.toHaveBeenCalled();
  audience.ready();
  expect(window.webContents.send.mock.calls).toEqual([['audience-window:view', restView]]);
  audience.show(blankView);
  expect(window.webContents.send).toHaveBeenLastCalledWith('audience-window:view', blankView);
  audience.show({ ...blankView });
  expect(window.webContents.send).toHaveBeenCalledTimes(2);
  // A page that starts again has drawn nothing yet.
  audience.ready();
  expect(window.webContents.send).toHaveBeenCalledTimes(3);
});

describe('a page that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is gone when it never listens', () => {
    const { window, went } = open();
    vi.advanceTimersByTime(2 * answerTime - 1);
    expect(went).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect([went.mock.calls.length, window.isGone]).toEqual([1, true]);
  });

  it('is gone when it does not take a view, after it was sent a second time', () => {
    const { audience, window, went } = open();
    audience.ready();
    audience.show(blankView);
    audience.received();
    audience.show(restView);
    vi.advanceTimersByTime(answerTime);
    expect(window.webContents.send.mock.calls.map(([, view]) => view as unknown)).toEqual([
      blankView,
      restView,
      restView,
    ]);
    expect(went).not.toHaveBeenCalled();
    vi.advanceTimersByTime(answerTime);
    expect(went).toHaveBeenCalledOnce();
  });

  it('is there when it answers the second time, as after a sleep, and however much was sent at once', () => {
    const { audience, went } = open();
    audience.ready();
    for (const view of [blankView, restView, blankView]) audience.show(view);
    for (let answer = 0; answer < 3; answer += 1) {
      vi.advanceTimersByTime(answerTime - 1);
      audience.received();
    }
    vi.advanceTimersByTime(10 * answerTime);
    audience.show(restView);
    vi.advanceTimersByTime(answerTime + 1);
    for (let answer = 0; answer < 2; answer += 1) audience.received();
    vi.advanceTimersByTime(10 * answerTime);
    expect(went).not.toHaveBeenCalled();
  });

  it('that somebody closed is gone once', () => {
    const { window, went } = open();
    window.emit('closed');
    vi.advanceTimersByTime(10 * answerTime);
    expect(went).toHaveBeenCalledOnce();
  });
});

it('sends nothing to a window that has gone in the middle of it', () => {
  const { audience, window } = open();
  audience.ready();
  window.isGone = true;
  audience.show(restView);
  audience.fill({ ...display, width: 800 });
  expect(window.webContents.send).not.toHaveBeenCalled();
  expect(window.setBounds).not.toHaveBeenCalled();
  expect(audience.bounds).toEqual(display);
});

it('fills a display that changed, and only then', () => {
  const { audience, window } = open();
  audience.fill({ ...display });
  expect(window.setBounds).not.toHaveBeenCalled();
  audience.fill({ ...display, width: 1600 });
  expect(window.setBounds).toHaveBeenCalledExactlyOnceWith({ ...display, width: 1600 });
});

it('goes nowhere and keeps its neutral name', () => {
  const { window } = open();
  const stopped = (emitter: EventEmitter, name: string) => {
    const event = { preventDefault: vi.fn() };
    emitter.emit(name, event);
    return event.preventDefault.mock.calls.length;
  };
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
    expect(stopped(window.webContents, name), name).toBe(1);
  expect(stopped(window, 'page-title-updated')).toBe(1);
});

it('is known as a page of the shared screen, whatever its address', () => {
  const { window } = open();
  expect(isAudienceContents(window.webContents)).toBe(true);
  expect(isAudienceContents({})).toBe(false);
});

describe('tells that it went', () => {
  it.each<[string, (window: FakeWindow) => void]>([
    ['closed by hand', (window) => window.emit('closed')],
    [
      'its page crashed',
      (window) => window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
    ],
    ['its preload failed', (window) => window.webContents.emit('preload-error', {}, '/x', new Error('x'))],
    ['its page hangs', (window) => window.emit('unresponsive')],
    ['its page is not there', (window) => window.webContents.emit('did-navigate', {}, 'x', 404)],
    ['its page does not load', (window) => window.webContents.emit('did-fail-load', {}, -6, 'x', 'x', true)],
  ])('once, when it was %s', (_name, happen) => {
    const { window, went } = open();
    happen(window);
    happen(window);
    expect(went).toHaveBeenCalledOnce();
  });

  it.each<[string, (window: FakeWindow) => void]>([
    ['a page that came', (window) => window.webContents.emit('did-navigate', {}, 'x', 200)],
    [
      'a load that was broken off',
      (window) => window.webContents.emit('did-fail-load', {}, -3, 'x', 'x', true),
    ],
    ['a frame', (window) => window.webContents.emit('did-fail-load', {}, -6, 'x', 'x', false)],
  ])('but not for %s', (_name, happen) => {
    const { window, went } = open();
    happen(window);
    expect(went).not.toHaveBeenCalled();
    expect(window.destroy).not.toHaveBeenCalled();
  });

  it('but not when the app itself takes it away', () => {
    const { audience, window, went } = open();
    audience.destroy();
    audience.destroy();
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(went).not.toHaveBeenCalled();
  });
});
