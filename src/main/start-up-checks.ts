import { BridgeError } from '#shared/bridge/errors.ts';
import type { Sentinel } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { RowKeeper } from './journal/row-keeper.ts';
import type { VaultFileStore } from './vault-file/vault-file-store.ts';

/** What is known when the app starts. */
export interface StartUpFacts {
  readonly vaultFile: Pick<VaultFile, 'vaultId' | 'sequence'> | null;
  readonly sentinel: Pick<Sentinel, 'vaultId' | 'vaultSequence'> | null;
  /** Whether rows of any vault are kept in backups. */
  readonly hasBackups: boolean;
  /** Whether a twin of a vault file is there, readable or not. */
  readonly hasTwin: boolean;
}

/**
 * Compares the vault file with what was seen last.
 *
 * @throws BridgeError vault-file-missing when there was a vault before, vault-file-older when the file was put back
 */
export function checkStart({ vaultFile, sentinel, hasBackups, hasTwin }: StartUpFacts): void {
  if (vaultFile === null) {
    if (sentinel !== null || hasBackups || hasTwin) throw new BridgeError('vault-file-missing');
    return;
  }
  if (sentinel === null) return;
  if (sentinel.vaultId !== vaultFile.vaultId) throw new BridgeError('vault-file-older', 'another vault');
  if (sentinel.vaultSequence > vaultFile.sequence) {
    throw new BridgeError(
      'vault-file-older',
      `seen ${String(sentinel.vaultSequence)}, there is ${String(vaultFile.sequence)}`,
    );
  }
}

/**
 * Mends the vault file with its twin where that is right, reads it and judges whether the app may go on with it; null on a first run.
 *
 * @throws BridgeError as {@link checkStart} and the store
 */
export async function readCheckedVaultFile(
  store: Pick<VaultFileStore, 'read' | 'heal' | 'hasTwin'>,
  keeper: Pick<RowKeeper, 'sentinel' | 'sequences' | 'noteVaultFile'>,
): Promise<VaultFile | null> {
  const sentinel = await keeper.sentinel();
  await store.heal(sentinel);
  const vaultFile = await store.read();
  const { inBackup } = await keeper.sequences();
  checkStart({ vaultFile, sentinel, hasBackups: inBackup > 0, hasTwin: await store.hasTwin() });
  // A sentinel that is missing, one step behind or without its place is made again; one that is right is left alone.
  const isRight = sentinel?.vaultSequence === vaultFile?.sequence && sentinel?.place !== undefined;
  if (vaultFile !== null && !isRight) await keeper.noteVaultFile(vaultFile);
  return vaultFile;
}
