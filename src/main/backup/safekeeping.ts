import type { BackupOverview, BackupReason } from '#shared/bridge/backups.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { RowKeeper } from '../journal/row-keeper.ts';
import { readCheckedVaultFile } from '../start-up-checks.ts';
import { createVaultFileStore, type VaultFileStore } from '../vault-file/vault-file-store.ts';
import { Backups, ownBackupFolder } from './backups.ts';
import { Restoring } from './restoring.ts';
import { Switching } from './switching.ts';

/** Everything that keeps the vault safe on the disk: the vault file, the journal, backups and restoring. */
export interface Safekeeping {
  readonly vaultFile: VaultFileStore;
  readonly rowKeeper: RowKeeper;
  readonly backups: Backups;
  readonly restoring: Restoring;
  /**
   * The vault file, judged; null on a first run. The page asks for it when it starts and after locking, so a backup
   * is made then, without anybody waiting for it.
   *
   * @throws BridgeError vault-file-missing, vault-file-older, or as the store
   */
  readVaultFile(): Promise<VaultFile | null>;
  /** Every backup, and first what is kept up to date beside the database. */
  overview(): Promise<BackupOverview>;
  /** Makes a backup and prints by name why that failed. Never throws: nobody waits for it. */
  backUpQuietly(reason: BackupReason): Promise<void>;
}

/** Opens the safekeeping of a data folder. Nothing is read before it is asked. */
export function openSafekeeping(dataFolder: string, appVersion: string, now = Date.now): Safekeeping {
  const own = ownBackupFolder(dataFolder);
  const switching = new Switching(dataFolder, own);
  const store = createVaultFileStore(dataFolder, appVersion);
  const vaultFile = { ...store, read: () => switching.finish().then(() => store.read()) };
  const rowKeeper = new RowKeeper(dataFolder, appVersion, () =>
    switching.finish().then(() => own.newestGood()),
  );
  const parts = { dataFolder, appVersion, own, rowKeeper, vaultFile, now };
  const backups = new Backups(parts);
  const restoring = new Restoring({ ...parts, backups, switching });
  const backUpQuietly = async (reason: BackupReason) => {
    try {
      await backups.make(reason);
    } catch (cause) {
      console.error(`No backup was made: ${cause instanceof BridgeError ? cause.reason : 'unexpected'}`);
    }
  };
  return {
    vaultFile,
    rowKeeper,
    backups,
    restoring,
    backUpQuietly,
    async readVaultFile() {
      const file = await readCheckedVaultFile(vaultFile, rowKeeper);
      if (file !== null) void backUpQuietly('lock');
      return file;
    },
    async overview() {
      const [overview, present] = await Promise.all([backups.overview(), restoring.now()]);
      return present === undefined ? overview : { ...overview, backups: [present, ...overview.backups] };
    },
  };
}
