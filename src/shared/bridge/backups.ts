import { idSchema, momentSchema } from '../model/index.ts';
import { z } from '../zod.ts';
import { rowRevisionSchema } from './kept-rows.ts';
import { vaultFileSchema } from './vault-file.ts';

/** The newest layout of a backup file. One with a higher number is refused untouched. */
export const backupVersion = 1;

/** How many rows of each kind a backup holds. */
export const backupCountsSchema = z.object({
  residents: z.int().min(0),
  conversations: z.int().min(0),
  privateNotes: z.int().min(0),
});
export type BackupCounts = z.infer<typeof backupCountsSchema>;

/** Names one backup among those that are listed; it is never a path. */
export const backupIdSchema = z.string().regex(/^(own|second|chosen|now):[\w.-]{1,120}$/);
export type BackupId = z.infer<typeof backupIdSchema>;

/** Where a backup stands. */
export const backupPlaces = ['now', 'own', 'second', 'chosen'] as const;

/** A backup as it is listed: what can be known without a passphrase. */
export const backupFactsSchema = z.object({
  id: backupIdSchema,
  /** `now`: what is kept up to date beside the database; `chosen`: a file that the person pointed out. */
  place: z.enum(backupPlaces),
  createdAt: momentSchema,
  bytes: z.int().min(0),
  counts: backupCountsSchema,
  appVersion: z.string(),
  /** Damaged: it was read from beginning to end and something in it does not fit. */
  state: z.enum(['good', 'damaged', 'newer']),
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** Everything the overview of backups shows. */
export const backupOverviewSchema = z.object({
  /** Newest first. */
  backups: z.array(backupFactsSchema),
  /** Files in the folder that cannot be read as a backup at all. */
  unreadableFiles: z.int().min(0),
  /** The second folder, as the person chose it; null when there is none. */
  secondFolder: z.string().nullable(),
  /** Whether the last try to write there failed: a stick that is not in, for example. */
  secondFolderFailed: z.boolean(),
  /** Whether anything changed since the newest backup. */
  hasChanges: z.boolean(),
});
export type BackupOverview = z.infer<typeof backupOverviewSchema>;

/** A file that people pointed out and that cannot be used: where it is and why not. */
export const refusedFileSchema = z.object({
  kind: z.literal('refused'),
  path: z.string(),
  reason: z.enum(['backup-damaged', 'backup-newer', 'backup-missing', 'file-failed']),
});
export type RefusedFile = z.infer<typeof refusedFileSchema>;

/** What became of pointing out a file. */
export const chosenFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('backup'), facts: backupFactsSchema }),
  refusedFileSchema,
]);
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** A backup that was read whole: enough to unlock it and to ask for its rows. */
export const openedBackupSchema = z.object({
  facts: backupFactsSchema,
  /** The vault file to unlock with: the newest that fits, so that passwords are those of now. */
  vaultFile: vaultFileSchema,
  rows: z.array(rowRevisionSchema),
  /** Whether it is a backup of another vault than the one on this laptop. */
  isOtherVault: z.boolean(),
  /** How many residents of this backup were erased since. They are not in `rows`, and stay erased. */
  erasedSince: z.int().min(0),
});
export type OpenedBackupIndex = z.infer<typeof openedBackupSchema>;

/** What a vault was before a restore; it can be returned to. */
export const earlierVaultSchema = z.object({
  id: z.string().regex(/^[\w-]{1,80}$/),
  databaseId: idSchema,
  keptAt: momentSchema,
  recordCount: z.int().min(0),
  /**
   * `whole`: it can be returned to. `damaged`: its files cannot be used any more. `gone-on`: its database is in use, or
   * was used again later, so that a newer one stands for it.
   */
  state: z.enum(['whole', 'damaged', 'gone-on']),
  /** Kept for 30 days; then it may go. */
  isExpired: z.boolean(),
});
export type EarlierVault = z.infer<typeof earlierVaultSchema>;

/** Why a backup is made. */
export const backupReasonSchema = z.enum(['asked', 'lock', 'quit', 'timer', 'before-change']);
export type BackupReason = z.infer<typeof backupReasonSchema>;
