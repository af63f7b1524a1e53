import type { Sentinel } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { FoundVaultFile } from './read-vault-file.ts';

/** What is to be done about the vault file and its twin. */
export type Healing = 'nothing' | 'write-twin' | 'put-twin-back' | 'tell-difference';

type Seen = Pick<Sentinel, 'vaultId' | 'vaultSequence'>;

/** Whether a vault file is of the vault that the sentinel names, and not from before it. */
export function isOfSentinel(file: VaultFile, sentinel: Seen | null): boolean {
  return sentinel !== null && file.vaultId === sentinel.vaultId && file.sequence >= sentinel.vaultSequence;
}

/**
 * Judges the vault file and its twin at the start. The twin is put back only when the sentinel proves that it is not
 * from before something that people saw happen: a colleague who was let out may not come back this way.
 */
export function chooseHealing(main: FoundVaultFile, twin: FoundVaultFile, sentinel: Seen | null): Healing {
  if (main.state === 'newer' || twin.state === 'newer') return 'nothing';
  const isMainRight = main.state === 'good' && (sentinel === null || isOfSentinel(main.file, sentinel));
  const isTwinRight = twin.state === 'good' && isOfSentinel(twin.file, sentinel);
  if (!isMainRight) return isTwinRight ? 'put-twin-back' : 'nothing';
  if (twin.state !== 'good' || twin.file.vaultId !== main.file.vaultId) return 'write-twin';
  if (twin.file.sequence > main.file.sequence) return isTwinRight ? 'put-twin-back' : 'nothing';
  if (twin.file.sequence < main.file.sequence) return 'write-twin';
  // One of them fell over in a way that still reads, a letter of a key for example; which one cannot be told here.
  return JSON.stringify(twin.file) === JSON.stringify(main.file) ? 'nothing' : 'tell-difference';
}
