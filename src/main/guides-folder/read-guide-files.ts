import { open, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GuideFile } from '#shared/bridge/contract.ts';
import { largestGuideBytes, mostGuideFiles } from '#shared/guides/guide.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { isInside } from '../protocol.ts';

type RefusedReason = Extract<GuideFile, { status: 'refused' }>['reason'];

/** Where guides stand: those that come with the app, and those of the house itself. */
export interface GuideFolders {
  readonly bundled: string;
  /** May be absent: most houses have no guides of their own. */
  readonly own: string;
}

/**
 * Reads the guide files, ours first, each folder in order of name. What cannot be read is reported, not skipped: a file,
 * or the own folder itself. What stands in a file is judged by whoever asked.
 *
 * @throws BridgeError file-failed when our own guides are missing; whatever the house put in its folder never stops
 *   the app
 */
export async function readGuideFiles(folders: GuideFolders): Promise<GuideFile[]> {
  return [
    ...(await readFolder(folders.bundled, await readdir(folders.bundled).catch(rethrowNamed), false)),
    ...(await readOwnFolder(folders.own)),
  ];
}

function rethrowNamed(cause: unknown): never {
  throw namedReadError(cause);
}

async function readOwnFolder(folder: string): Promise<GuideFile[]> {
  try {
    return await readFolder(folder, await readdir(folder), true);
  } catch (cause) {
    return fileErrorCode(cause) === 'ENOENT' ? [] : [refusal(basename(folder), true, 'folder-not-readable')];
  }
}

async function readFolder(folder: string, names: readonly string[], own: boolean): Promise<GuideFile[]> {
  const fileNames = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  const files: GuideFile[] = [];
  for (const fileName of fileNames.slice(0, mostGuideFiles)) {
    const file = await readGuideFile(folder, fileName, own);
    if (file !== undefined) files.push(file);
  }
  if (fileNames.length > mostGuideFiles) files.push(refusal(basename(folder), own, 'too-many-files'));
  return files;
}

function refusal(fileName: string, own: boolean, reason: RefusedReason): GuideFile {
  return { status: 'refused', fileName, own, reason };
}

/** Reads one file; undefined for what is no file of this folder: a folder, or a link that leads out of it. */
async function readGuideFile(folder: string, fileName: string, own: boolean): Promise<GuideFile | undefined> {
  const refused = (reason: RefusedReason) => refusal(fileName, own, reason);
  try {
    const realPath = await realpath(join(folder, fileName));
    if (!isInside(realPath, await realpath(folder))) return undefined;
    const file = await open(realPath, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return undefined;
      if (facts.size > largestGuideBytes) return refused('too-large');
      const text = asText(await file.readFile());
      return text === undefined ? refused('not-text') : { status: 'read', fileName, own, text };
    } finally {
      await file.close();
    }
  } catch {
    return refused('not-readable');
  }
}

/** The text in the bytes; undefined when they are not UTF-8. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
