import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import { fileErrorCode, namedWriteError } from './file-errors.ts';

/** How a file is put in place. */
export interface AtomicWriteOptions {
  /** `replace` takes the place of what is there; `refuse` fails with `alreadyThere` when anything is. */
  readonly existing: 'replace' | 'refuse';
  /** Who may read and write the file; left to the system when absent. */
  readonly mode?: number;
}

/** Thrown with `existing: 'refuse'` when something stands at the path already. */
export class AlreadyThereError extends Error {
  constructor() {
    super('already-there');
    this.name = 'AlreadyThereError';
  }
}

const temporaryStart = '.goed-gesprek-';
const temporaryFilesInUse = new Set<string>();

/** The start of every temporary name for one file: short whatever the file's own name, and found again by it. */
function temporaryPrefix(path: string): string {
  const mark = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12);
  return `${temporaryStart}${mark}-`;
}

/**
 * Writes a whole file or nothing: to a temporary file in the same folder, forced to disk, then renamed. After a
 * crash the old file or the new one is there, never half a file.
 *
 * @throws BridgeError by the name of what failed: disk-full, folder-gone, folder-not-writable, file-in-use or
 * file-failed
 * @throws AlreadyThereError when something is there and `existing` is `refuse`
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions,
): Promise<void> {
  const folder = dirname(path);
  const prefix = temporaryPrefix(path);
  const temporaryPath = join(folder, `${prefix}${randomBytes(6).toString('hex')}.tmp`);
  temporaryFilesInUse.add(temporaryPath);
  try {
    await removeLeftovers(folder, prefix);
    await writeAndForceToDisk(temporaryPath, bytes, options.mode);
    await (options.existing === 'replace'
      ? putInPlace(temporaryPath, path)
      : putInEmptyPlace(temporaryPath, path));
    await forceFolderToDisk(folder);
  } catch (cause) {
    if (cause instanceof AlreadyThereError) throw cause;
    throw namedWriteError(cause);
  } finally {
    await rm(temporaryPath, { force: true }).catch(() => {
      // The write has succeeded or has its own error; what stays behind here goes at the next write.
    });
    temporaryFilesInUse.delete(temporaryPath);
  }
}

/** Clears what a crash during an earlier write of the same file left behind. */
async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isLeftover = name.startsWith(prefix) && name.endsWith('.tmp') && !temporaryFilesInUse.has(path);
    if (isLeftover) await rm(path, { force: true });
  }
}

/**
 * Clears what crashes left behind in a folder, of whatever file: a half-written copy may hold what people asked to erase.
 * Throws what the file system throws.
 */
export async function removeEveryLeftover(folder: string): Promise<void> {
  await removeLeftovers(folder, temporaryStart);
}

async function writeAndForceToDisk(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace(temporaryPath: string, path: string): Promise<void> {
  try {
    await rename(temporaryPath, path);
  } catch (cause) {
    // The folder took the temporary file, so it is the existing file that is held: Word keeps an open document.
    const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(fileErrorCode(cause)) && (await isThere(path));
    throw isHeld ? new BridgeError('file-in-use', fileErrorCode(cause)) : cause;
  }
}

async function putInEmptyPlace(temporaryPath: string, path: string): Promise<void> {
  try {
    // A hard link fails when the name is taken, in one step; a rename would silently replace.
    await link(temporaryPath, path);
  } catch (cause) {
    if (fileErrorCode(cause) === 'EEXIST' || (await isThere(path))) throw new AlreadyThereError();
    // Some file systems (a FAT memory stick) know no links; there looking first is the best there is.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'].includes(fileErrorCode(cause))) throw cause;
    await rename(temporaryPath, path);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

/** Forces the names in a folder to the disk: a file whose name is lost is lost. Throws what the system throws. */
export async function forceFolderToDisk(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    // Windows cannot force a folder to disk; its file system keeps renames in a log of its own.
    const isWindows = process.platform === 'win32';
    if (!(isWindows && ['EPERM', 'EINVAL', 'EISDIR', 'EACCES'].includes(fileErrorCode(cause)))) throw cause;
  }
}
