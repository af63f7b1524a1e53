import type { Rectangle, WebContents } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { blankView, restView, type AudienceView } from '#shared/audience/index.ts';
import type { AudienceWindowEvents } from './audience-window.ts';
import type { KnownDisplays } from './known-displays.ts';

interface FakeDisplay {
  readonly id: number;
  readonly bounds: Rectangle;
}

const { screen } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    screen: Object.assign(new Emitter(), {
      getAllDisplays: vi.fn(),
      getDisplayMatching: vi.fn(),
    }),
  };
});
vi.mock('electron', () => ({ screen }));

/** What happened to the windows, in order. */
let happened: string[];
let opened: Map<string, { events: AudienceWindowEvents; bounds: Rectangle; contents: WebContents }>;

vi.mock('./audience-window.ts', () => ({
  openAudienceWindow: (_settings: unknown, display: Rectangle, events: AudienceWindowEvents) => {
    const name = `at ${String(display.x)}`;
    const record = { events, bounds: display, contents: { name } as unknown as WebContents };
    happened.push(`${name} opens`);
    let last = '';
    opened.set(name, record);
    return {
      contents: record.contents,
      get bounds() {
        return record.bounds;
      },
      show: ({ shown }: AudienceView) => {
        if (shown.kind !== last) happened.push(`${name} shows ${shown.kind}`);
        last = shown.kind;
      },
      ready: () => {
        happened.push(`${name} is ready`);
      },
      received: () => {
        happened.push(`${name} has it`);
      },
      fill: () => undefined,
      destroy: () => {
        happened.push(`${name} goes`);
      },
    };
  },
}));

const { openAudienceScreens, strayTime } = await import('./open-audience-screens.ts');

const at = (id: number, x: number): FakeDisplay => ({
  ...{ id, label: '', scaleFactor: 1 },
  bounds: { x, y: 0, width: 1000, height: 1000 },
});

let displays: FakeDisplay[];
let facilitator: Rectangle | undefined;
const changed = vi.fn();
/** Whether the displays are kept from dimming now. */
let isAwake: boolean;
/** What the facilitator window was asked, in order. */
let filled: boolean[];
const remember = vi.fn(() => Promise.resolve());

