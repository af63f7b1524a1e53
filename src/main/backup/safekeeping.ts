import { join } from 'node:path';
import type { BackupOverview, BackupReason } from '#shared/bridge/backups.ts';
import { erasedIds, unionOfErasures } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { isFolderCopied, readSentinel } from '../journal/sentinel-file.ts';
import { RowKeeper } from '../journal/row-keeper.ts';
import { readCheckedVaultFile } from '../start-up-checks.ts';
import { vaultFilesIn } from '../vault-file/vault-files-in.ts';
import { createVaultFileStore, type VaultFileStore } from '../vault-file/vault-file-store.ts';
import { Backups, ownBackupFolder } from './backups.ts';
import { knownErasures } from './known-erasures.ts';
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
   * @throws BridgeError folder-copied before anything is touched; vault-file-missing, vault-file-older, or as the store
   */
  readVaultFile(): Promise<VaultFile | null>;
  /** Whether the folder was copied or moved here and nobody chose yet. Throws BridgeError file-failed. */
  isFolderCopied(): Promise<boolean>;
  /** People go on with the folder where it stands now. Throws the BridgeError of a failed write. */
  acceptFolder(): Promise<void>;
  /** Every backup, and first what is kept up to date beside the database. */
  overview(): Promise<BackupOverview>;
  /** Makes a backup and prints by name why that failed. Never throws: nobody waits for it. */
  backUpQuietly(reason: BackupReason): Promise<void>;
  /** Waits for the backup that nobody waits for, and lets go of the files. */
  close(): Promise<void>;
}

/** Opens the safekeeping of a data folder. Nothing is read before it is asked. */
export function openSafekeeping(dataFolder: string, appVersion: string, now = Date.now): Safekeeping {
  const own = ownBackupFolder(dataFolder);
  const store = createVaultFileStore(dataFolder, appVersion);
  // Whoever was erased since a switch was decided is known here: by the vault file or by a backup made from it.
  const findErasures = (vaultId: string) => knownErasures(vaultId, { dataFolder, backupFolders: [own] });
  const switching = new Switching({ dataFolder, own, store, findErasures });
  const vaultFile = afterSwitch(store, switching);
  const findErased = async () => {
    const files = await vaultFilesIn(join(dataFolder, 'vault'));
    return erasedIds(unionOfErasures(...files.flatMap(({ file }) => (file ? [file.erasures] : []))));
  };
  const findBase = async () => {
    await switching.finish();
    return own.newestGood((await readSentinel(dataFolder))?.databaseId);
  };
  const rowKeeper = new RowKeeper(dataFolder, appVersion, findBase, findErased);
  const parts = { dataFolder, appVersion, own, rowKeeper, vaultFile, switching, now };
  const backups = new Backups(parts);
  const restoring = new Restoring({ ...parts, backups });
  const backUpQuietly = async (reason: BackupReason) => {
    try {
      // Nothing is touched before people chose whether to go on with this folder.
      if (await isFolderCopied(dataFolder)) return;
      await backups.make(reason);
    } catch (cause) {
      console.error(`No backup was made: ${cause instanceof BridgeError ? cause.reason : 'unexpected'}`);
    }
  };
  let unwaited: Promise<void> = Promise.resolve();
  return {
    vaultFile,
    rowKeeper,
    backups,
    restoring,
    backUpQuietly,
    isFolderCopied: () => isFolderCopied(dataFolder),
    async acceptFolder() {
      await rowKeeper.acceptPlace();
      // A switch that was decided where the folder came from waited for this.
      await rowKeeper.reopen(() => switching.finish());
    },
    async close() {
      await unwaited;
      await rowKeeper.close();
    },
    async readVaultFile() {
      if (await isFolderCopied(dataFolder)) throw new BridgeError('folder-copied');
      const file = await readCheckedVaultFile(vaultFile, rowKeeper);
      if (file !== null) unwaited = backUpQuietly('lock');
      return file;
    },
    async overview() {
      const [overview, present] = await Promise.all([backups.overview(), restoring.now()]);
      return present === undefined ? overview : { ...overview, backups: [present, ...overview.backups] };
    },
  };
}

/** The same store, of which nothing is read or written before a switch that was decided has been carried out. */
function afterSwitch(store: VaultFileStore, switching: Switching): VaultFileStore {
  const ready = () => switching.finish();
  return {
    read: () => ready().then(() => store.read()),
    create: (file) => ready().then(() => store.create(file)),
    replace: (file) => ready().then(() => store.replace(file)),
    putBack: (file, writeSentinel) => ready().then(() => store.putBack(file, writeSentinel)),
    heal: (sentinel) => ready().then(() => store.heal(sentinel)),
    readBest: (sentinel) => ready().then(() => store.readBest(sentinel)),
    hasTwin: () => ready().then(() => store.hasTwin()),
  };
}
