import { open, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import { largestDraftBytes, largestFileBytes, mostOwnFiles } from '#shared/own-files/index.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { isInside } from '../protocol.ts';

type RefusedReason = Extract<OwnFile, { status: 'refused' }>['reason'];

/** Where files of one kind stand: those that come with the app, and those of the house itself. */
export interface FolderPair {
  readonly bundled: string;
  /** May be absent: most houses have none of their own. */
  readonly own: string;
}

/**
 * Reads the files of one kind, ours first, each folder in order of name, and drafts of the house last. What cannot be
 * read is reported, not skipped: a file, or the own folder itself. What stands in a file is judged by whoever asked.
 *
 * @throws BridgeError file-failed when our own files are missing; whatever the house put in its folder never stops
 *   the app
 */
export async function readOwnFiles(folders: FolderPair): Promise<OwnFile[]> {
  return [
    ...(await readFolder(folders.bundled, await readdir(folders.bundled).catch(rethrowNamed), false)),
    ...(await readOwnFolder(folders.own)),
  ];
}

function rethrowNamed(cause: unknown): never {
  throw namedReadError(cause);
}

async function readOwnFolder(folder: string): Promise<OwnFile[]> {
  try {
    const names = await readdir(folder);
    return [
      ...(await readFolder(folder, names, true)),
      ...(await readFolder(folder, names, true, ownFileEnds.draft)),
    ];
  } catch (cause) {
    return fileErrorCode(cause) === 'ENOENT' ? [] : [refusal(basename(folder), true, 'folder-not-readable')];
  }
}

async function readFolder(
  folder: string,
  names: readonly string[],
  own: boolean,
  end: string = ownFileEnds.finished,
): Promise<OwnFile[]> {
  const fileNames = names.filter((name) => name.endsWith(end) && !name.startsWith('.')).sort();
  const files: OwnFile[] = [];
  for (const fileName of fileNames.slice(0, mostOwnFiles)) {
    const file = await readNamedFile(folder, fileName, own);
    if (file !== undefined) files.push(file);
  }
  if (fileNames.length > mostOwnFiles) files.push(refusal(basename(folder), own, 'too-many-files'));
  return files;
}

function refusal(fileName: string, own: boolean, reason: RefusedReason): OwnFile {
  return { status: 'refused', fileName, own, reason };
}

/** Reads one file; undefined for what is no file of this folder: a folder, or a link that leads out of it. */
async function readNamedFile(folder: string, fileName: string, own: boolean): Promise<OwnFile | undefined> {
  const refused = (reason: RefusedReason) => refusal(fileName, own, reason);
  try {
    const realPath = await realpath(join(folder, fileName));
    if (!isInside(realPath, await realpath(folder))) return undefined;
    return await readOneFile(realPath, { fileName, own });
  } catch {
    return refused('not-readable');
  }
}

/**
 * Reads the file at a path, not more of it than such a file can hold; undefined for what is no file. Throws what the file
 * system throws.
 */
export async function readOneFile(
  path: string,
  { fileName, own }: { readonly fileName: string; readonly own: boolean },
): Promise<OwnFile | undefined> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return undefined;
    const largest = fileName.endsWith(ownFileEnds.draft) ? largestDraftBytes : largestFileBytes;
    if (facts.size > largest) return refusal(fileName, own, 'too-large');
    const text = asText(await file.readFile());
    return text === undefined ? refusal(fileName, own, 'not-text') : { status: 'read', fileName, own, text };
  } finally {
    await file.close();
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
