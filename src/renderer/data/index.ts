/** What is stored: opened vaults, collections of records, and saving while people type. */
export {
  Autosave,
  flushEverything,
  flushWords,
  hasFailedToStore,
  isEverythingStored,
  whatIsNotStored,
  WriteTimeOutError,
  type SaveStatus,
} from './autosave.svelte.ts';
export { Collection } from './collection.svelte.ts';
export { House } from './house.svelte.ts';
export { LogBook, type LogFacts } from './log-book.svelte.ts';
export {
  cleanOtherDatabases,
  eraseResident,
  eraseSteps,
  type EraseOutcome,
  type EraseStep,
} from './erase-resident.ts';
export {
  lookIntoBackup,
  restoreBackup,
  tidyEarlierVaults,
  type BackupLook,
  type CopyOpening,
  type OnProgress,
} from './restore.ts';
export { DatabaseError, type DatabaseErrorName } from './open-database.ts';
export { OpenVault } from './open-vault.ts';
