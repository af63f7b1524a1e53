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
  chooseLogo: 'house:choose-logo',
  saveDocument: 'documents:save',
  showInFolder: 'documents:show-in-folder',
  copyPicture: 'documents:copy-picture',
  copyText: 'documents:copy-text',
  savePdf: 'documents:save-pdf',
  printWindow: 'window:print',
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
} as const;

/** The name of one question to the main process. */
export type FacilitatorChannel = (typeof facilitatorChannels)[keyof typeof facilitatorChannels];
