import type { WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { audienceChannels } from '#shared/bridge/channels.ts';
import { openAudienceBridge } from './audience-bridge.ts';

const ours = { name: 'ours' } as unknown as WebContents;
const frame = { url: 'app://goed-gesprek/audience.html', parent: null };

function bridge() {
  const listeners = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
  const audience = {
    isOurs: (contents: WebContents) => contents === ours,
    ready: vi.fn(),
    received: vi.fn(),
    interrupt: vi.fn(),
  };
  openAudienceBridge(
    {
      handle: (channel: string, listener: never) => listeners.set(channel, listener),
    },
    audience,
  );
  const ask = (channel: string, event: unknown, ...values: unknown[]) =>
    listeners.get(channel)?.(event, ...values);
  return { listeners, audience, ask };
}

it('hears three things and no other, and answers nothing', () => {
  const { listeners, audience, ask } = bridge();
  expect([...listeners.keys()].sort()).toEqual(Object.values(audienceChannels).sort());
  expect(ask(audienceChannels.ready, { sender: ours, senderFrame: frame })).toBeUndefined();
  expect(audience.ready).toHaveBeenCalledExactlyOnceWith(ours);
  expect(ask(audienceChannels.received, { sender: ours, senderFrame: frame })).toBeUndefined();
  expect(audience.received).toHaveBeenCalledExactlyOnceWith(ours);
  expect(audience.interrupt).not.toHaveBeenCalled();
  expect(ask(audienceChannels.rest, { sender: ours, senderFrame: frame })).toBeUndefined();
  expect(audience.interrupt).toHaveBeenCalledOnce();
});

it.each<[string, unknown, unknown[]]>([
  ['another window', { sender: {}, senderFrame: frame }, []],
  ['a frame that has gone', { sender: ours, senderFrame: null }, []],
  ['a frame inside the page', { sender: ours, senderFrame: { ...frame, parent: frame } }, []],
  [
    'another page of ours',
    { sender: ours, senderFrame: { ...frame, url: 'app://goed-gesprek/facilitator.html' } },
    [],
  ],
  [
    'a page elsewhere',
    { sender: ours, senderFrame: { ...frame, url: 'https://goed-gesprek/audience.html' } },
    [],
  ],
  ['a value with it', { sender: ours, senderFrame: frame }, ['x']],
])('refuses %s', (_name, event, values) => {
  const { audience, ask } = bridge();
  for (const channel of Object.values(audienceChannels))
    expect(() => ask(channel, event, ...values)).toThrow();
  expect(audience.ready).not.toHaveBeenCalled();
  expect(audience.received).not.toHaveBeenCalled();
  expect(audience.interrupt).not.toHaveBeenCalled();
});
