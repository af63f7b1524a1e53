import { cp, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileErrorCode } from '../files/file-errors.ts';

/** How much room a copy must leave on the disk, in bytes: conversations of today come before copies of yesterday. */
export const roomToLeave = 500_000_000;

/** How many copies stay. */
export const copiesToKeep = 2;

/** The name of the folder in which the window keeps its databases, in Electron and in Chromium alike. */
const databaseFolderName = 'IndexedDB';

/** What is no database of the window, or would make copies of copies. */
const foldersOfOurOwn: ReadonlySet<string> = new Set(['vault', 'backups', 'guides']);

/** What a copy needs to know. */
export interface AsideParts {
  readonly dataFolder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Room on the disk of a folder, in bytes. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/**
 * Copies the folders of the database aside, before a window opens them: a database that was not closed may be
 * repaired by throwing away what does not fit, and then this is what is left to look into. Never throws: a copy that
 * fails stops nobody. Says on the console what it did not do, and why.
 */
export async function copyDatabaseAside(parts: AsideParts): Promise<void> {
  try {
    await copy(parts);
  } catch (cause) {
    console.error(`The database was not copied aside: ${fileErrorCode(cause)}`);
  }
}

async function copy({ dataFolder, now, freeBytes = freeBytesOf }: AsideParts): Promise<void> {
  const folders = await databaseFolders(dataFolder);
  if (folders.length === 0) return;
  const sizes = await Promise.all(folders.map(sizeOf));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if ((await freeBytes(dataFolder)) - size < roomToLeave) {
    console.error('The database was not copied aside: there is too little room on the disk');
    return;
  }
  const aside = join(dataFolder, 'vault', 'aside');
  const name = new Date(now()).toISOString().replace(/[^\d]/g, '');
  const unfinished = join(aside, `${name}.unfinished`);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const folder of folders) {
    const target = join(unfinished, relative(dataFolder, folder));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await cp(folder, target, { recursive: true });
  }
  // Under its own name only when it is whole.
  await rename(unfinished, join(aside, name));
  await removeOlder(aside);
}

/** Every folder of a database below the data folder. The real one stands at its top. */
async function databaseFolders(folder: string, isTop = true): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || (isTop && foldersOfOurOwn.has(entry.name))) continue;
    const path = join(folder, entry.name);
    if (entry.name === databaseFolderName) found.push(path);
    else found.push(...(await databaseFolders(path, false)));
  }
  return found;
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, each) => sum + each, 0);
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Lets go of older copies, and of copies that broke off. */
async function removeOlder(aside: string): Promise<void> {
  const names = await readdir(aside);
  const whole = names.filter((name) => /^\d+$/.test(name)).sort();
  const kept = new Set(whole.slice(-copiesToKeep));
  for (const name of names) {
    if (!kept.has(name)) await rm(join(aside, name), { recursive: true, force: true });
  }
}
