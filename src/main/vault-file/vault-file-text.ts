import { createHash } from 'node:crypto';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

/**
 * A vault file as it is written: with a checksum, because names, dates and numbers in it are not sealed and a single
 * bit of them could fall over unseen. It guards against a bad disk; who may write here could write the sum as well.
 */
export function vaultFileBytes(file: VaultFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...file, checksum: sumOf(file) })}\n`);
}

/**
 * The JSON in the text of a vault file.
 *
 * @throws BridgeError vault-file-damaged when it is none
 */
export function parseVaultFileText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may not end up in a log.
    throw new BridgeError('vault-file-damaged', 'not JSON');
  }
}

/**
 * What stands in a vault file, without its checksum. A file from before there was one has none.
 *
 * @throws BridgeError vault-file-damaged when the checksum does not belong to the rest
 */
export function withoutChecksum(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('checksum' in value)) return value;
  const { checksum, ...rest } = value;
  if (checksum !== sumOf(rest)) throw new BridgeError('vault-file-damaged', 'the checksum is another');
  return rest;
}

/* Written out anew, so that the form of the text makes no difference: only what it says. */
function sumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
