import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import { AlreadyThereError, forceFolderToDisk, writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import {
  backupExtension,
  decodeBackup,
  readBackup,
  readBackupHead,
  type BackupHead,
  type OpenedBackup,
} from './backup-file.ts';
import { backupsToRemove } from './rotation.ts';

/** Behind the name of a backup that only counts once a switch to it was decided. */
const waiting = '.wacht';

/** A file in the folder: its head, or why that cannot be read. */
export interface ListedBackup {
  readonly name: string;
  readonly byteLength: number;
  readonly head: BackupHead | undefined;
  readonly isNewer: boolean;
}

/** What a backup file is called: by the number of its last row first, so that names sort by what the files hold. */
export function backupName(lastSequence: number, createdAt: string): string {
  const moment = createdAt.replace(/[^\d]/g, '').slice(0, 17);
  return `kopie-${String(lastSequence).padStart(12, '0')}-${moment}${backupExtension}`;
}

/** One folder with backups. */
export class BackupFolder {
  /** @param path the folder; made at the first backup */
  constructor(readonly path: string) {}

  /** Every backup with its head, newest first. Throws BridgeError file-failed when the folder cannot be listed. */
  async list(): Promise<ListedBackup[]> {
    const listed: ListedBackup[] = [];
    for (const name of await this.#names()) {
      try {
        listed.push({ name, ...(await readBackupHead(join(this.path, name))), isNewer: false });
      } catch (cause) {
        const isNewer = cause instanceof BridgeError && cause.reason === 'backup-newer';
        listed.push({ name, byteLength: 0, head: undefined, isNewer });
      }
    }
    return listed;
  }

  /**
   * The newest backup that is good from beginning to end; undefined when there is none.
   *
   * @param databaseId only of this database: rows of another one are other words, not older ones
   */
  async newestGood(databaseId?: string): Promise<OpenedBackup | undefined> {
    for (const name of await this.#names()) {
      try {
        const { head } = await readBackupHead(this.pathOf(name));
        if (databaseId !== undefined && head.databaseId !== databaseId) continue;
        return await readBackup(this.pathOf(name));
      } catch (cause) {
        const reason = cause instanceof BridgeError ? cause.reason : 'unexpected';
        console.error(`A backup cannot be used (${reason}); the one before it is tried.`);
      }
    }
    return undefined;
  }

  /** Where a backup of this folder stands. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /**
   * Writes a backup, reads it back and compares it.
   *
   * @throws BridgeError the name of a failed write, or backup-damaged when the disk gives back something else
   */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    try {
      await mkdir(this.path, { recursive: true, mode: 0o700 });
      await writeAtomically(this.pathOf(name), bytes, { existing: 'refuse', mode: 0o600 });
    } catch (cause) {
      if (!(cause instanceof AlreadyThereError)) throw namedWriteError(cause);
    }
    await this.#readBack(name, bytes);
  }

  /**
   * Puts another content in the place of a backup, whole or not at all, and reads it back.
   *
   * @throws BridgeError as {@link write}
   */
  async replace(name: string, bytes: Uint8Array): Promise<void> {
    decodeBackup(bytes);
    await writeAtomically(this.pathOf(name), bytes, { existing: 'replace', mode: 0o600 });
    await this.#readBack(name, bytes);
  }

  /**
   * Writes a backup that is no backup yet: nobody finds it before {@link admitWaiting}. One that waited in vain goes.
   *
   * @throws BridgeError as {@link write}
   */
  async writeWaiting(name: string, bytes: Uint8Array): Promise<void> {
    for (const other of await this.waitingNames()) await this.dropWaiting(other);
    await this.write(`${name}${waiting}`, bytes);
  }

  /** Gives a backup that waits its name; nothing when it has it already. Throws the BridgeError of a failed write. */
  async admitWaiting(name: string): Promise<void> {
    try {
      await rename(this.pathOf(`${name}${waiting}`), this.pathOf(name));
      await forceFolderToDisk(this.path);
    } catch (cause) {
      if (fileErrorCode(cause) !== 'ENOENT') throw namedWriteError(cause);
    }
  }

  /** The names of files that wait. Throws BridgeError file-failed. */
  async waitingNames(): Promise<string[]> {
    return (await this.#everyName()).filter((name) => name.endsWith(waiting));
  }

  /** Whether a file that waits is the one that a switch names. */
  isWaitingFor(waitingName: string, name: string | null): boolean {
    return name !== null && waitingName === `${name}${waiting}`;
  }

  /** Lets go of a file that waits in vain. Throws the BridgeError of a failed write. */
  async dropWaiting(waitingName: string): Promise<void> {
    await rm(this.pathOf(waitingName), { force: true }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
  }

  /** Removes what rotation no longer needs. Throws BridgeError file-failed. */
  async rotate(now: number): Promise<void> {
    const backups = (await this.list()).map(({ name, head }) => ({
      id: name,
      createdAt: head === undefined ? momentIn(name) : Date.parse(head.createdAt),
      recordCount: head?.recordCount ?? 0,
      isReadable: head !== undefined,
    }));
    for (const name of backupsToRemove(backups, now)) await rm(this.pathOf(name), { force: true });
  }

  async #readBack(name: string, bytes: Uint8Array): Promise<void> {
    const found = await readFile(this.pathOf(name)).catch((cause: unknown) => {
      throw namedReadError(cause);
    });
    if (!found.equals(bytes)) throw new BridgeError('backup-damaged', 'read back');
    decodeBackup(found);
  }

  /** Names, newest first. */
  async #names(): Promise<string[]> {
    return (await this.#everyName())
      .filter((name) => name.endsWith(backupExtension) && !name.startsWith('.'))
      .sort()
      .reverse();
  }

  async #everyName(): Promise<string[]> {
    try {
      return await readdir(this.path);
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return [];
      throw namedReadError(cause);
    }
  }
}

/** When an unreadable backup was made, by its name; the beginning of time when its name does not say. */
function momentIn(name: string): number {
  const parts = /-(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(name);
  if (parts === null) return 0;
  const [, year, month, day, hour, minute] = parts;
  return Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:00Z`) || 0;
}
