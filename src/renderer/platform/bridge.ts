import { facilitatorChannels } from '#shared/bridge/channels.ts';
import {
  facilitatorContract,
  type AppDescription,
  type BridgeInput,
  type BridgeOutput,
  type DocumentKind,
  type PrintedPaper,
  type PrintResult,
  type SaveResult,
  type UnlockWait,
} from '#shared/bridge/contract.ts';
import type {
  BackupFacts,
  ChosenFile,
  BackupOverview,
  BackupReason,
  EarlierVault,
  OpenedBackupIndex,
} from '#shared/bridge/backups.ts';
import type { AudienceState, SentView } from '#shared/bridge/audience.ts';
import type { DiskSpace } from '#shared/bridge/disk-space.ts';
import type { LogoFile } from '#shared/bridge/logo-file.ts';
import type { NamedFolder, OwnFile } from '#shared/bridge/own-files.ts';
import type { PurgeReport } from '#shared/bridge/erasing.ts';
import { BridgeError, replySchema } from '#shared/bridge/errors.ts';
import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';
import type { KeptIndex, KeptRow, RowKey } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

declare global {
  interface Window {
    /** Put there by the preload; missing when the window was not opened by the app. */
    readonly bridge?: FacilitatorPreload;
  }
}

/** Whether this window was opened by the app: only then is there somebody to ask. */
export function hasBridge(): boolean {
  return window.bridge !== undefined;
}

type Question = keyof typeof facilitatorChannels;
type Channel<Name extends Question> = (typeof facilitatorChannels)[Name];

function preload(): FacilitatorPreload {
  if (window.bridge === undefined) throw new BridgeError('unexpected', 'no bridge in this window');
  return window.bridge;
}

/** Asks the main process one question and parses what goes out and what comes back. */
async function ask<Name extends Question>(
  question: Name,
  input: BridgeInput<Channel<Name>>,
): Promise<BridgeOutput<Channel<Name>>> {
  const contract = facilitatorContract[facilitatorChannels[question]];
  const outgoing = contract.input.safeParse(input);
  if (!outgoing.success) throw new BridgeError('request-not-valid', question);
  const reply = replySchema.safeParse(await preload()[question](outgoing.data));
  if (!reply.success) throw new BridgeError('answer-not-valid', question);
  if (!reply.data.ok) throw new BridgeError(reply.data.reason, reply.data.detail);
  const incoming = contract.output.safeParse(reply.data.value);
  if (!incoming.success) throw new BridgeError('answer-not-valid', question);
  return incoming.data as BridgeOutput<Channel<Name>>;
}

/**
 * The main process, as the renderer sees it. Every function throws a {@link BridgeError} whose `reason` says what
 * went wrong.
 */
