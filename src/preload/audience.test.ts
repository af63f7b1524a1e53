import { expect, it, vi } from 'vitest';
import type { AudiencePreload } from '#shared/bridge/preload-api.ts';

const electron = vi.hoisted(() => ({
  exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>(),
  invoke: vi.fn(() => Promise.resolve('whatever came back')),
  on: vi.fn<(channel: string, listener: (...values: unknown[]) => void) => void>(),
  removeListener: vi.fn(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: electron.exposeInMainWorld },
  ipcRenderer: { invoke: electron.invoke, on: electron.on, removeListener: electron.removeListener },
}));

await import('./audience.ts');
const [name, exposed] = electron.exposeInMainWorld.mock.calls[0] ?? [];
const audience = exposed as AudiencePreload;

it('exposes three things to say and an ear, and nothing else', () => {
  expect(electron.exposeInMainWorld).toHaveBeenCalledOnce();
  expect(name).toBe('audience');
  expect(Object.keys(audience).sort()).toEqual(['onView', 'ready', 'received', 'rest']);
});

it('says what it says without a value, and hands nothing on that comes back', async () => {
  expect(await audience.ready()).toBeUndefined();
  expect(electron.invoke).toHaveBeenLastCalledWith('audience-window:ready');
  expect(await audience.received()).toBeUndefined();
  expect(electron.invoke).toHaveBeenLastCalledWith('audience-window:received');
  // As a page could call it, whatever the types say.
  expect(await (audience.rest as (value: string) => Promise<void>)('geheim')).toBeUndefined();
  expect(electron.invoke).toHaveBeenLastCalledWith('audience-window:rest');
});

it('fails nothing on a page whose window is being taken away', async () => {
  electron.invoke.mockRejectedValueOnce(new Error('sender-not-allowed'));
  await expect(audience.received()).resolves.toBeUndefined();
});

it('hands on each view without the event, until the page stops listening', () => {
  const listener = vi.fn();
  const stop = audience.onView(listener);
  const [channel, heard] = electron.on.mock.calls[0] ?? [];
  expect(channel).toBe('audience-window:view');
  heard?.({ sender: 'ipcRenderer' }, { shown: 'x' }, 'more');
  expect(listener).toHaveBeenCalledExactlyOnceWith({ shown: 'x' });
  stop();
  expect(electron.removeListener).toHaveBeenCalledExactlyOnceWith('audience-window:view', heard);
});
