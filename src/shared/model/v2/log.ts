import { z } from '../../zod.ts';
import { idSchema, momentSchema } from '../identity.ts';
import { textLimits } from '../text.ts';

/** Every kind of act that the log knows. Some are written by parts of the app that come later. */
export const logActSchema = z.enum([
  'vault-made',
  'unlocked',
  'unlocked-with-code',
  'wrong-tries',
  'locked',
  'resident-added',
  'resident-opened',
  'resident-changed',
  'resident-erased',
  'conversation-begun',
  'conversation-opened',
  'conversation-taken-over',
  'conversation-paused',
  'conversation-finished',
  'sheet-saved',
  'sheet-printed',
  'sheet-copied',
  'circle-saved',
  'evening-made',
  'evening-begun',
  'evening-ended',
  'evening-report-copied',
  'evening-report-saved',
  'evening-removed',
  'worker-added',
  'worker-removed',
  'worker-renamed',
  'passphrase-changed',
  'recovery-code-renewed',
  'copy-made',
  'copy-restored',
  'returned-to-earlier',
  'log-opened',
  'log-verified',
  'log-exported',
  'log-incomplete',
]);
export type LogAct = z.infer<typeof logActSchema>;

/** Why something happened, where that is not plain from the act. */
export const logReasonSchema = z.enum([
  /** Somebody asked for it. */
  'asked',
  /** Nobody touched the laptop for a while. */
  'idle',
  /** The laptop was locked or went to sleep. */
  'laptop',
  /** The app was closed. */
  'closing',
  /** The app ended the time before without locking: a power cut, or a crash. */
  'not-locked-before',
  /** Opened with the recovery code instead of a passphrase. */
  'recovery-code',
]);
export type LogReason = z.infer<typeof logReasonSchema>;

/** How an act ended. */
export const logOutcomeSchema = z.enum(['done', 'failed', 'refused']);
export type LogOutcome = z.infer<typeof logOutcomeSchema>;

/** SHA-256 in hexadecimal. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/* Not cleaned on its way in: what is hashed must come out as it went in. */
const nameThen = z.string().max(textLimits.name);

/**
 * One entry of the log (regel): who, when, about whom, what kind of act. Strict, and every text in it is a name of a
 * worker or comes from a list: what people said has no place here.
 */
export const logEntrySchema = z.strictObject({
  /** Continuous over all pages. */
  number: z.int().min(1),
  at: momentSchema,
  /** The responsible user: who had opened the vault. */
  workerId: idSchema,
  /** What that worker was called, and the role, at that time. */
  workerName: nameThen,
  workerRole: nameThen,
  act: logActSchema,
  /** The resident it is about, never by name: a name that is erased must not stay here. */
  residentId: idSchema.nullable(),
  conversationId: idSchema.nullable(),
  /** Another worker it is about: who was let in, or who led the conversation before. */
  aboutWorkerId: idSchema.nullable(),
  aboutWorkerName: nameThen.nullable(),
  outcome: logOutcomeSchema,
  reason: logReasonSchema.nullable(),
  /** How many: wrong tries, entries that were exported, pages that were missing. */
  count: z.int().min(0).nullable(),
  /** Which laptop: the device of the vault file. */
  source: idSchema,
  /** The hash of the entry before; empty for the very first. */
  previous: z.union([hashSchema, z.literal('')]),
  hash: hashSchema,
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** The most entries on one page. */
export const mostEntriesOnPage = 200;

/** The id of a page: sorts by number, and tells apart what was written before and after a restore. */
export function logPageId(number: number, line: string): string {
  return `${String(number).padStart(8, '0')}-${line}`;
}

/**
 * One page of the log (logboek), which is one stored row: one session of one worker, or a part of a long one.
 */
export const logPageSchema = z.strictObject({
  id: z.string().regex(/^\d{8}-[\w-]{36}$/),
  number: z.int().min(1).max(99_999_999),
  /** The database it was written in. A restore begins a new line, that follows on the last entry of the copy. */
  line: idSchema,
  entries: z.array(logEntrySchema).min(1).max(mostEntriesOnPage),
});
export type LogPage = z.infer<typeof logPageSchema>;
