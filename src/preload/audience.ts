import { contextBridge, ipcRenderer } from 'electron';
import { audienceChannels, audienceEvents } from '#shared/bridge/channels.ts';
import type { AudiencePreload } from '#shared/bridge/preload-api.ts';

const ask = async (channel: string) => {
  await ipcRenderer.invoke(channel);
};

const audience = {
  ready: () => ask(audienceChannels.ready),
  received: () => ask(audienceChannels.received),
  rest: () => ask(audienceChannels.rest),
  onView(listener) {
    // Without the event: that would hand the page the whole of ipcRenderer.
    const heard = (_event: unknown, view: unknown) => {
      listener(view);
    };
    ipcRenderer.on(audienceEvents.view, heard);
    return () => {
      ipcRenderer.removeListener(audienceEvents.view, heard);
    };
  },
} satisfies AudiencePreload;

contextBridge.exposeInMainWorld('audience', audience);
