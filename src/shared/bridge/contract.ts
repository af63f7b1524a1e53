import { z } from '../zod.ts';
import { idSchema } from '../model/index.ts';
import { audienceStateSchema, displayIdSchema, sentViewSchema } from './audience.ts';
import { facilitatorChannels, type FacilitatorChannel } from './channels.ts';
import {
  backupFactsSchema,
  backupIdSchema,
  backupOverviewSchema,
  backupReasonSchema,
  chosenFileSchema,
  earlierVaultSchema,
  openedBackupSchema,
} from './backups.ts';
import { diskSpaceSchema } from './disk-space.ts';
import { fileNameSchema } from './file-name.ts';
import { logoFileSchema } from './logo-file.ts';
import { namedFolderSchema, ownFileNameSchema, ownFileSchema, ownFileToSaveSchema } from './own-files.ts';
import { purgeReportSchema } from './erasing.ts';
import { keptIndexSchema, keptRowsSchema, mostRowsAtOnce, rowKeySchema } from './kept-rows.ts';
import { vaultFileSchema } from './vault-file.ts';

const nothing = z.undefined();
const inFolderSchema = z.object({ folder: namedFolderSchema });

/** What happened to a document that was offered for saving. */
export const saveResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), path: z.string() }),
  z.object({ status: z.literal('cancelled') }),
]);
export type SaveResult = z.infer<typeof saveResultSchema>;

/** Facts about the running app that the first screen needs. */
export const appDescriptionSchema = z.object({
  version: z.string(),
  /** Which runtime shows this window: real Electron, or the stand-in for tests and development. */
  runtime: z.enum(['electron', 'stand-in']),
});
export type AppDescription = z.infer<typeof appDescriptionSchema>;

/** The largest document that may be saved, in bytes. An A4 is about 20 kB; a picture of a circle about 500 kB. */
export const largestDocumentBytes = 20_000_000;

/** The longest text that may be copied, in UTF-16 units. An A4 is about 4,000; one that is far too long still goes. */
export const longestCopiedText = 2_000_000;

/** What can be saved outside the vault: a Word document, a table, an own file (guide, deck or template), or a picture. */
export const documentKindSchema = z.enum(['docx', 'csv', 'json', 'png', 'svg']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What is printed: the screen as it is laid out for paper, or sheets of A4 that have their margins in themselves. */
export const printedPaperSchema = z.enum(['screen', 'sheets']);
export type PrintedPaper = z.infer<typeof printedPaperSchema>;

/** What became of printing: it went to the printer, or the person changed their mind at the dialog. */
export const printResultSchema = z.enum(['printed', 'cancelled']);
export type PrintResult = z.infer<typeof printResultSchema>;

/** How long to wait before the next try to unlock, and how many tries in a row were wrong until now. */
export const unlockWaitSchema = z.object({ milliseconds: z.int().min(0), wrongTries: z.int().min(0) });
export type UnlockWait = z.infer<typeof unlockWaitSchema>;

const documentBytesSchema = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= largestDocumentBytes,
);

/**
 * The whole contract between the facilitator window and the main process: per channel what goes in and what comes
 * out. Both sides parse both. A file path never goes in: the main process asks the person.
 */