function start() {
  const known = { isKnown: () => false, remember } as unknown as KnownDisplays;
  return openAudienceScreens({
    ...{ preload: '/audience.cjs', isPackaged: true, known, changed },
    facilitatorBounds: () => facilitator,
    fillLaptop: (isFilled: boolean) => {
      filled.push(isFilled);
    },
    stayAwake: (isNeeded: boolean) => {
      isAwake = isNeeded;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  happened = [];
  isAwake = false;
  filled = [];
  opened = new Map();
  displays = [at(1, 0), at(2, 1000), at(3, 2000)];
  facilitator = { x: 10, y: 10, width: 800, height: 600 };
  screen.removeAllListeners();
  screen.getAllDisplays.mockImplementation(() => displays);
  screen.getDisplayMatching.mockImplementation(
    ({ x }: Rectangle) => displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + 1000) ?? displays[0],
  );
  changed.mockReset();
  remember.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('opens on the chosen display, after every other window has gone, and remembers it', async () => {
  const screens = start();
  await screens.test();
  expect(happened).toEqual(['at 1000 opens', 'at 1000 shows test', 'at 2000 opens', 'at 2000 shows test']);
  happened = [];
  const state = await screens.open('3');
  expect(happened).toEqual(['at 1000 goes', 'at 2000 shows blank']);
  expect(state).toMatchObject({ phase: 'open', displayId: '3' });
  expect(remember).toHaveBeenCalledExactlyOnceWith('3 1000x1000 ');
});

it('rests at once: before it tells anybody', async () => {
  const screens = start();
  await screens.open('2');
  happened = [];
  changed.mockImplementation(() => happened.push('told'));
  screens.interrupt();
  expect(happened).toEqual(['at 1000 shows rest', 'told']);
});

it('takes the window away before it tells that the display went, and again when it comes back', async () => {
  const screens = start();
  await screens.open('2');
  happened = [];
  changed.mockImplementation(() => happened.push(`told ${screens.state.phase}`));
  displays = [at(1, 0)];
  screen.emit('display-removed', {}, at(2, 1000));
  expect(happened).toEqual(['at 1000 goes', 'told lost']);
  displays = [at(1, 0), at(2, 1000)];
  screen.emit('display-added', {}, at(2, 1000));
  expect(happened).toEqual(['at 1000 goes', 'told lost', 'told lost']);
});

it('loses the shared screen when the facilitator window is dragged onto it, or has gone', async () => {
  const screens = start();
  await screens.open('2');
  facilitator = { x: 1010, y: 10, width: 800, height: 600 };
  screens.look();
  expect(screens.state.phase).toBe('lost');
  await screens.open('1');
  facilitator = undefined;
  screens.look();
  expect(screens.state.phase).toBe('lost');
});

it('takes a window away that the system moved elsewhere, but gives it a moment to come to its place', async () => {
  const screens = start();
  await screens.open('2');
  const window = opened.get('at 1000');
  if (window === undefined) throw new Error('no window');
  window.bounds = at(1, 0).bounds;
  window.events.moved();
  vi.advanceTimersByTime(strayTime - 1);
  window.bounds = at(2, 1000).bounds;
  window.events.moved();
  vi.advanceTimersByTime(2 * strayTime);
  expect(screens.state.phase).toBe('open');
  window.bounds = at(1, 0).bounds;
  window.events.moved();
  vi.advanceTimersByTime(strayTime);
  expect(screens.state.phase).toBe('lost');
  expect(happened.at(-1)).toBe('at 1000 goes');
});

it('hears of a window that was closed by hand, and opens a new one when asked', async () => {
  const screens = start();
  await screens.open('2');
  const first = opened.get('at 1000');
  first?.events.went();
  expect(screens.state.phase).toBe('gone');
  happened = [];
  await screens.open('2');
  expect(happened).toEqual(['at 1000 opens', 'at 1000 shows blank']);
  // What the old window still says is about a window that nobody sees.
  first?.events.went();
  first?.events.moved();
  vi.advanceTimersByTime(2 * strayTime);
  expect(screens.state.phase).toBe('open');
});

it('tells when something changed, and only then', async () => {
  const screens = start();
  screens.look();
  expect(changed).toHaveBeenCalledTimes(1);
  screens.look();
  screens.show({ view: restView, knownInterruptions: 0 });
  expect(changed).toHaveBeenCalledTimes(1);
  await screens.open('2');
  expect(changed).toHaveBeenCalledTimes(2);
  const dark: AudienceView = { ...blankView, appearance: { ...blankView.appearance, theme: 'dark' } };
  screens.show({ view: dark, knownInterruptions: 0 });
  expect(changed).toHaveBeenCalledTimes(2);
  screens.close();
  expect(changed).toHaveBeenCalledTimes(3);
});

it('keeps the displays awake while the room looks on', async () => {
  const screens = start();
  await screens.open('2');
  expect(isAwake).toBe(true);
  screens.interrupt();
  expect(isAwake).toBe(false);
  screens.show({ view: restView, knownInterruptions: 1 });
  screens.rest();
  expect(isAwake).toBe(false);
  screens.show({ view: blankView, knownInterruptions: 1 });
  expect(isAwake).toBe(true);
  opened.get('at 1000')?.events.went();
  expect(isAwake).toBe(false);
});

it('lets the laptop fill its display when the other window has gone, and once, whatever is looked at meanwhile', async () => {
  const screens = start();
  await screens.open('2');
  screens.useLaptop();
  expect([happened.at(-1), screens.state.phase, filled, isAwake]).toEqual([
    'at 1000 goes',
    'laptop',
    [true],
    true,
  ]);
  screens.look();
  screens.rest();
  expect(filled).toEqual([true]);
  screens.interrupt();
  expect([screens.state.phase, filled, isAwake]).toEqual(['closed', [true, false], false]);
  screens.useLaptop();
  await screens.open('3');
  expect(filled).toEqual([true, false, true, false]);
});

it('knows its own pages, as long as their window is there', async () => {
  const screens = start();
  await screens.open('2');
  const contents = opened.get('at 1000')?.contents as WebContents;
  expect(screens.isOurs(contents)).toBe(true);
  screens.ready(contents);
  expect(happened.at(-1)).toBe('at 1000 is ready');
  screens.received(contents);
  expect(happened.at(-1)).toBe('at 1000 has it');
  screens.close();
  expect(screens.isOurs(contents)).toBe(false);
  screens.ready(contents);
  expect(happened.at(-1)).toBe('at 1000 goes');
});
