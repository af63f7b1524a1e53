import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { facilitatorChannels } from '#shared/bridge/channels.ts';
import type { AppDescription } from '#shared/bridge/contract.ts';
import type { ShowOpenDialog } from '../backup/backups.ts';
import type { Safekeeping } from '../backup/safekeeping.ts';
import type { DiskSpaceWatch } from '../disk-space/disk-space-watch.ts';
import type { AudienceScreens } from '../audience-window/audience-screens.ts';
import type { BriefClipboard } from '../documents/brief-clipboard.ts';
import type { DocumentSaver, ShowSaveDialog } from '../documents/save-document.ts';
import { savePdf } from '../documents/save-pdf.ts';
import { chooseLogo } from '../house-logo/choose-logo.ts';
import { importOwnFile } from '../own-files/import-own-file.ts';
import type { OwnFiles } from '../own-files/own-files.ts';
import type { UnlockAttempts } from '../unlock-attempts/unlock-attempts.ts';
import { texts } from '../texts.ts';
import { printWindow } from '../window/print-window.ts';
import { whilePageStays } from '../window/while-page-stays.ts';
import type { FacilitatorAnswers } from './handle.ts';

/** What the answers are made of; index.ts puts it together. */
export interface AnswerParts {
  readonly description: AppDescription;
  readonly safekeeping: Safekeeping;
  /** Called when people chose to go on with a folder that was copied or moved here. */
  readonly acceptFolder: () => Promise<void>;
  readonly unlockAttempts: UnlockAttempts;
  readonly diskSpace: DiskSpaceWatch;
  /** Guides, decks and templates. */
  readonly ownFiles: OwnFiles;
  readonly documents: DocumentSaver;
  readonly clipboard: BriefClipboard;
  /** The shared screen. */
  readonly audience: AudienceScreens;
  /** Called when the page has stored everything and the window may go. */
  readonly finishClosing: () => void;
  /** Called when not everything is stored and the window has to stay. */
  readonly keepOpen: () => void;
}

/** Which runtime runs this main process. */
export function runtimeName(versions: NodeJS.ProcessVersions): AppDescription['runtime'] {
  return versions['electron'] === undefined ? 'stand-in' : 'electron';
}

