import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { storedVaultFileSchema, type VaultFile } from '#shared/bridge/vault-file.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { largestVaultFileBytes } from './read-vault-file.ts';
import { parseVaultFileText, vaultFileBytes, withoutChecksum } from './vault-file-text.ts';

/** A JSON file in a folder of the vault. */
export interface FoundVaultFile {
  readonly name: string;
  readonly path: string;
  /** What stands in it; undefined when it is no vault file, or a damaged one. */
  readonly file: VaultFile | undefined;
  readonly text: string;
}

/**
 * Every JSON file in a folder, and the vault file in it when it is one: the vault file itself and whatever copy of it
 * stands beside it, under any name.
 *
 * @throws BridgeError file-failed
 */
export async function vaultFilesIn(folder: string): Promise<FoundVaultFile[]> {
  const found: FoundVaultFile[] = [];
  for (const name of await jsonNamesIn(folder)) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).size > largestVaultFileBytes) continue;
      const text = await readFile(path, 'utf8');
      found.push({ name, path, text, file: parse(text) });
    } catch (cause) {
      // One that was replaced or removed meanwhile is nothing to worry about.
      if (fileErrorCode(cause) !== 'ENOENT') throw namedReadError(cause);
    }
  }
  return found;
}

/** Replaces a vault file as it is, without asking what it follows on. Throws the BridgeError of a failed write. */
export async function putVaultFile(path: string, file: VaultFile): Promise<void> {
  await writeAtomically(path, vaultFileBytes(file), { existing: 'replace', mode: 0o600 });
}

async function jsonNamesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return [];
    throw namedReadError(cause);
  }
}

function parse(text: string): VaultFile | undefined {
  try {
    return storedVaultFileSchema.safeParse(withoutChecksum(parseVaultFileText(text))).data;
  } catch {
    // Damaged, or written by somebody else. Whoever asked sees that there is no vault file in it.
    return undefined;
  }
}
