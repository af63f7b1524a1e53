import type { Reply } from './errors.ts';

/**
 * What the preload puts on `window.bridge` for the facilitator window: a handful of named functions that carry
 * unparsed values. `platform/` is the only place that calls them, and it parses what comes back.
 */
export interface FacilitatorPreload {
  describeApp(): Promise<Reply>;
  readVaultFile(): Promise<Reply>;
  createVaultFile(file: unknown): Promise<Reply>;
  replaceVaultFile(file: unknown): Promise<Reply>;
  acceptFolder(): Promise<Reply>;
  appendToJournal(rows: unknown): Promise<Reply>;
  readKeptIndex(vault: unknown): Promise<Reply>;
  readKeptRows(keys: unknown): Promise<Reply>;
  readUnlockWait(): Promise<Reply>;
  noteUnlockAttempt(attempt: unknown): Promise<Reply>;
  readDiskSpace(): Promise<Reply>;
  readBackupOverview(): Promise<Reply>;
  makeBackup(reason: unknown): Promise<Reply>;
  verifyBackup(backup: unknown): Promise<Reply>;
  chooseBackupFolder(action: unknown): Promise<Reply>;
  chooseBackupFile(): Promise<Reply>;
  openBackup(backup: unknown): Promise<Reply>;
  readBackupRows(keys: unknown): Promise<Reply>;
  switchToBackup(backup: unknown): Promise<Reply>;
  readEarlierVaults(): Promise<Reply>;
  returnToEarlierVault(earlier: unknown): Promise<Reply>;
  dropEarlierVault(earlier: unknown): Promise<Reply>;
  purgeErased(): Promise<Reply>;
  readGuideFiles(): Promise<Reply>;
  saveOwnGuide(guide: unknown): Promise<Reply>;
  removeOwnGuide(guide: unknown): Promise<Reply>;
  importGuideFile(): Promise<Reply>;
  readOwnFiles(folder: unknown): Promise<Reply>;
  saveOwnFile(file: unknown): Promise<Reply>;
  removeOwnFile(file: unknown): Promise<Reply>;
  importOwnFile(folder: unknown): Promise<Reply>;
  chooseLogo(): Promise<Reply>;
  saveDocument(document: unknown): Promise<Reply>;
  showInFolder(): Promise<Reply>;
  copyPicture(picture: unknown): Promise<Reply>;
  copyText(text: unknown): Promise<Reply>;
  savePdf(document: unknown): Promise<Reply>;
  printWindow(print: unknown): Promise<Reply>;
  readAudience(): Promise<Reply>;
  testScreens(): Promise<Reply>;
  openAudience(display: unknown): Promise<Reply>;
  useLaptop(): Promise<Reply>;
  showAudience(sent: unknown): Promise<Reply>;
  restAudience(): Promise<Reply>;
  closeAudience(): Promise<Reply>;
  finishClosing(): Promise<Reply>;
  keepOpen(): Promise<Reply>;
  /** Called when the window is about to close; returns a function that stops listening. */
  onClosing(listener: () => void): () => void;
  /** Called when the laptop is locked or goes to sleep; returns a function that stops listening. */
  onLock(listener: () => void): () => void;
  /** Called when there is more or less room on the disk; returns a function that stops listening. */
  onDiskSpace(listener: () => void): () => void;
  /** Called when something changed about the shared screen; returns a function that stops listening. */
  onAudience(listener: () => void): () => void;
}

/**
 * What the preload puts on `window.audience` for the window of the shared screen, and there is nothing else. Nothing comes
 * back on what is said, not even a refusal: that comes when the window is being taken away.
 */
export interface AudiencePreload {
  /** Says that the page listens: what it shows follows. */
  ready(): Promise<void>;
  /** Says that the page has a view that it was sent: one that hangs says nothing. */
  received(): Promise<void>;
  /** Somebody pressed a key for Rust. */
  rest(): Promise<void>;
  /** Called with each view, unparsed; returns a function that stops listening. */
  onView(listener: (view: unknown) => void): () => void;
}