/** Says which part of the main process answers which channel. */
export function facilitatorAnswers(parts: AnswerParts): FacilitatorAnswers {
  const { vaultFile, rowKeeper, backups, restoring } = parts.safekeeping;
  return {
    [facilitatorChannels.describeApp]: () => Promise.resolve(parts.description),
    [facilitatorChannels.readVaultFile]: () => parts.safekeeping.readVaultFile(),
    [facilitatorChannels.createVaultFile]: async (file) => {
      await vaultFile.create(file);
      await rowKeeper.noteVaultFile(file);
      return undefined;
    },
    [facilitatorChannels.replaceVaultFile]: async (file) => {
      await vaultFile.replace(file);
      await rowKeeper.noteVaultFile(file);
      return undefined;
    },
    [facilitatorChannels.acceptFolder]: async () => {
      await parts.acceptFolder();
      return undefined;
    },
    [facilitatorChannels.appendToJournal]: async ({ vaultId, rows }) => {
      await rowKeeper.append(vaultId, rows);
      return undefined;
    },
    [facilitatorChannels.readKeptIndex]: ({ vaultId }) => rowKeeper.index(vaultId),
    [facilitatorChannels.readKeptRows]: ({ vaultId, keys }) => rowKeeper.rows(vaultId, keys),
    [facilitatorChannels.readUnlockWait]: async () => ({
      milliseconds: await parts.unlockAttempts.wait(),
      wrongTries: await parts.unlockAttempts.wrongTries(),
    }),
    [facilitatorChannels.noteUnlockAttempt]: async ({ succeeded }) => {
      // Counted before it is noted: the right passphrase makes the count begin anew.
      const wrongTries = await parts.unlockAttempts.wrongTries();
      return { milliseconds: await parts.unlockAttempts.note(succeeded), wrongTries };
    },
    [facilitatorChannels.readDiskSpace]: () => parts.diskSpace.read(),
    [facilitatorChannels.readBackupOverview]: () => parts.safekeeping.overview(),
    [facilitatorChannels.makeBackup]: ({ reason }) => backups.make(reason),
    [facilitatorChannels.verifyBackup]: ({ id }) => backups.verify(id),
    [facilitatorChannels.chooseBackupFolder]: ({ action }, { contents }) =>
      backups.chooseFolder(action, openDialogOver(contents)),
    [facilitatorChannels.chooseBackupFile]: (_nothing, { contents }) =>
      backups.chooseFile(openDialogOver(contents)),
    [facilitatorChannels.openBackup]: ({ id }) => restoring.open(id),
    [facilitatorChannels.readBackupRows]: ({ id, keys }) => restoring.rows(id, keys),
    [facilitatorChannels.switchToBackup]: async ({ id, databaseId }) => {
      await restoring.switchTo(id, databaseId);
      return undefined;
    },
    [facilitatorChannels.readEarlierVaults]: () => restoring.earlier(),
    [facilitatorChannels.returnToEarlierVault]: async ({ id }) => {
      await restoring.returnTo(id);
      return undefined;
    },
    [facilitatorChannels.dropEarlierVault]: async ({ id }) => {
      await restoring.drop(id);
      return undefined;
    },
    [facilitatorChannels.purgeErased]: () => backups.purge(),
    [facilitatorChannels.readGuideFiles]: () => parts.ownFiles.read('guides'),
    [facilitatorChannels.saveOwnGuide]: async (guide) => {
      await parts.ownFiles.save('guides', guide);
      return undefined;
    },
    [facilitatorChannels.removeOwnGuide]: async ({ fileName }) => {
      await parts.ownFiles.remove('guides', fileName);
      return undefined;
    },
    [facilitatorChannels.importGuideFile]: (_nothing, { contents }) =>
      importOwnFile('guides', openDialogOver(contents)),
    [facilitatorChannels.readOwnFiles]: ({ folder }) => parts.ownFiles.read(folder),
    [facilitatorChannels.saveOwnFile]: async ({ folder, ...file }) => {
      await parts.ownFiles.save(folder, file);
      return undefined;
    },
    [facilitatorChannels.removeOwnFile]: async ({ folder, fileName }) => {
      await parts.ownFiles.remove(folder, fileName);
      return undefined;
    },
    [facilitatorChannels.importOwnFile]: ({ folder }, { contents }) =>
      importOwnFile(folder, openDialogOver(contents)),
    [facilitatorChannels.chooseLogo]: (_nothing, { contents }) => chooseLogo(openDialogOver(contents)),
    [facilitatorChannels.saveDocument]: (document, { contents }) =>
      parts.documents.save(document, saveDialogOver(contents)),
    [facilitatorChannels.showInFolder]: async () => {
      await parts.documents.showLast((path) => {
        shell.showItemInFolder(path);
      });
      return undefined;
    },
    [facilitatorChannels.copyPicture]: async ({ bytes }) => {
      await parts.clipboard.copyPicture(bytes);
      return undefined;
    },
    [facilitatorChannels.copyText]: async ({ text }) => {
      await parts.clipboard.copyText(text);
      return undefined;
    },
    [facilitatorChannels.savePdf]: ({ suggestedName }, { contents }) =>
      savePdf(contents, suggestedName, parts.documents, saveDialogOver(contents)),
    [facilitatorChannels.printWindow]: ({ paper }, { contents }) => printWindow(contents, paper),
    [facilitatorChannels.readAudience]: () => Promise.resolve(parts.audience.state),
    [facilitatorChannels.testScreens]: () => parts.audience.test(),
    [facilitatorChannels.openAudience]: ({ displayId }) => parts.audience.open(displayId),
    [facilitatorChannels.useLaptop]: () => {
      parts.audience.useLaptop();
      return Promise.resolve(undefined);
    },
    [facilitatorChannels.showAudience]: (sent) => {
      parts.audience.show(sent);
      return Promise.resolve(undefined);
    },
    [facilitatorChannels.restAudience]: () => {
      parts.audience.rest();
      return Promise.resolve(undefined);
    },
    [facilitatorChannels.closeAudience]: () => {
      parts.audience.close();
      return Promise.resolve(undefined);
    },
    [facilitatorChannels.finishClosing]: () => {
      parts.finishClosing();
      return Promise.resolve(undefined);
    },
    [facilitatorChannels.keepOpen]: () => {
      parts.keepOpen();
      return Promise.resolve(undefined);
    },
  };
}

function saveDialogOver(contents: WebContents): ShowSaveDialog {
  return (options) =>
    whilePageStays(
      contents,
      () => {
        const window = BrowserWindow.fromWebContents(contents);
        return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
      },
      () => {
        dialog.showErrorBox(texts.lockedMeanwhileTitle, texts.lockedMeanwhile);
      },
    );
}

function openDialogOver(contents: WebContents): ShowOpenDialog {
  return (options) => {
    const window = BrowserWindow.fromWebContents(contents);
    return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  };
}
