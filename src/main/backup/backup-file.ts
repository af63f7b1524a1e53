import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { backupCountsSchema, backupVersion, type BackupCounts } from '#shared/bridge/backups.ts';
import { erasedIds, withErasures, withoutErased } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import { storedVaultFileSchema, type VaultFile } from '#shared/bridge/vault-file.ts';
import { idSchema, momentSchema } from '#shared/model/index.ts';
import { z } from '#shared/zod.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { encodeFrame, findFrames, largestPayload, type FoundFrame } from '../journal/frames.ts';
import { decodeRow, encodeRow } from '../journal/row-codec.ts';

/** A larger file is not read: more than any house has. */
export const largestBackupBytes = 1_500_000_000;

/** How a backup file is called; the number of its last row stands in front, so that names sort by what they hold. */
export const backupExtension = '.goedgesprek-kopie';

const headSchema = z.object({
  format: z.literal('goed-gesprek-backup'),
  version: z.literal(backupVersion),
  createdAt: momentSchema,
  appVersion: z.string().max(40),
  vaultId: idSchema,
  databaseId: idSchema,
  counts: backupCountsSchema,
  recordCount: z.int().min(0),
  /** The number of the last row in it, in the order of writing. */
  lastSequence: z.int().min(0),
  vaultFile: storedVaultFileSchema,
  /** How long everything behind the head is: a file that broke off shows without reading it. */
  bodyBytes: z.int().min(0),
  /** Of every byte behind the head. */
  rowsSha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What stands at the head of a backup. */
export type BackupHead = z.infer<typeof headSchema>;

/** What a backup is made of; the rest of its head follows from that. */
export interface BackupContent {
  readonly createdAt: string;
  readonly appVersion: string;
  readonly databaseId: string;
  readonly lastSequence: number;
  readonly vaultFile: VaultFile;
  readonly rows: readonly KeptRow[];
}

/** A backup that was read from beginning to end and found good. */
export interface OpenedBackup {
  readonly head: BackupHead;
  readonly rows: readonly KeptRow[];
  readonly byteLength: number;
}

/** Counts rows by kind. */
export function countRows(rows: readonly Pick<KeptRow, 'table'>[]): BackupCounts {
  const of = (table: KeptRow['table']) => rows.filter((row) => row.table === table).length;
  return {
    residents: of('residents'),
    conversations: of('conversations'),
    privateNotes: of('privateNotes'),
  };
}

/**
 * A backup as bytes: a frame with the head, then a frame per row. It never holds anything of residents who were erased
 * according to its own vault file, whatever it is given.
 */
export function encodeBackup(content: BackupContent): Uint8Array {
  const { rows: given, vaultFile: file, ...rest } = content;
  const vaultFile = withErasures(file, []);
  const rows = withoutErased(given, erasedIds(vaultFile.erasures));
  const { vaultId } = vaultFile;
  const body = Buffer.concat(
    rows.map((row) => encodeFrame(encodeRow({ vaultId, sequence: Math.max(1, content.lastSequence), row }))),
  );
  const head: BackupHead = {
    format: 'goed-gesprek-backup',
    version: backupVersion,
    ...rest,
    vaultId,
    counts: countRows(rows),
    recordCount: rows.filter((row) => row.table !== 'seals').length,
    vaultFile,
    bodyBytes: body.length,
    rowsSha256: sha256(body),
  };
  return new Uint8Array(Buffer.concat([encodeFrame(new TextEncoder().encode(JSON.stringify(head))), body]));
}

/**
 * Reads a backup from its bytes, all of it or nothing.
 *
 * @throws BridgeError backup-damaged or backup-newer
 */
export function decodeBackup(bytes: Uint8Array): OpenedBackup {
  const { frames, damagedPieces, wholeLength } = findFrames(bytes, 'stop');
  const [first, ...others] = frames;
  if (first === undefined) throw new BridgeError('backup-damaged', 'no head');
  const head = parseHead(first);
  if (damagedPieces > 0 || wholeLength !== bytes.length) throw new BridgeError('backup-damaged', 'pieces');
  const body = bytes.subarray(first.offset + first.payload.length);
  if (sha256(body) !== head.rowsSha256) throw new BridgeError('backup-damaged', 'digest');
  const rows = others.map(({ payload }) => {
    const found = decodeRow(payload);
    if (found?.vaultId !== head.vaultId) throw new BridgeError('backup-damaged', 'row');
    return found.row;
  });
  if (rows.filter((row) => row.table !== 'seals').length !== head.recordCount) {
    throw new BridgeError('backup-damaged', 'count');
  }
  return { head, rows, byteLength: bytes.length };
}

/**
 * Reads a backup file from beginning to end.
 *
 * @throws BridgeError backup-damaged, backup-newer, backup-missing or file-failed
 */
export async function readBackup(path: string): Promise<OpenedBackup> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > largestBackupBytes) throw new BridgeError('backup-damaged', 'too large');
    bytes = await readFile(path);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') throw new BridgeError('backup-missing');
    throw namedReadError(cause);
  }
  return decodeBackup(bytes);
}

/**
 * Reads only the head of a backup file and looks at its size. Whether the rows are good is known after {@link readBackup}.
 *
 * @throws BridgeError as {@link readBackup}
 */
export async function readBackupHead(path: string): Promise<{ head: BackupHead; byteLength: number }> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const start = new Uint8Array(12);
      await file.read(start, 0, start.length, 0);
      const length = Math.min(new DataView(start.buffer).getUint32(4), largestPayload, size);
      const bytes = new Uint8Array(12 + length);
      await file.read(bytes, 0, bytes.length, 0);
      const [first] = findFrames(bytes, 'stop').frames;
      if (first === undefined) throw new BridgeError('backup-damaged', 'no head');
      const head = parseHead(first);
      if (size !== bytes.length + head.bodyBytes) throw new BridgeError('backup-damaged', 'size');
      return { head, byteLength: size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') throw new BridgeError('backup-missing');
    throw namedReadError(cause);
  }
}

function parseHead(frame: FoundFrame): BackupHead {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(frame.payload));
  } catch {
    throw new BridgeError('backup-damaged', 'head');
  }
  const version = z.object({ version: z.number() }).safeParse(value);
  if (version.success && version.data.version > backupVersion) throw new BridgeError('backup-newer');
  const head = headSchema.safeParse(value);
  if (!head.success) throw new BridgeError('backup-damaged', 'head');
  return head.data;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
