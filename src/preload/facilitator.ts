import { contextBridge, ipcRenderer } from 'electron';
import { facilitatorChannels, facilitatorEvents } from '#shared/bridge/channels.ts';
import type { Reply } from '#shared/bridge/errors.ts';
import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';

/** Asks the main process. The promise carries whatever came back; `platform/` parses it. */
const ask = (channel: string, ...input: unknown[]) => ipcRenderer.invoke(channel, ...input) as Promise<Reply>;

const bridge = {
  describeApp: () => ask(facilitatorChannels.describeApp),
  readVaultFile: () => ask(facilitatorChannels.readVaultFile),
  createVaultFile: (file) => ask(facilitatorChannels.createVaultFile, file),
  replaceVaultFile: (file) => ask(facilitatorChannels.replaceVaultFile, file),
  readGuideFiles: () => ask(facilitatorChannels.readGuideFiles),
  saveDocument: (document) => ask(facilitatorChannels.saveDocument, document),
  printWindow: () => ask(facilitatorChannels.printWindow),
  finishClosing: () => ask(facilitatorChannels.finishClosing),
  onClosing: (listener) => {
    // The page gets a call without arguments: the event itself would hand it the whole of ipcRenderer.
    const heard = () => {
      listener();
    };
    ipcRenderer.on(facilitatorEvents.closing, heard);
    return () => {
      ipcRenderer.removeListener(facilitatorEvents.closing, heard);
    };
  },
} satisfies FacilitatorPreload;

contextBridge.exposeInMainWorld('bridge', bridge);
