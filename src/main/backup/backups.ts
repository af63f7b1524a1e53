import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import {
  refusedFileSchema,
  type BackupFacts,
  type BackupOverview,
  type BackupReason,
  type ChosenFile,
} from '#shared/bridge/backups.ts';
import type { PurgeReport } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import type { RowKeeper } from '../journal/row-keeper.ts';
import { texts } from '../texts.ts';
import type { VaultFileStore } from '../vault-file/vault-file-store.ts';
import { backupExtension, encodeBackup, readBackup, readBackupHead, type BackupHead } from './backup-file.ts';
import { BackupFolder, backupName, type ListedBackup } from './backup-folder.ts';
import { BackupSettings } from './backup-settings.ts';
import { purge } from './purge.ts';
import type { Switching } from './switching.ts';

/** How often a backup is made while things change, in milliseconds. */
export const backupEvery = 30 * 60_000;

/** Shows the system's dialog for choosing a file or a folder, over the window that asked. */
export type ShowOpenDialog = (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;

/** What backups are made of. */
export interface BackupParts {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly own: BackupFolder;
  readonly rowKeeper: RowKeeper;
  readonly vaultFile: Pick<VaultFileStore, 'read'>;
  readonly switching: Pick<Switching, 'purge'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The folder with backups of a data folder. */
export function ownBackupFolder(dataFolder: string): BackupFolder {
  return new BackupFolder(join(dataFolder, 'backups'));
}

/** Makes backups, says which there are, and finds the one that is meant. Works while the vault is locked. */
export class Backups {
  readonly #parts: BackupParts;
  readonly #settings: BackupSettings;
  readonly #chosen = new Map<string, string>();
  #secondFolderFailed = false;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Nothing happens before it is asked. */
  constructor(parts: BackupParts) {
    this.#parts = parts;
    this.#settings = new BackupSettings(parts.dataFolder);
  }

  /**
   * Makes a backup when anything changed since the last one: written, read back, compared; then the journal is cut
   * short and old backups go. Null when there was nothing to do. To be called before an import, a migration or an
   * erasure as well.
   *
   * @throws BridgeError the name of a failed write, or backup-damaged when not everything can be read
   */
  make(reason: BackupReason): Promise<BackupFacts | null> {
    return this.#inTurn(() => this.#make(reason));
  }

  /**
   * Takes everything of erased residents out of backups and journal, and then makes a backup. Every backup does so too
   * before it begins, so what could not be reached now is tried again.
   *
   * @throws BridgeError when the vault file cannot be read, or there is none
   */
  purge(): Promise<PurgeReport> {
    return this.#inTurn(async () => {
      const vaultFile = await this.#parts.vaultFile.read();
      if (vaultFile === null) throw new BridgeError('vault-file-missing');
      const report = await this.#purge(vaultFile);
      await this.#makeAfterPurge('before-change', vaultFile).catch((cause: unknown) => {
        // What was asked is done; the next half hour tries to make a backup again.
        console.error(`No backup was made: ${cause instanceof BridgeError ? cause.reason : 'unexpected'}`);
      });
      return report;
    });
  }

  /** The folders in which backups of this vault may stand. Throws BridgeError file-failed. */
  async folders(): Promise<BackupFolder[]> {
    const second = await this.#settings.secondFolder();
    return second === null ? [this.#parts.own] : [this.#parts.own, new BackupFolder(second)];
  }

  /** Everything the overview shows. Throws BridgeError file-failed. */
  async overview(): Promise<BackupOverview> {
    const secondFolder = await this.#settings.secondFolder();
    const own = await this.#parts.own.list();
    const second = secondFolder === null ? [] : await this.#listSecond(secondFolder);
    const { last, inBackup } = await this.#parts.rowKeeper.sequences();
    return {
      backups: [
        ...own.flatMap((listed) => factsOf('own', listed)),
        ...second.flatMap((listed) => factsOf('second', listed)),
      ],
      unreadableFiles: [...own, ...second].filter(({ head, isNewer }) => head === undefined && !isNewer)
        .length,
      secondFolder,
      secondFolderFailed: this.#secondFolderFailed,
      hasChanges: last > inBackup,
    };
  }

  /** Reads a backup from beginning to end. Throws BridgeError backup-missing when it is not in the list. */
  async verify(id: string): Promise<BackupFacts> {
    const path = await this.pathOf(id);
    const { head, byteLength } = await readBackupHead(path);
    const facts = factsFrom(id, head, byteLength);
    try {
      await readBackup(path);
      return facts;
    } catch (cause) {
      if (cause instanceof BridgeError && cause.reason === 'backup-damaged')
        return { ...facts, state: 'damaged' };
      throw cause;
    }
  }

  /** Asks for a second folder, or forgets it; a backup goes there at once. */
  async chooseFolder(action: 'choose' | 'forget', showOpenDialog: ShowOpenDialog): Promise<BackupOverview> {
    if (action === 'forget') {
      await this.#settings.rememberSecondFolder(null);
      this.#secondFolderFailed = false;
      return this.overview();
    }
    const { canceled, filePaths } = await showOpenDialog({
      title: texts.chooseBackupFolderTitle,
      buttonLabel: texts.chooseBackupFolderButton,
      properties: ['openDirectory', 'createDirectory'],
    });
    const folder = filePaths[0];
    if (!canceled && folder !== undefined) {
      await this.#settings.rememberSecondFolder(folder);
      const newest = (await this.#parts.own.list()).find(({ head }) => head !== undefined);
      if (newest !== undefined) await this.#copyToSecond(newest.name);
    }
    return this.overview();
  }

  /** Asks for a backup file, on a stick for example; null when none was chosen. A file that is none is told with its place. */
  async chooseFile(showOpenDialog: ShowOpenDialog): Promise<ChosenFile | null> {
    const { canceled, filePaths } = await showOpenDialog({
      title: texts.chooseBackupFileTitle,
      filters: [{ name: texts.backupFile, extensions: [backupExtension.slice(1)] }],
      properties: ['openFile'],
    });
    const path = filePaths[0];
    if (canceled || path === undefined) return null;
    try {
      const { head, byteLength } = await readBackupHead(path);
      const id = `chosen:${basename(path)
        .replace(/[^\w.-]/g, '_')
        .slice(0, 100)}`;
      this.#chosen.set(id, path);
      return { kind: 'backup', facts: factsFrom(id, head, byteLength) };
    } catch (cause) {
      const reason = refusedFileSchema.shape.reason.safeParse(cause instanceof BridgeError && cause.reason);
      if (!reason.success) throw cause;
      return { kind: 'refused', path, reason: reason.data };
    }
  }

  /** Where a listed backup stands. Throws BridgeError backup-missing. */
  async pathOf(id: string): Promise<string> {
    const chosen = this.#chosen.get(id);
    if (chosen !== undefined) return chosen;
    const name = id.slice(id.indexOf(':') + 1);
    const secondFolder = id.startsWith('second:') ? await this.#settings.secondFolder() : null;
    const folder = id.startsWith('own:')
      ? this.#parts.own
      : secondFolder === null
        ? undefined
        : new BackupFolder(secondFolder);
    // Only what is listed: a name can lead nowhere else.
    const listed = (await folder?.list())?.some((backup) => backup.name === name);
    if (folder === undefined || listed !== true) throw new BridgeError('backup-missing');
    return folder.pathOf(name);
  }

  async #make(reason: BackupReason): Promise<BackupFacts | null> {
    const vaultFile = await this.#parts.vaultFile.read();
    if (vaultFile === null) return null;
    if (vaultFile.erasures.length > 0) await this.#purge(vaultFile);
    return this.#makeAfterPurge(reason, vaultFile);
  }

  async #purge(vaultFile: VaultFile): Promise<PurgeReport> {
    const { dataFolder, own, rowKeeper, switching } = this.#parts;
    const secondFolder = await this.#settings.secondFolder();
    return purge({ dataFolder, own, rowKeeper, switching, secondFolder, vaultFile });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure.
    });
    return turn;
  }

  async #makeAfterPurge(reason: BackupReason, vaultFile: VaultFile): Promise<BackupFacts | null> {
    const { own, rowKeeper, now, appVersion } = this.#parts;
    const { last, inBackup } = await rowKeeper.sequences();
    const sentinel = await rowKeeper.sentinel();
    const newest = (await own.list()).find(({ head }) => head !== undefined);
    const isSame =
      newest?.head?.vaultId === vaultFile.vaultId && newest.head.vaultFile.sequence === vaultFile.sequence;
    if (last <= inBackup && isSame && reason !== 'asked') return null;
    const rows = await rowKeeper.everyRow(vaultFile.vaultId);
    const count = rows.filter(({ table }) => table !== 'seals').length;
    if (count < (sentinel?.recordCount ?? 0)) {
      // A backup that lacks something would become the one that others are compared with.
      throw new BridgeError('backup-damaged', 'what is kept is not complete');
    }
    const createdAt = new Date(now()).toISOString();
    const lastSequence = Math.max(last, 1);
    const bytes = encodeBackup({
      createdAt,
      appVersion,
      databaseId: sentinel?.databaseId ?? vaultFile.vaultId,
      lastSequence,
      vaultFile,
      rows,
    });
    const name = backupName(lastSequence, createdAt);
    await own.write(name, bytes);
    await rowKeeper.rebase(lastSequence);
    await own.rotate(now());
    await this.#copyToSecond(name, bytes);
    const { head, byteLength } = await readBackupHead(own.pathOf(name));
    return factsFrom(`own:${name}`, head, byteLength);
  }

  /** The second folder may be a stick that is not in: that is told, and changes nothing about the first. */
  async #copyToSecond(name: string, bytes?: Uint8Array): Promise<void> {
    const path = await this.#settings.secondFolder();
    if (path === null) return;
    try {
      const second = new BackupFolder(path);
      await second.write(name, bytes ?? (await readFile(this.#parts.own.pathOf(name))));
      await second.rotate(this.#parts.now());
      this.#secondFolderFailed = false;
    } catch (cause) {
      this.#secondFolderFailed = true;
      console.error(
        `No backup in the second folder: ${cause instanceof BridgeError ? cause.reason : 'unexpected'}`,
      );
    }
  }

  async #listSecond(path: string): Promise<ListedBackup[]> {
    try {
      return await new BackupFolder(path).list();
    } catch {
      this.#secondFolderFailed = true;
      return [];
    }
  }
}

/** A backup as it is listed, from its head. */
export function factsFrom(id: string, head: BackupHead, byteLength: number): BackupFacts {
  const place = id.startsWith('second:') ? 'second' : id.startsWith('chosen:') ? 'chosen' : 'own';
  return {
    id,
    place,
    createdAt: head.createdAt,
    bytes: byteLength,
    counts: head.counts,
    appVersion: head.appVersion,
    state: 'good',
  };
}

function factsOf(place: 'own' | 'second', { name, head, byteLength }: ListedBackup): BackupFacts[] {
  return head === undefined ? [] : [factsFrom(`${place}:${name}`, head, byteLength)];
}
