import { expect, it, vi } from 'vitest';
import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';

const electron = vi.hoisted(() => ({
  exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>(),
  invoke: vi.fn(() => Promise.resolve({ ok: true, value: undefined })),
  on: vi.fn<(channel: string, listener: (...values: unknown[]) => void) => void>(),
  removeListener: vi.fn(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: electron.exposeInMainWorld },
  ipcRenderer: { invoke: electron.invoke, on: electron.on, removeListener: electron.removeListener },
}));

await import('./facilitator.ts');
const [name, exposed] = electron.exposeInMainWorld.mock.calls[0] ?? [];
const bridge = exposed as FacilitatorPreload;

it('exposes named functions and nothing else', () => {
  expect(electron.exposeInMainWorld).toHaveBeenCalledOnce();
  expect(name).toBe('bridge');
  expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
});

it('asks on the channel that belongs to the name, with at most one value', async () => {
  const file = { some: 'file' };
  await bridge.describeApp();
  expect(electron.invoke).toHaveBeenLastCalledWith('app:describe');
  await bridge.createVaultFile(file);
  expect(electron.invoke).toHaveBeenLastCalledWith('vault-file:create', file);
  await bridge.replaceVaultFile(file);
  expect(electron.invoke).toHaveBeenLastCalledWith('vault-file:replace', file);
  await bridge.saveDocument(file);
  expect(electron.invoke).toHaveBeenLastCalledWith('documents:save', file);
  await bridge.finishClosing();
  expect(electron.invoke).toHaveBeenLastCalledWith('window:finish-closing');
});

it('tells the page that the window closes without handing it the event, until it stops listening', () => {
  const listener = vi.fn();
  const stop = bridge.onClosing(listener);
  const [channel, heard] = electron.on.mock.calls[0] ?? [];
  expect(channel).toBe('window:closing');
  heard?.({ sender: 'ipcRenderer' }, 'more');
  expect(listener).toHaveBeenCalledExactlyOnceWith();
  stop();
  expect(electron.removeListener).toHaveBeenCalledExactlyOnceWith('window:closing', heard);
});
