import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

async function isRegularFile(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: beside its place first, and then in its place. So an older file stays as it was
 * when the disk is full or the file cannot be replaced. Anything but a file, such as a pipe, is written to as it is.
 *
 * @throws Error with the code of the system when it cannot be written
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const isFile = await isRegularFile(path);
  if (isFile === false) return writeFile(path, bytes);
  // A link stays a link, and what may not be changed is not replaced either.
  const target = isFile === true ? await realpath(path) : path;
  if (isFile === true) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
