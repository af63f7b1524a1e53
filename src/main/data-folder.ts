import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** The folder with all data cannot be used: start-up stops before anything is opened. */
export class DataFolderError extends Error {
  /**
   * @param folder the folder that was meant
   * @param cause what the file system said
   */
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super('data-folder-not-usable', { cause });
    this.name = 'DataFolderError';
  }
}

/**
 * Makes the data folder and proves that it can be written to.
 *
 * @throws DataFolderError when the path is not absolute or the folder cannot be made or written to
 */
export function prepareDataFolder(folder: string): void {
  if (!isAbsolute(folder)) throw new DataFolderError(folder, new Error('the path is not absolute'));
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new DataFolderError(folder, cause);
  }
}
