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
  readGuideFiles: 'guides:read',
  saveDocument: 'documents:save',
  printWindow: 'window:print',
  finishClosing: 'window:finish-closing',
} as const;

/** What the main process tells the facilitator window. */
export const facilitatorEvents = {
  /** The window is about to close: store what is open, then call `finishClosing`. */
  closing: 'window:closing',
} as const;

/** The name of one question to the main process. */
export type FacilitatorChannel = (typeof facilitatorChannels)[keyof typeof facilitatorChannels];
