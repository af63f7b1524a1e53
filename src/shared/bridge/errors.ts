import { z } from '../zod.ts';

/**
 * Everything that can go wrong on the other side of the bridge, by name. The catalogues hold a sentence for each,
 * in both languages; `detail` is for the log and never shown as the only explanation.
 */
export const bridgeErrorNames = [
  /** A window, page or frame asked that is not ours. */
  'sender-not-allowed',
  /** What was asked does not fit the contract. */
  'request-not-valid',
  /** The answer does not fit the contract: a fault in the app itself. */
  'answer-not-valid',
  /** The vault file is there but cannot be read as one. */
  'vault-file-damaged',
  /** The vault file was written by a newer version of the app. */
  'vault-file-newer',
  /** A vault file is there already; it is never overwritten by a new one. */
  'vault-file-exists',
  /** The vault file changed since it was read, for example by a second copy of the app. */
  'vault-file-changed',
  /** There was a vault here, and its vault file is gone: never start a new one over that. */
  'vault-file-missing',
  /** The vault file is older than what was seen last: the folder was put back, or there are two copies of it. */
  'vault-file-older',
  /** The data folder was copied or moved here from another place: people choose before anything goes on. */
  'folder-copied',
  /** A backup cannot be read whole: something in it was changed or broken off. */
  'backup-damaged',
  /** A backup was written by a newer version of the app. */
  'backup-newer',
  /** A backup is no longer where it was. */
  'backup-missing',
  /** The chosen folder may not be written to. */
  'folder-not-writable',
  /** The chosen folder is no longer there. */
  'folder-gone',
  /** A file that was saved is no longer where it was. */
  'file-gone',
  /** The chosen file is open in another program, or protected. */
  'file-in-use',
  /** There is no room left on the disk. */
  'disk-full',
  /** Reading or writing failed in another way. */
  'file-failed',
  /** There is no printer, or printing failed. */
  'print-failed',
  /** No PDF could be made of what stands on the page. */
  'pdf-failed',
  /** The display that was chosen for the shared screen is not there. */
  'display-gone',
  /** The window of the facilitator is on that display, or the two show the same. */
  'display-own',
  /** Something nobody foresaw. */
  'unexpected',
] as const;

/** One of the named failures, as it travels over the bridge. */
export const bridgeErrorNameSchema = z.enum(bridgeErrorNames);
export type BridgeErrorName = z.infer<typeof bridgeErrorNameSchema>;

/** A failure with a name, as it travels over the bridge and as it is thrown on either side. */
export class BridgeError extends Error {
  /**
   * @param reason which of the named failures this is
   * @param detail what exactly happened, for whoever repairs it; never resident data
   */
  constructor(
    readonly reason: BridgeErrorName,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'BridgeError';
  }
}

/** The envelope of every answer: Electron drops all but the message of a thrown error, so we do not throw across. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: bridgeErrorNameSchema, detail: z.string() }),
]);
export type Reply = z.infer<typeof replySchema>;
