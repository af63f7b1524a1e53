import { mainProcess } from '#platform/bridge.ts';
import { isOlderVersion } from '#shared/bridge/app-version.ts';
import { lowestAppVersion } from '#shared/model/index.ts';
import type { VaultSession } from '#vault/index.ts';

/**
 * To be done when a vault was opened and before anything new is written in it: a vault of an earlier version first gets
 * a backup, and then keeps earlier versions of the app away. Rows stay as they are until somebody changes them.
 *
 * @throws BridgeError when the vault file cannot be replaced: then nothing was changed
 */
export async function upgradeVault(session: VaultSession): Promise<void> {
  if (!isOlderVersion(session.file.lowestAppVersion, lowestAppVersion)) return;
  await mainProcess.makeBackup('before-change');
  await session.changeSlots((file) => Promise.resolve({ file: { ...file, lowestAppVersion } }));
}
