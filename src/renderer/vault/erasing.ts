import { withErasures } from '#shared/bridge/erasing.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { withMasterKey, type Authority } from './workers.ts';

/**
 * Drops the key of a resident for good and notes that this was done. For `VaultSession.changeSlots`: from the moment the
 * file is replaced nobody can open a row of this resident, and nobody can give them a new key.
 *
 * @throws VaultError 'wrong-passphrase'; nothing changes then
 */
export function eraseResidentKey(
  file: VaultFile,
  authority: Authority,
  residentId: string,
  erasedAt: string,
): Promise<VaultFile> {
  return withMasterKey(file, authority, () =>
    Promise.resolve(withErasures(file, [{ residentId, erasedAt }])),
  );
}
