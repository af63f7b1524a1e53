import type { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const { windows, showErrorBox } = vi.hoisted(() => ({
  windows: [] as { options: unknown }[],
  showErrorBox: vi.fn(),
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    webContents = Object.assign(new Emitter(), {
      loadURL: vi.fn(() => Promise.resolve()),
      send: vi.fn(),
      isCrashed: vi.fn(() => false),
    });
    show = vi.fn();
    focus = vi.fn();
    restore = vi.fn();
    destroy = vi.fn();
    isMinimized = vi.fn(() => true);
    getBounds = () => ({ x: -32000, y: -32000, width: 160, height: 28 });
    getNormalBounds = () => ({ x: 10, y: 20, width: 1366, height: 768 });
    isDestroyed = () => this.destroy.mock.calls.length > 0;
    constructor(readonly options: unknown) {
      super();
      windows.push(this);
    }
  }
  return { BrowserWindow, dialog: { showErrorBox }, screen: {} };
});

const { openFacilitatorWindow } = await import('./facilitator-window.ts');

interface FakeWindow extends EventEmitter {
  webContents: EventEmitter & {
    loadURL: ReturnType<typeof vi.fn>;
    send: ReturnType<typeof vi.fn>;
    isCrashed: ReturnType<typeof vi.fn>;
  };
  show: ReturnType<typeof vi.fn>;
  focus: ReturnType<typeof vi.fn>;
  restore: ReturnType<typeof vi.fn>;
  isMinimized: ReturnType<typeof vi.fn>;
  destroy: ReturnType<typeof vi.fn>;
}

function open() {
  const events = { pageLeaves: vi.fn(), moved: vi.fn(), closed: vi.fn() };
  const facilitator = openFacilitatorWindow({ preload: '/preload.cjs', isPackaged: true }, events);
  const window = windows.at(-1) as unknown as FakeWindow;
  facilitator.begin();
  const pages = () => window.webContents.loadURL.mock.calls.map(([page]) => page as string);
  return { facilitator, window, pages, events };
}

const ours = 'app://goed-gesprek/facilitator.html';
const problem = 'app://goed-gesprek/start-up-problem.html';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  showErrorBox.mockReset();
});

it('opens on our page and shows itself when that is drawn', () => {
  const { window, pages } = open();
  expect(pages()).toEqual([ours]);
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
});

it('comes to the front', () => {
  const { facilitator, window } = open();
  facilitator.focus();
  expect(window.restore).toHaveBeenCalledOnce();
  expect(window.focus).toHaveBeenCalledOnce();
});

it('tells the page that the room on the disk changed, as long as there is a page', () => {
  const { facilitator, window } = open();
  facilitator.tellDiskSpace();
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('disk-space:changed');
  window.emit('close', { preventDefault: vi.fn() });
  facilitator.finishClosing();
  window.webContents.send.mockClear();
  facilitator.tellDiskSpace();
  expect(window.webContents.send).not.toHaveBeenCalled();
});

describe('for the shared screen', () => {
  it('tells that its page leaves: at a reload and at a crash, not for a place on the page or a frame', () => {
    const { window, events } = open();
    const navigate = (isMainFrame: boolean, isSameDocument: boolean) =>
      window.webContents.emit('did-start-navigation', { isMainFrame, isSameDocument });
    navigate(true, true);
    navigate(false, false);
    expect(events.pageLeaves).not.toHaveBeenCalled();
    navigate(true, false);
    expect(events.pageLeaves).toHaveBeenCalledTimes(1);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(events.pageLeaves).toHaveBeenCalledTimes(2);
  });

  it('tells where it is: when it is minimised, where it will come back', () => {
    const { facilitator, window } = open();
    expect(facilitator.bounds()).toMatchObject({ x: 10, y: 20 });
    window.isMinimized.mockReturnValue(false);
    expect(facilitator.bounds()).toMatchObject({ x: -32000 });
    (window.destroy as () => void)();
    expect(facilitator.bounds()).toBeUndefined();
  });

  it('tells when it moves and when it is gone', () => {
    const { window, events } = open();
    for (const name of ['move', 'resize', 'restore']) window.emit(name);
    expect(events.moved).toHaveBeenCalledTimes(3);
    window.emit('closed');
    expect(events.closed).toHaveBeenCalledOnce();
  });

  it('hears of a change, as long as there is a page', () => {
    const { facilitator, window } = open();
    facilitator.tellAudience();
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('audience:changed');
    (window.destroy as () => void)();
    facilitator.tellAudience();
    expect(window.webContents.send).toHaveBeenCalledOnce();
  });
});

it('closes only after the page has finished', () => {
  const { facilitator, window } = open();
  const event = { preventDefault: vi.fn() };
  window.emit('close', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('window:closing');
  expect(window.destroy).not.toHaveBeenCalled();
  facilitator.finishClosing();
  expect(window.destroy).toHaveBeenCalledOnce();
});

describe('explains what happened', () => {
  it.each<[string, unknown[]]>([
    ['render-process-gone', [{}, { reason: 'crashed' }]],
    ['render-process-gone', [{}, { reason: 'oom' }]],
    ['preload-error', [{}, '/preload.cjs', new Error('x')]],
    ['did-fail-load', [{}, -6, 'ERR_FILE_NOT_FOUND', ours, true]],
    ['did-navigate', [{}, ours, 404, 'Not Found']],
  ])('on %s', (name, values) => {
    const { window, pages } = open();
    window.webContents.emit(name, ...values);
    expect(pages()).toEqual([ours, problem]);
  });

  it.each<[string, unknown[]]>([
    ['a window that went normally', ['render-process-gone', {}, { reason: 'clean-exit' }]],
    ['a load that was broken off', ['did-fail-load', {}, -3, 'ERR_ABORTED', ours, true]],
    ['a frame', ['did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', ours, false]],
    ['a page that came', ['did-navigate', {}, ours, 200, 'OK']],
  ])('but not for %s', (_name, [name, ...values]) => {
    const { window, pages } = open();
    window.webContents.emit(name as string, ...values);
    expect(pages()).toEqual([ours]);
  });

  it('and closes at once after that, because nothing can be stored any more', () => {
    const { window } = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  it('once when a page crashes while it loads, which is reported twice', () => {
    const { window, pages } = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window.webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', ours, true);
    expect(pages()).toEqual([ours, problem]);
    expect(showErrorBox).not.toHaveBeenCalled();
    window.webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', problem, true);
    expect(showErrorBox).toHaveBeenCalledOnce();
  });

  it('in a box of the system when the explaining page fails as well', () => {
    const { window, pages } = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(pages()).toEqual([ours, problem]);
    expect(showErrorBox).toHaveBeenCalledOnce();
    expect(window.destroy).toHaveBeenCalledOnce();
  });
});
