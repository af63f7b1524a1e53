import { open, stat } from 'node:fs/promises';
import { BridgeError } from '#shared/bridge/errors.ts';
import { storedVaultFileSchema, vaultFileVersion, type VaultFile } from '#shared/bridge/vault-file.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { isOlderVersion } from '#shared/bridge/app-version.ts';
import { parseVaultFileText, withoutChecksum } from './vault-file-text.ts';

/** A larger file cannot be one of ours: 100,000 resident keys and 200 slots stay well under it. */
export const largestVaultFileBytes = 64_000_000;

/** What stands at a place where a vault file may stand. */
export type FoundVaultFile =
  | { readonly state: 'good'; readonly file: VaultFile }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  /** Written by a newer app: never replaced, never used. */
  | { readonly state: 'newer'; readonly error: BridgeError };

/** Looks what stands there. Throws BridgeError file-failed when the disk does not say. */
export async function lookAtVaultFile(path: string, appVersion: string): Promise<FoundVaultFile> {
  try {
    const file = await readVaultFile(path, appVersion);
    return file === null ? { state: 'missing' } : { state: 'good', file };
  } catch (cause) {
    if (!(cause instanceof BridgeError)) throw cause;
    if (cause.reason === 'vault-file-newer') return { state: 'newer', error: cause };
    // A bad sector is damage; a file that is held or may not be read is not, and may be right again in a moment.
    if (cause.reason === 'vault-file-damaged' || cause.detail === 'EIO') return { state: 'damaged' };
    throw cause;
  }
}

/**
 * Reads a vault file; null when there is none.
 *
 * @throws BridgeError vault-file-damaged, vault-file-newer or file-failed
 */
export async function readVaultFile(path: string, appVersion: string): Promise<VaultFile | null> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > largestVaultFileBytes) throw new BridgeError('vault-file-damaged', 'too large');
    const file = await open(path, 'r');
    try {
      text = await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return null;
    throw namedReadError(cause);
  }
  return parseVaultFile(text, appVersion);
}

function parseVaultFile(text: string, appVersion: string): VaultFile {
  const value = parseVaultFileText(text);
  // Before the checksum: a newer app may count it in another way, and what it wrote is never taken for damage.
  if (hasNewerVersion(value)) throw new BridgeError('vault-file-newer', 'the layout is newer');
  const parsed = storedVaultFileSchema.safeParse(withoutChecksum(value));
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
    throw new BridgeError('vault-file-damaged', `not a vault file at: ${places.join(', ')}`);
  }
  if (isOlderVersion(appVersion, parsed.data.lowestAppVersion)) {
    throw new BridgeError('vault-file-newer', `needs app version ${parsed.data.lowestAppVersion}`);
  }
  return parsed.data;
}

function hasNewerVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > vaultFileVersion;
}
