import { BrowserWindow, dialog } from 'electron';
import { facilitatorChannels } from '#shared/bridge/channels.ts';
import type { AppDescription } from '#shared/bridge/contract.ts';
import type { DocumentSaver } from '../documents/save-document.ts';
import { readGuideFiles, type GuideFolders } from '../guides-folder/read-guide-files.ts';
import type { VaultFileStore } from '../vault-file/vault-file-store.ts';
import { printWindow } from '../window/print-window.ts';
import type { FacilitatorAnswers } from './handle.ts';

/** What the answers are made of; index.ts puts it together. */
export interface AnswerParts {
  readonly description: AppDescription;
  readonly vaultFile: VaultFileStore;
  readonly guideFolders: GuideFolders;
  readonly documents: DocumentSaver;
  /** Called when the page has stored everything and the window may go. */
  readonly finishClosing: () => void;
}

/** Which runtime runs this main process. */
export function runtimeName(versions: NodeJS.ProcessVersions): AppDescription['runtime'] {
  return versions['electron'] === undefined ? 'stand-in' : 'electron';
}

/** Says which part of the main process answers which channel. */
export function facilitatorAnswers(parts: AnswerParts): FacilitatorAnswers {
  return {
    [facilitatorChannels.describeApp]: () => Promise.resolve(parts.description),
    [facilitatorChannels.readVaultFile]: () => parts.vaultFile.read(),
    [facilitatorChannels.createVaultFile]: async (file) => {
      await parts.vaultFile.create(file);
      return undefined;
    },
    [facilitatorChannels.replaceVaultFile]: async (file) => {
      await parts.vaultFile.replace(file);
      return undefined;
    },
    [facilitatorChannels.readGuideFiles]: () => readGuideFiles(parts.guideFolders),
    [facilitatorChannels.saveDocument]: (document, { contents }) =>
      parts.documents.save(document, (options) => {
        const window = BrowserWindow.fromWebContents(contents);
        return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
      }),
    [facilitatorChannels.printWindow]: async (_nothing, { contents }) => {
      await printWindow(contents);
      return undefined;
    },
    [facilitatorChannels.finishClosing]: () => {
      parts.finishClosing();
      return Promise.resolve(undefined);
    },
  };
}
