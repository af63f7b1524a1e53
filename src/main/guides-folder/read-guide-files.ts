import { open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideFile } from '#shared/bridge/contract.ts';
import { largestGuideBytes } from '#shared/guides/guide.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { isInside } from '../protocol.ts';

/** The most guide files read from one folder; a house has a handful. */
export const mostGuideFiles = 200;

/** Where guides stand: those that come with the app, and those of the house itself. */
export interface GuideFolders {
  readonly bundled: string;
  /** May be absent: most houses have no guides of their own. */
  readonly own: string;
}

/**
 * Reads the guide files, ours first, each folder in order of name. A file that cannot be read is reported, not
 * skipped; what stands in it is judged by whoever asked.
 *
 * @throws BridgeError file-failed when a folder is there but cannot be listed, or ours is missing
 */
export async function readGuideFiles(folders: GuideFolders): Promise<GuideFile[]> {
  return [...(await readFolder(folders.bundled, false)), ...(await readFolder(folders.own, true))];
}

async function readFolder(folder: string, own: boolean): Promise<GuideFile[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    if (own && fileErrorCode(cause) === 'ENOENT') return [];
    throw namedReadError(cause);
  }
  const files: GuideFile[] = [];
  for (const fileName of names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort()) {
    if (files.length === mostGuideFiles) break;
    const file = await readGuideFile(folder, fileName, own);
    if (file !== undefined) files.push(file);
  }
  return files;
}

/** Reads one file; undefined for what is no file of this folder: a folder, or a link that leads out of it. */
async function readGuideFile(folder: string, fileName: string, own: boolean): Promise<GuideFile | undefined> {
  const refused = (reason: 'too-large' | 'not-text' | 'not-readable'): GuideFile => ({
    status: 'refused',
    fileName,
    own,
    reason,
  });
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
