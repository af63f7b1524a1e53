import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { audienceChannels } from '#shared/bridge/channels.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { audiencePage, isOneOfPages } from '../app-address.ts';
import type { OpenedAudienceScreens } from '../audience-window/open-audience-screens.ts';

/**
 * Opens the only things that a window of the shared screen may say. They carry nothing in and nothing out: what it
 * shows is sent to it. Anybody else who asks is refused.
 */
export function openAudienceBridge(
  ipcMain: Pick<IpcMain, 'handle'>,
  audience: Pick<OpenedAudienceScreens, 'isOurs' | 'ready' | 'received' | 'interrupt'>,
): void {
  const answer = (channel: string, act: (event: IpcMainInvokeEvent) => void) => {
    ipcMain.handle(channel, (event, ...given: unknown[]) => {
      const frame = event.senderFrame;
      const isPage = frame !== null && frame.parent === null && isOneOfPages(frame.url, [audiencePage]);
      if (!isPage || !audience.isOurs(event.sender)) throw new BridgeError('sender-not-allowed');
      if (given.length > 0) throw new BridgeError('request-not-valid');
      act(event);
    });
  };
  answer(audienceChannels.ready, (event) => {
    audience.ready(event.sender);
  });
  answer(audienceChannels.received, (event) => {
    audience.received(event.sender);
  });
  answer(audienceChannels.rest, () => {
    audience.interrupt();
  });
}