export const facilitatorContract = {
  [facilitatorChannels.describeApp]: { input: nothing, output: appDescriptionSchema },
  [facilitatorChannels.readVaultFile]: { input: nothing, output: vaultFileSchema.nullable() },
  [facilitatorChannels.createVaultFile]: { input: vaultFileSchema, output: nothing },
  [facilitatorChannels.replaceVaultFile]: { input: vaultFileSchema, output: nothing },
  [facilitatorChannels.acceptFolder]: { input: nothing, output: nothing },
  [facilitatorChannels.appendToJournal]: {
    input: z.object({ vaultId: idSchema, rows: keptRowsSchema }),
    output: nothing,
  },
  [facilitatorChannels.readKeptIndex]: { input: z.object({ vaultId: idSchema }), output: keptIndexSchema },
  [facilitatorChannels.readKeptRows]: {
    input: z.object({ vaultId: idSchema, keys: z.array(rowKeySchema).max(mostRowsAtOnce) }),
    output: keptRowsSchema,
  },
  [facilitatorChannels.readUnlockWait]: { input: nothing, output: unlockWaitSchema },
  [facilitatorChannels.noteUnlockAttempt]: {
    input: z.object({ succeeded: z.boolean() }),
    output: unlockWaitSchema,
  },
  [facilitatorChannels.readDiskSpace]: { input: nothing, output: diskSpaceSchema },
  [facilitatorChannels.readBackupOverview]: { input: nothing, output: backupOverviewSchema },
  [facilitatorChannels.makeBackup]: {
    input: z.object({ reason: backupReasonSchema }),
    output: backupFactsSchema.nullable(),
  },
  [facilitatorChannels.verifyBackup]: { input: z.object({ id: backupIdSchema }), output: backupFactsSchema },
  [facilitatorChannels.chooseBackupFolder]: {
    input: z.object({ action: z.enum(['choose', 'forget']) }),
    output: backupOverviewSchema,
  },
  [facilitatorChannels.chooseBackupFile]: { input: nothing, output: chosenFileSchema.nullable() },
  [facilitatorChannels.openBackup]: { input: z.object({ id: backupIdSchema }), output: openedBackupSchema },
  [facilitatorChannels.readBackupRows]: {
    input: z.object({ id: backupIdSchema, keys: z.array(rowKeySchema).max(mostRowsAtOnce) }),
    output: keptRowsSchema,
  },
  [facilitatorChannels.switchToBackup]: {
    input: z.object({ id: backupIdSchema, databaseId: idSchema }),
    output: nothing,
  },
  [facilitatorChannels.readEarlierVaults]: { input: nothing, output: z.array(earlierVaultSchema) },
  [facilitatorChannels.returnToEarlierVault]: {
    input: earlierVaultSchema.pick({ id: true }),
    output: nothing,
  },
  [facilitatorChannels.dropEarlierVault]: { input: earlierVaultSchema.pick({ id: true }), output: nothing },
  [facilitatorChannels.purgeErased]: { input: nothing, output: purgeReportSchema },
  [facilitatorChannels.readGuideFiles]: { input: nothing, output: z.array(ownFileSchema) },
  [facilitatorChannels.saveOwnGuide]: { input: ownFileToSaveSchema, output: nothing },
  [facilitatorChannels.removeOwnGuide]: {
    input: z.object({ fileName: ownFileNameSchema }),
    output: nothing,
  },
  [facilitatorChannels.importGuideFile]: { input: nothing, output: ownFileSchema.nullable() },
  [facilitatorChannels.readOwnFiles]: { input: inFolderSchema, output: z.array(ownFileSchema) },
  [facilitatorChannels.saveOwnFile]: {
    input: inFolderSchema.extend(ownFileToSaveSchema.shape),
    output: nothing,
  },
  [facilitatorChannels.removeOwnFile]: {
    input: inFolderSchema.extend({ fileName: ownFileNameSchema }),
    output: nothing,
  },
  [facilitatorChannels.importOwnFile]: { input: inFolderSchema, output: ownFileSchema.nullable() },
  [facilitatorChannels.chooseLogo]: { input: nothing, output: logoFileSchema.nullable() },
  [facilitatorChannels.saveDocument]: {
    input: z.object({
      suggestedName: fileNameSchema,
      kind: documentKindSchema,
      bytes: documentBytesSchema,
    }),
    output: saveResultSchema,
  },
  [facilitatorChannels.showInFolder]: { input: nothing, output: nothing },
  [facilitatorChannels.copyPicture]: { input: z.object({ bytes: documentBytesSchema }), output: nothing },
  [facilitatorChannels.copyText]: {
    input: z.object({ text: z.string().min(1).max(longestCopiedText) }),
    output: nothing,
  },
  [facilitatorChannels.savePdf]: {
    input: z.object({ suggestedName: fileNameSchema }),
    output: saveResultSchema,
  },
  [facilitatorChannels.printWindow]: {
    input: z.object({ paper: printedPaperSchema }),
    output: printResultSchema,
  },
  [facilitatorChannels.readAudience]: { input: nothing, output: audienceStateSchema },
  [facilitatorChannels.testScreens]: { input: nothing, output: audienceStateSchema },
  [facilitatorChannels.openAudience]: {
    input: z.object({ displayId: displayIdSchema }),
    output: audienceStateSchema,
  },
  [facilitatorChannels.useLaptop]: { input: nothing, output: nothing },
  [facilitatorChannels.showAudience]: { input: sentViewSchema, output: nothing },
  [facilitatorChannels.restAudience]: { input: nothing, output: nothing },
  [facilitatorChannels.closeAudience]: { input: nothing, output: nothing },
  [facilitatorChannels.finishClosing]: { input: nothing, output: nothing },
  [facilitatorChannels.keepOpen]: { input: nothing, output: nothing },
} as const satisfies Record<FacilitatorChannel, { input: z.ZodType; output: z.ZodType }>;

export type FacilitatorContract = typeof facilitatorContract;

/** What a channel takes. */
export type BridgeInput<Channel extends FacilitatorChannel> = z.input<FacilitatorContract[Channel]['input']>;

/** What a channel gives. */
export type BridgeOutput<Channel extends FacilitatorChannel> = z.output<
  FacilitatorContract[Channel]['output']
>;
