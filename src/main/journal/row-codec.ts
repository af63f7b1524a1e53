import { keptRowSchema, rowFactsSchema, type KeptRow } from '#shared/bridge/kept-rows.ts';
import { idSchema } from '#shared/model/index.ts';
import { z } from '#shared/zod.ts';

const ivLength = 12;

/** What stands before the bytes of a row: which vault it belongs to, and its number in the order of writing. */
const headSchema = rowFactsSchema.extend({ vaultId: idSchema, sequence: z.int().min(1) });

/** A sealed row with its vault and its number. */
export interface NumberedRow {
  readonly vaultId: string;
  readonly sequence: number;
  readonly row: KeptRow;
}

/** A row as bytes: length of the head (2 bytes), head as JSON, iv, ciphertext. */
export function encodeRow({ vaultId, sequence, row }: NumberedRow): Uint8Array {
  const { table, id, rid, v, rev } = row;
  const head = new TextEncoder().encode(JSON.stringify({ vaultId, sequence, table, id, rid, v, rev }));
  const bytes = new Uint8Array(2 + head.length + row.iv.length + row.ct.length);
  new DataView(bytes.buffer).setUint16(0, head.length);
  bytes.set(head, 2);
  bytes.set(row.iv, 2 + head.length);
  bytes.set(row.ct, 2 + head.length + row.iv.length);
  return bytes;
}

/** The row in some bytes; undefined when they are no row. */
export function decodeRow(bytes: Uint8Array): NumberedRow | undefined {
  if (bytes.length < 2) return undefined;
  const headEnd = 2 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  if (headEnd + ivLength > bytes.length) return undefined;
  const head = headSchema.safeParse(parseJson(bytes.subarray(2, headEnd)));
  if (!head.success) return undefined;
  const { vaultId, sequence, ...facts } = head.data;
  // Copies: what is read keeps the whole file in memory otherwise, and crosses the bridge along with the row.
  const iv = bytes.slice(headEnd, headEnd + ivLength);
  const ct = bytes.slice(headEnd + ivLength);
  const row = keptRowSchema.safeParse({ ...facts, iv: new Uint8Array(iv), ct: new Uint8Array(ct) });
  return row.success ? { vaultId, sequence, row: row.data } : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not text or not JSON: the schema refuses undefined, and the caller counts it as damage.
    return undefined;
  }
}