export const mainProcess = {
  describeApp: (): Promise<AppDescription> => ask('describeApp', undefined),
  readVaultFile: (): Promise<VaultFile | null> => ask('readVaultFile', undefined),
  createVaultFile: (file: VaultFile): Promise<void> => ask('createVaultFile', file),
  replaceVaultFile: (file: VaultFile): Promise<void> => ask('replaceVaultFile', file),
  /** Goes on with a data folder that was copied or moved here. */
  acceptFolder: (): Promise<void> => ask('acceptFolder', undefined),
  /** Keeps sealed rows outside the database as well; they are on the disk when this resolves. */
  appendToJournal: (vaultId: string, rows: KeptRow[]): Promise<void> =>
    ask('appendToJournal', { vaultId, rows }),
  /** Which sealed rows are kept outside the database. */
  readKeptIndex: (vaultId: string): Promise<KeptIndex> => ask('readKeptIndex', { vaultId }),
  /** Some of those rows; what cannot be read is left out. */
  readKeptRows: (vaultId: string, keys: RowKey[]): Promise<KeptRow[]> =>
    ask('readKeptRows', { vaultId, keys }),
  /** How long to wait before the next try to unlock, in milliseconds. */
  readUnlockWait: async (): Promise<number> => (await ask('readUnlockWait', undefined)).milliseconds,
  /** Notes a try to unlock; gives how long to wait before the next one, and how many were wrong before this one. */
  noteUnlockAttempt: (succeeded: boolean): Promise<UnlockWait> => ask('noteUnlockAttempt', { succeeded }),
  /** Measures how much room there is on the disk with the data folder. */
  readDiskSpace: (): Promise<DiskSpace> => ask('readDiskSpace', undefined),
  /** Every backup that can be found, and where they go. */
  readBackupOverview: (): Promise<BackupOverview> => ask('readBackupOverview', undefined),
  /** Makes a backup when anything changed; null when there was nothing to do. */
  makeBackup: (reason: BackupReason): Promise<BackupFacts | null> => ask('makeBackup', { reason }),
  /** Reads a backup from beginning to end and says whether it is good. */
  verifyBackup: (id: string): Promise<BackupFacts> => ask('verifyBackup', { id }),
  /** Asks the person for a second folder for backups, or forgets it. */
  chooseBackupFolder: (action: 'choose' | 'forget'): Promise<BackupOverview> =>
    ask('chooseBackupFolder', { action }),
  /** Asks the person for a backup file, on a stick for example; null when nothing was chosen. */
  chooseBackupFile: (): Promise<ChosenFile | null> => ask('chooseBackupFile', undefined),
  openBackup: (id: string): Promise<OpenedBackupIndex> => ask('openBackup', { id }),
  readBackupRows: (id: string, keys: RowKey[]): Promise<KeptRow[]> => ask('readBackupRows', { id, keys }),
  /** Makes a backup the vault of this laptop; its rows stand in the named database already. */
  switchToBackup: (id: string, databaseId: string): Promise<void> =>
    ask('switchToBackup', { id, databaseId }),
  /** What was here before a restore. */
  readEarlierVaults: (): Promise<EarlierVault[]> => ask('readEarlierVaults', undefined),
  returnToEarlierVault: (id: string): Promise<void> => ask('returnToEarlierVault', { id }),
  dropEarlierVault: (id: string): Promise<void> => ask('dropEarlierVault', { id }),
  /** Takes everything of erased residents out of what the main process keeps, and says what could not be reached. */
  purgeErased: (): Promise<PurgeReport> => ask('purgeErased', undefined),
  readGuideFiles: (): Promise<OwnFile[]> => ask('readGuideFiles', undefined),
  /** Stores an own guide, or a draft of one, whole; a guide takes the place of its draft. */
  saveOwnGuide: (fileName: string, text: string): Promise<void> => ask('saveOwnGuide', { fileName, text }),
  /** Removes one file of the house: a guide, or a draft. */
  removeOwnGuide: (fileName: string): Promise<void> => ask('removeOwnGuide', { fileName }),
  /** Asks the person for a guide file and reads it, and nothing more; null when nothing was chosen. */
  importGuideFile: (): Promise<OwnFile | null> => ask('importGuideFile', undefined),
  /** Reads the decks or the templates of evenings: ours first, then those of the house, and drafts last. */
  readOwnFiles: (folder: NamedFolder): Promise<OwnFile[]> => ask('readOwnFiles', { folder }),
  /** Stores a file of the house, or a draft of one, whole; a finished file takes the place of its draft. */
  saveOwnFile: (folder: NamedFolder, fileName: string, text: string): Promise<void> =>
    ask('saveOwnFile', { folder, fileName, text }),
  /** Removes one file of the house: finished, or a draft. */
  removeOwnFile: (folder: NamedFolder, fileName: string): Promise<void> =>
    ask('removeOwnFile', { folder, fileName }),
  /** Asks the person for a file and reads it, and nothing more; null when nothing was chosen. */
  importOwnFile: (folder: NamedFolder): Promise<OwnFile | null> => ask('importOwnFile', { folder }),
  /** Asks the person for a picture and reads it, and nothing more; null when nothing was chosen. */
  chooseLogo: (): Promise<LogoFile | null> => ask('chooseLogo', undefined),
  /** Asks the person where to keep a document and writes it there. */
  saveDocument: (suggestedName: string, kind: DocumentKind, bytes: Uint8Array): Promise<SaveResult> =>
    ask('saveDocument', { suggestedName, kind, bytes }),
  /** Shows the document that was saved last in the window for files of the system. */
  showInFolder: (): Promise<void> => ask('showInFolder', undefined),
  /** Puts a PNG on the clipboard; it is taken off again after a minute. */
  copyPicture: (bytes: Uint8Array): Promise<void> => ask('copyPicture', { bytes }),
  /** Puts plain text on the clipboard; it is taken off again after a minute. */
  copyText: (text: string): Promise<void> => ask('copyText', { text }),
  /** Makes a PDF of what the page shows on paper, and asks the person where to keep it. */
  savePdf: (suggestedName: string): Promise<SaveResult> => ask('savePdf', { suggestedName }),
  /** Prints the screen through the dialog of the system, or sheets of A4 that have their margins in themselves. */
  printWindow: (paper: PrintedPaper = 'screen'): Promise<PrintResult> => ask('printWindow', { paper }),
  /** The displays, and how it stands with the shared screen. */
  readAudience: (): Promise<AudienceState> => ask('readAudience', undefined),
  /** Shows a test picture on every display but that of the facilitator. */
  testScreens: (): Promise<AudienceState> => ask('testScreens', undefined),
  /** Opens the shared screen on a display, or brings it back there; it shows nothing yet. */
  openAudience: (displayId: string): Promise<AudienceState> => ask('openAudience', { displayId }),
  /** The laptop itself is the shared screen from now on: this window fills its display, until `closeAudience`. */
  useLaptop: (): Promise<void> => ask('useLaptop', undefined),
  /** Sends a view to the shared screen. Without a window it goes nowhere. */
  showAudience: (sent: SentView): Promise<void> => ask('showAudience', sent),
  /** Puts the shared screen at Rust; needs no data. */
  restAudience: (): Promise<void> => ask('restAudience', undefined),
  closeAudience: (): Promise<void> => ask('closeAudience', undefined),
  finishClosing: (): Promise<void> => ask('finishClosing', undefined),
  /** The window stays: not everything is stored. `finishClosing` still closes it after this. */
  keepOpen: (): Promise<void> => ask('keepOpen', undefined),
  /** Calls `listener` when the window is about to close; returns a function that stops listening. */
  onClosing: (listener: () => void): (() => void) => preload().onClosing(listener),
  /** Calls `listener` when the laptop is locked or goes to sleep; returns a function that stops listening. */
  onLock: (listener: () => void): (() => void) => preload().onLock(listener),
  /** Calls `listener` when there is more or less room on the disk; returns a function that stops listening. */
  onDiskSpace: (listener: () => void): (() => void) => preload().onDiskSpace(listener),
  /** Calls `listener` when something changed about the shared screen; returns a function that stops listening. */
  onAudience: (listener: () => void): (() => void) => preload().onAudience(listener),
};
