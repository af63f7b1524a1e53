import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import { expect, it, vi } from 'vitest';

const { screen } = vi.hoisted(() => ({ screen: { displayId: 1 } }));
vi.mock('electron', () => ({ screen: { getDisplayMatching: () => ({ id: screen.displayId }) } }));

const { createWholeDisplay } = await import('./whole-display.ts');
type Fillable = Parameters<typeof createWholeDisplay>[0];

const place = { x: 40, y: 30, width: 1200, height: 700 };
const display = { x: 0, y: 0, width: 1920, height: 1080 };

/** A window of a system that forgets, at full screen, how the window stood before: all that can be seen of it is its state. */
class Window extends EventEmitter {
  state: 'usual' | 'maximized' | 'full' | 'simple' = 'usual';
  bounds: Rectangle = place;
  isGone = false;
  isDestroyed = () => this.isGone;
  isFullScreen = () => this.state === 'full';
  isSimpleFullScreen = () => this.state === 'simple';
  isMaximized = () => this.state === 'maximized';
  getBounds = () => this.bounds;
  setBounds = (bounds: Rectangle) => {
    this.bounds = bounds;
  };
  maximize = () => {
    this.state = 'maximized';
    this.bounds = display;
  };
  setFullScreen = (isFull: boolean) => {
    this.#become(isFull ? 'full' : 'usual');
    // As on Linux: the event comes later.
    if (!isFull) queueMicrotask(() => this.emit('leave-full-screen'));
  };
  setSimpleFullScreen = (isFull: boolean) => {
    this.#become(isFull ? 'simple' : 'usual');
  };
  #become(state: 'full' | 'simple' | 'usual') {
    this.state = state;
    this.bounds = state === 'usual' ? { ...place, width: 900 } : display;
  }
}

function make(platform: NodeJS.Platform = 'linux') {
  screen.displayId = 1;
  const window = new Window();
  const fill = createWholeDisplay(window as unknown as Fillable, platform);
  const now = () => ({ state: window.state, bounds: window.bounds });
  return { window, fill, now };
}

const settled = () => new Promise((done) => setTimeout(done));

it.each(['linux', 'win32', 'darwin'] as const)(
  'fills the display and comes back as large as it was, on %s',
  async (platform) => {
    const { fill, now } = make(platform);
    fill(true);
    expect(now()).toEqual({ state: platform === 'darwin' ? 'simple' : 'full', bounds: display });
    fill(true);
    fill(false);
    await settled();
    expect(now()).toEqual({ state: 'usual', bounds: place });
    fill(false);
    await settled();
    expect(now()).toEqual({ state: 'usual', bounds: place });
  },
);

it.each(['linux', 'darwin'] as const)('comes back maximized when it was, on %s', async (platform) => {
  const { window, fill, now } = make(platform);
  window.maximize();
  fill(true);
  fill(false);
  await settled();
  expect(now()).toEqual({ state: 'maximized', bounds: display });
});

it.each(['full', 'simple'] as const)('stays in full screen when it was (%s)', async (state) => {
  const { window, fill, now } = make();
  window.state = state;
  fill(true);
  fill(false);
  await settled();
  expect(now().state).toBe(state);
});

it('stays as people made it when they leave full screen meanwhile, and can fill the display again', async () => {
  const { window, fill, now } = make();
  fill(true);
  window.setFullScreen(false);
  await settled();
  window.setBounds({ ...place, x: 7 });
  fill(false);
  await settled();
  expect(now()).toEqual({ state: 'usual', bounds: { ...place, x: 7 } });
  fill(true);
  expect(now().state).toBe('full');
});

it('fills the display again when that is asked before the system said that it left it', async () => {
  const { fill, now } = make();
  fill(true);
  fill(false);
  fill(true);
  await settled();
  expect(now()).toEqual({ state: 'full', bounds: display });
  fill(false);
  fill(true);
  fill(false);
  await settled();
  expect(now()).toEqual({ state: 'usual', bounds: place });
});

it('does not go back to a display that has gone', async () => {
  const { fill, now } = make();
  fill(true);
  screen.displayId = 2;
  fill(false);
  await settled();
  expect(now()).toEqual({ state: 'usual', bounds: { ...place, width: 900 } });
});

it('does nothing with a window that has gone', async () => {
  const { window, fill, now } = make();
  fill(true);
  fill(false);
  window.isGone = true;
  await settled();
  expect(now().bounds).toEqual({ ...place, width: 900 });
  fill(true);
  expect(now().state).toBe('usual');
});
