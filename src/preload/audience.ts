import { contextBridge, ipcRenderer } from 'electron';
import { audienceChannels, audienceEvents } from '#shared/bridge/channels.ts';
import type { AudiencePreload } from '#shared/bridge/preload-api.ts';

const say = async (channel: string) => {
  try {
    await ipcRenderer.invoke(channel);
  } catch {
    // Refused, or never answered: this window is being taken away. Nobody looks at it any more, and Electron notes it.
  }
};

const audience = {
  ready: () => say(audienceChannels.ready),
  received: () => say(audienceChannels.received),
  rest: () => say(audienceChannels.rest),
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
