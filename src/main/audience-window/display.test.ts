import type { Display } from 'electron';
import { expect, it } from 'vitest';
import { pluggedDisplays } from './display.ts';

const display = (id: number, x: number, y = 0, width = 1920, height = 1080, label = ''): Display =>
  ({ id, label, bounds: { x, y, width, height }, scaleFactor: 1 }) as Display;

const laptop = display(1, 0);
const beamer = display(2, 1920, 0, 1024, 768);
const window = { x: 100, y: 100, width: 1366, height: 768 };

const ownOf = (displays: Display[], facilitator = window, ownId: number | undefined = 1) =>
  pluggedDisplays(displays, ownId, facilitator)
    .filter(({ isOwn }) => isOwn)
    .map(({ id }) => id);

it('takes the display with the facilitator window for its own', () => {
  expect(ownOf([laptop, beamer])).toEqual(['1']);
  expect(ownOf([laptop, beamer], { ...window, x: 2000 }, 2)).toEqual(['2']);
});

it('takes every mirrored display for its own, whatever its size', () => {
  expect(ownOf([laptop, display(2, 0)])).toEqual(['1', '2']);
  expect(ownOf([laptop, display(2, 0, 0, 1024, 768)])).toEqual(['1', '2']);
  expect(ownOf([display(1, 0, 0, 1024, 768), display(2, 0)])).toEqual(['1', '2']);
  expect(ownOf([laptop, display(2, 1900)]), 'a few pixels are no mirror').toEqual(['1']);
});

it('takes a display for its own on which more than a tenth of the window lies', () => {
  expect(ownOf([laptop, beamer], { ...window, x: 1920 - 1366 + 200 })).toEqual(['1', '2']);
  expect(ownOf([laptop, beamer], { ...window, x: 1920 - 1366 + 100 }), 'less is an edge').toEqual(['1']);
});

it('takes every display for its own when it is not known where the window is', () => {
  const all = (displays: Display[], ownId: number | undefined, facilitator: typeof window | undefined) =>
    pluggedDisplays(displays, ownId, facilitator).every(({ isOwn }) => isOwn);
  expect(all([laptop, beamer], undefined, undefined)).toBe(true);
  expect(all([laptop, beamer], 1, undefined)).toBe(true);
  expect(all([laptop, beamer], 7, window)).toBe(true);
});

it('counts in pixels of the screen, cleans the name, and knows a display again', () => {
  const large = { ...display(3, 1920, 0, 1280, 720, 'TV\u202E huis\u0000kamer'), scaleFactor: 1.5 };
  const [first] = pluggedDisplays([large], 1, window);
  expect(first).toMatchObject({ id: '3', width: 1920, height: 1080, name: 'TV huiskamer' });
  const [again] = pluggedDisplays([{ ...large, bounds: { ...large.bounds, x: -1280 } }], 1, window);
  expect(again?.key).toBe(first?.key);
  const [other] = pluggedDisplays([{ ...large, label: 'Beamer' }], 1, window);
  expect(other?.key).not.toBe(first?.key);
  const [long] = pluggedDisplays([{ ...large, label: 'x'.repeat(5000) }], 1, window);
  expect(long?.name).toHaveLength(200);
});
