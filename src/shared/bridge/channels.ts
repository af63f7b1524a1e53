/**
 * Names of everything that crosses between the processes. No zod here: a sandboxed preload may carry nothing but
 * plain names (a zod import there stops the whole bridge). What each carries stands in contract.ts.
 */

/** Questions the facilitator window asks the main process; each is answered once. */
export const facilitatorChannels = {
  describeApp: 'app:describe',
  readVaultFile: 'vault-file:read',
  createVaultFile: 'vault-file:create',
  replaceVaultFile: 'vault-file:replace',
  acceptFolder: 'vault-file:accept-folder',
  appendToJournal: 'journal:append',
  readKeptIndex: 'journal:read',
  readKeptRows: 'journal:rows',
  readUnlockWait: 'unlock-attempts:wait',
  noteUnlockAttempt: 'unlock-attempts:note',
  readDiskSpace: 'disk-space:read',
  readBackupOverview: 'backups:overview',
  makeBackup: 'backups:make',
  verifyBackup: 'backups:verify',
  chooseBackupFolder: 'backups:choose-folder',
  chooseBackupFile: 'backups:choose-file',
  openBackup: 'restore:open',
  readBackupRows: 'restore:rows',
  switchToBackup: 'restore:switch',
  readEarlierVaults: 'restore:earlier',
  returnToEarlierVault: 'restore:return',
  dropEarlierVault: 'restore:drop',
  purgeErased: 'erase:purge',
  readGuideFiles: 'guides:read',
  saveOwnGuide: 'guides:save',
  removeOwnGuide: 'guides:remove',
  importGuideFile: 'guides:import',
  readOwnFiles: 'own-files:read',
  saveOwnFile: 'own-files:save',
  removeOwnFile: 'own-files:remove',
  importOwnFile: 'own-files:import',
  chooseLogo: 'house:choose-logo',
  saveDocument: 'documents:save',
  showInFolder: 'documents:show-in-folder',
  copyPicture: 'documents:copy-picture',
  copyText: 'documents:copy-text',
  savePdf: 'documents:save-pdf',
  printWindow: 'window:print',
  readAudience: 'audience:read',
  testScreens: 'audience:test-screens',
  openAudience: 'audience:open',
  useLaptop: 'audience:use-laptop',
  showAudience: 'audience:show',
  restAudience: 'audience:rest',
  closeAudience: 'audience:close',
  finishClosing: 'window:finish-closing',
  keepOpen: 'window:keep-open',
} as const;

/** What the main process tells the facilitator window. */
export const facilitatorEvents = {
  /** The window is about to close: store what is open, then call `finishClosing`, or `keepOpen`. */
  closing: 'window:closing',
  /** The laptop is being locked or goes to sleep: store what is open and lock. */
  lock: 'window:lock',
  /** There is more or less room on the disk than before: ask `readDiskSpace`. */
  diskSpace: 'disk-space:changed',
  /** Something changed about the shared screen or the displays: ask `readAudience`. */
  audience: 'audience:changed',
} as const;

/** What the window of the shared screen asks the main process; there is nothing else that it can ask. */
export const audienceChannels = {
  /** Its page is there and listens: send what it shows. */
  ready: 'audience-window:ready',
  /** Its page has a view that it was sent. */
  received: 'audience-window:received',
  /** Somebody pressed a key for Rust on it. */
  rest: 'audience-window:rest',
} as const;

/** What the main process sends to the window of the shared screen. */
export const audienceEvents = {
  /** A view, which takes the place of the one before. */
  view: 'audience-window:view',
} as const;

/** The name of one question to the main process. */
export type FacilitatorChannel = (typeof facilitatorChannels)[keyof typeof facilitatorChannels];
