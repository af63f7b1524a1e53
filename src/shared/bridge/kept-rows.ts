import { idSchema } from '../model/index.ts';
import { z } from '../zod.ts';

/** The largest sealed row, in bytes: a conversation in which every field holds the most that storage takes. */
export const largestRowBytes = 16_000_000;

/** The most rows that cross the bridge in one go; their bytes are limited as well. */
export const mostRowsAtOnce = 200;

/** The most bytes that cross the bridge in one go. */
export const mostBytesAtOnce = 32_000_000;

/**
 * The tables whose rows the main process keeps outside the database. `seals` is in no database: it holds the sealed
 * list of what there is, which proves that a copy is complete.
 */
export const keptTableNames = [
  'residents',
  'conversations',
  'privateNotes',
  'guides',
  'log',
  'house',
  'evenings',
  'marks',
  'seals',
] as const;

/** The name of a table that is kept outside the database. */
export const keptTableSchema = z.enum(keptTableNames);
export type KeptTable = z.infer<typeof keptTableSchema>;

/** Which row: its table and its id. */
export const rowKeySchema = z.object({ table: keptTableSchema, id: z.string().regex(/^[\w-]{1,64}$/) });
export type RowKey = z.infer<typeof rowKeySchema>;

/** Which row, and which revision of it. Revisions of one row sort as text. */
export const rowRevisionSchema = rowKeySchema.extend({
  rev: z.string().regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[\w-]{1,64}$/),
});
export type RowRevision = z.infer<typeof rowRevisionSchema>;

/** Everything about a sealed row but its bytes. */
export const rowFactsSchema = rowRevisionSchema.extend({
  rid: idSchema.nullable(),
  v: z.int().min(1).max(1_000_000),
});
export type RowFacts = z.infer<typeof rowFactsSchema>;

/** Bytes with a limit; the check on the kind comes first, because `byteLength` of something else means nothing. */
function bytes(least: number, most: number) {
  return z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength >= least && value.byteLength <= most,
  );
}

/** A sealed row, exactly as it stands in the database, with its table. There is no place in it for readable text. */
export const keptRowSchema = rowFactsSchema
  .extend({ iv: bytes(12, 12), ct: bytes(16, largestRowBytes) })
  .strict();
export type KeptRow = z.infer<typeof keptRowSchema>;

/** Some sealed rows, as they cross the bridge. */
export const keptRowsSchema = z
  .array(keptRowSchema)
  .max(mostRowsAtOnce)
  .refine((rows) => rows.reduce((sum, row) => sum + row.ct.byteLength, 0) <= mostBytesAtOnce);

/**
 * The sentinel (wachter): what should be there, in a file beside the vault file. It makes a database that was emptied,
 * and a folder that was put back, show.
 */
export const sentinelSchema = z.object({
  format: z.literal('goed-gesprek-sentinel'),
  version: z.literal(1),
  vaultId: idSchema,
  /** Names the database that belongs to the vault now; a restore makes a new one. */
  databaseId: idSchema,
  /** How many rows there were, without seals. */
  recordCount: z.int().min(0),
  /** The number of the last row that was written when this was. */
  lastSequence: z.int().min(0),
  /** The replacement of the vault file that this was written after. */
  vaultSequence: z.int().min(0),
  appVersion: z.string().max(40),
  /** A fingerprint of the place of the data folder; absent in a file from before there was one. */
  place: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type Sentinel = z.infer<typeof sentinelSchema>;

/** What the main process keeps outside the database: which rows, and what it noticed while reading them. */
export const keptIndexSchema = z.object({
  /** Null when there is none, or it could not be read. */
  sentinel: sentinelSchema.nullable(),
  rows: z.array(rowRevisionSchema),
  /** Bytes at the end of the journal that were no whole row: writing stopped there. They are cut off. */
  cutBytes: z.int().min(0),
  /** Damaged pieces in the middle, skipped. */
  damagedPieces: z.int().min(0),
  /** False when rows that were kept before can no longer be read. */
  isComplete: z.boolean(),
});
export type KeptIndex = z.infer<typeof keptIndexSchema>;
