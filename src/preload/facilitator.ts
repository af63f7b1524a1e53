import { contextBridge, ipcRenderer } from 'electron';
import { facilitatorChannels, facilitatorEvents } from '#shared/bridge/channels.ts';
import type { Reply } from '#shared/bridge/errors.ts';
import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';

/** Asks the main process. The promise carries whatever came back; `platform/` parses it. */
const ask = (channel: string, ...input: unknown[]) => ipcRenderer.invoke(channel, ...input) as Promise<Reply>;

/** Calls the listener at each event, without arguments: the event itself would hand it the whole of ipcRenderer. */
function listen(channel: string, listener: () => void): () => void {
  const heard = () => {
    listener();
  };
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.removeListener(channel, heard);
  };
}

const bridge = {
  describeApp: () => ask(facilitatorChannels.describeApp),
  readVaultFile: () => ask(facilitatorChannels.readVaultFile),
  createVaultFile: (file) => ask(facilitatorChannels.createVaultFile, file),
  replaceVaultFile: (file) => ask(facilitatorChannels.replaceVaultFile, file),
  acceptFolder: () => ask(facilitatorChannels.acceptFolder),
  appendToJournal: (rows) => ask(facilitatorChannels.appendToJournal, rows),
  readKeptIndex: (vault) => ask(facilitatorChannels.readKeptIndex, vault),
  readKeptRows: (keys) => ask(facilitatorChannels.readKeptRows, keys),
  readUnlockWait: () => ask(facilitatorChannels.readUnlockWait),
  noteUnlockAttempt: (attempt) => ask(facilitatorChannels.noteUnlockAttempt, attempt),
  readDiskSpace: () => ask(facilitatorChannels.readDiskSpace),
  readBackupOverview: () => ask(facilitatorChannels.readBackupOverview),
  makeBackup: (reason) => ask(facilitatorChannels.makeBackup, reason),
  verifyBackup: (backup) => ask(facilitatorChannels.verifyBackup, backup),
  chooseBackupFolder: (action) => ask(facilitatorChannels.chooseBackupFolder, action),
  chooseBackupFile: () => ask(facilitatorChannels.chooseBackupFile),
  openBackup: (backup) => ask(facilitatorChannels.openBackup, backup),
  readBackupRows: (keys) => ask(facilitatorChannels.readBackupRows, keys),
  switchToBackup: (backup) => ask(facilitatorChannels.switchToBackup, backup),
  readEarlierVaults: () => ask(facilitatorChannels.readEarlierVaults),
  returnToEarlierVault: (earlier) => ask(facilitatorChannels.returnToEarlierVault, earlier),
  dropEarlierVault: (earlier) => ask(facilitatorChannels.dropEarlierVault, earlier),
  purgeErased: () => ask(facilitatorChannels.purgeErased),
  readGuideFiles: () => ask(facilitatorChannels.readGuideFiles),
  saveOwnGuide: (guide) => ask(facilitatorChannels.saveOwnGuide, guide),
  removeOwnGuide: (guide) => ask(facilitatorChannels.removeOwnGuide, guide),
  importGuideFile: () => ask(facilitatorChannels.importGuideFile),
  readOwnFiles: (folder) => ask(facilitatorChannels.readOwnFiles, folder),
  saveOwnFile: (file) => ask(facilitatorChannels.saveOwnFile, file),
  removeOwnFile: (file) => ask(facilitatorChannels.removeOwnFile, file),
  importOwnFile: (folder) => ask(facilitatorChannels.importOwnFile, folder),
  chooseLogo: () => ask(facilitatorChannels.chooseLogo),
  saveDocument: (document) => ask(facilitatorChannels.saveDocument, document),
  showInFolder: () => ask(facilitatorChannels.showInFolder),
  copyPicture: (picture) => ask(facilitatorChannels.copyPicture, picture),
  copyText: (text) => ask(facilitatorChannels.copyText, text),
  savePdf: (document) => ask(facilitatorChannels.savePdf, document),
  printWindow: (print) => ask(facilitatorChannels.printWindow, print),
  readAudience: () => ask(facilitatorChannels.readAudience),
  testScreens: () => ask(facilitatorChannels.testScreens),
  openAudience: (display) => ask(facilitatorChannels.openAudience, display),
  useLaptop: () => ask(facilitatorChannels.useLaptop),
  showAudience: (sent) => ask(facilitatorChannels.showAudience, sent),
  restAudience: () => ask(facilitatorChannels.restAudience),
  closeAudience: () => ask(facilitatorChannels.closeAudience),
  finishClosing: () => ask(facilitatorChannels.finishClosing),
  keepOpen: () => ask(facilitatorChannels.keepOpen),
  onClosing: (listener) => listen(facilitatorEvents.closing, listener),
  onLock: (listener) => listen(facilitatorEvents.lock, listener),
  onDiskSpace: (listener) => listen(facilitatorEvents.diskSpace, listener),
  onAudience: (listener) => listen(facilitatorEvents.audience, listener),
} satisfies FacilitatorPreload;

contextBridge.exposeInMainWorld('bridge', bridge);
