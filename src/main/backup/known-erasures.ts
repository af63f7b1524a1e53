import { join } from 'node:path';
import { unionOfErasures } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { Erasure } from '#shared/bridge/vault-file.ts';
import { vaultFilesIn } from '../vault-file/vault-files-in.ts';
import type { BackupFolder } from './backup-folder.ts';

/** Where erasures may be known. */
export interface ErasurePlaces {
  readonly dataFolder: string;
  /** Folders with backups that are looked into; one that cannot be read is passed over. */
  readonly backupFolders: readonly BackupFolder[];
}

/**
 * Everybody of whom any file of a vault says that they were erased: the vault file, what stands beside it, and the heads
 * of backups. One of them is enough, so that a vault file that was lost or put back brings nobody back.
 */
export async function knownErasures(vaultId: string, places: ErasurePlaces): Promise<Erasure[]> {
  const files = await passOver(() => vaultFilesIn(join(places.dataFolder, 'vault')));
  const lists = files.flatMap(({ file }) => (file?.vaultId === vaultId ? [file.erasures] : []));
  for (const folder of places.backupFolders) {
    for (const { head } of await passOver(() => folder.list())) {
      if (head?.vaultId === vaultId) lists.push(head.vaultFile.erasures);
    }
  }
  return unionOfErasures(...lists);
}

async function passOver<Found>(find: () => Promise<Found[]>): Promise<Found[]> {
  try {
    return await find();
  } catch (cause) {
    console.error(`Not asked who was erased: ${cause instanceof BridgeError ? cause.reason : 'unexpected'}`);
    return [];
  }
}
