import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import { storedVaultFileSchema, vaultFileVersion, type VaultFile } from '#shared/bridge/vault-file.ts';
import { AlreadyThereError, writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import { isOlderVersion } from '#shared/bridge/app-version.ts';

/** A larger file cannot be one of ours: 100,000 resident keys and 200 slots stay well under it. */
export const largestVaultFileBytes = 64_000_000;

/** The vault file on disk: read, made once, and replaced only by what follows on it. */
export interface VaultFileStore {
  /**
   * Reads the vault file; null when there is none yet.
   *
   * @throws BridgeError vault-file-damaged, vault-file-newer or file-failed
   */
  read(): Promise<VaultFile | null>;
  /**
   * Makes the vault file where there is none.
   *
   * @throws BridgeError vault-file-exists, or the name of a failed write
   */
  create(file: VaultFile): Promise<void>;
  /**
   * Replaces the vault file by its successor.
   *
   * @throws BridgeError vault-file-changed when it does not follow on what is stored; otherwise as `read`, or the
   * name of a failed write
   */
  replace(file: VaultFile): Promise<void>;
}

/**
 * Opens the store of the vault file.
 *
 * @param dataFolder the app's data folder
 * @param appVersion the version of this app, compared with the lowest one that the vault allows
 */
export function createVaultFileStore(dataFolder: string, appVersion: string): VaultFileStore {
  const path = join(dataFolder, 'vault', 'vault.json');
  let lastWrite: Promise<void> = Promise.resolve();

  const read = () => readVaultFile(path, appVersion);

  /** One write at a time: comparing with what is stored and writing belong together. */
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const turn = lastWrite.then(write);
    lastWrite = turn.catch(() => {
      // Whoever asked for this write hears of its failure; the next one starts afresh.
    });
    return turn;
  };

  return {
    read,
    create: (file) => inTurn(() => createFile(path, file)),
    replace: (file) => inTurn(() => replaceFile(path, file, read)),
  };
}

async function createFile(path: string, file: VaultFile): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeAtomically(path, asBytes(file), { existing: 'refuse', mode: 0o600 });
  } catch (cause) {
    throw cause instanceof AlreadyThereError ? new BridgeError('vault-file-exists') : namedWriteError(cause);
  }
}

async function replaceFile(
  path: string,
  file: VaultFile,
  read: () => Promise<VaultFile | null>,
): Promise<void> {
  const stored = await read();
  if (stored === null) throw new BridgeError('vault-file-changed', 'there is no vault file to replace');
  if (stored.vaultId !== file.vaultId) throw new BridgeError('vault-file-changed', 'another vault is stored');
  if (file.sequence !== stored.sequence + 1) {
    throw new BridgeError('vault-file-changed', `stored ${stored.sequence}, offered ${file.sequence}`);
  }
  await writeAtomically(path, asBytes(file), { existing: 'replace', mode: 0o600 });
}

function asBytes(file: VaultFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(file)}\n`);
}

async function readVaultFile(path: string, appVersion: string): Promise<VaultFile | null> {
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
  const value = parseJson(text);
  if (hasNewerVersion(value)) throw new BridgeError('vault-file-newer', 'the layout is newer');
  const parsed = storedVaultFileSchema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
    throw new BridgeError('vault-file-damaged', `not a vault file at: ${places.join(', ')}`);
  }
  if (isOlderVersion(appVersion, parsed.data.lowestAppVersion)) {
    throw new BridgeError('vault-file-newer', `needs app version ${parsed.data.lowestAppVersion}`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may not end up in a log.
    throw new BridgeError('vault-file-damaged', 'not JSON');
  }
}

function hasNewerVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > vaultFileVersion;
}
