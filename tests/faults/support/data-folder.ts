import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vaultFileBytes } from '../../../src/main/vault-file/vault-file-text.ts';
import type { VaultFile } from '../../../src/shared/bridge/vault-file.ts';

/** The journal in a data folder. */
export function journalOf(dataFolder: string): string {
  return join(dataFolder, 'vault', 'journal.log');
}

/** The vault file and its twin: what harms only one of them mends itself. */
export function vaultFilesOf(dataFolder: string): string[] {
  return ['vault.json', 'vault-twin.json'].map((name) => join(dataFolder, 'vault', name));
}

/** The text of a vault file with other content, and the checksum that belongs to it. */
export function changedVaultText(text: string, changes: Partial<VaultFile>): string {
  const { checksum: _before, ...file } = JSON.parse(text) as VaultFile & { checksum?: string };
  return new TextDecoder().decode(vaultFileBytes({ ...file, ...changes }));
}

/** Removes the database of the page, as a disk that loses a folder would. The app must not be running. */
export async function loseDatabase(dataFolder: string): Promise<void> {
  const folders = (await readdir(dataFolder, { recursive: true, withFileTypes: true })).filter(
    (entry) =>
      entry.isDirectory() &&
      entry.name === 'IndexedDB' &&
      !entry.parentPath.startsWith(join(dataFolder, 'vault')),
  );
  if (folders.length === 0) throw new Error('There is no database to lose');
  for (const folder of folders) await rm(join(folder.parentPath, folder.name), { recursive: true });
}

/** Lets one bit of a file fall over. */
export async function flipBit(path: string, place: (length: number) => number): Promise<void> {
  const bytes = await readFile(path);
  const index = place(bytes.length);
  bytes[index] = (bytes[index] ?? 0) ^ 0x04;
  await writeFile(path, bytes);
}

/** The backups in a data folder, oldest first. */
export async function backupsOf(dataFolder: string): Promise<string[]> {
  const folder = join(dataFolder, 'backups');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.goedgesprek-kopie')).sort();
  return names.map((name) => join(folder, name));
}
