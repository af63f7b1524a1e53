import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import {
  type OwnFile,
  ownFileEnds,
  type OwnFileToSave,
  type OwnFolder,
  ownFolders,
} from '#shared/bridge/own-files.ts';
import { deckFormatName } from '#shared/decks/deck.ts';
import { templateFormatName } from '#shared/evening/template.ts';
import { guideFormatName } from '#shared/guides/guide.ts';
import { largestDraftBytes, largestFileBytes } from '#shared/own-files/index.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { namedWriteError } from '../files/file-errors.ts';
import { readOwnFiles } from './read-own-files.ts';

const formats: Readonly<Record<OwnFolder, string>> = {
  guides: guideFormatName,
  decks: deckFormatName,
  evenings: templateFormatName,
};

/** The guides, decks and templates on the disk. Names of files come from the contract: never a path. */
export interface OwnFiles {
  /**
   * Reads the files of one kind: ours first, then those of the house, and drafts last.
   *
   * @throws BridgeError file-failed when ours are missing
   */
  read(folder: OwnFolder): Promise<OwnFile[]>;
  /**
   * Writes a file of the house or a draft of one, whole or not at all. A finished file takes the place of its draft.
   *
   * @throws BridgeError request-not-valid for what is no file of that kind or too large; disk-full, folder-not-writable,
   *   file-in-use or file-failed
   */
  save(folder: OwnFolder, file: OwnFileToSave): Promise<void>;
  /**
   * Removes one file of the house; nothing happens when it is gone already.
   *
   * @throws BridgeError folder-not-writable, file-in-use or file-failed
   */
  remove(folder: OwnFolder, fileName: string): Promise<void>;
}

/**
 * Keeps the files of the house in folders beside each other, each made with the first file in it.
 *
 * @param bundled the folder in which ours stand, with the same folders in it
 * @param own the folder in which those of the house stand
 */
export function createOwnFiles({
  bundled,
  own,
}: {
  readonly bundled: string;
  readonly own: string;
}): OwnFiles {
  const pathOf = (folder: OwnFolder, ...names: string[]) => join(own, folder, ...names);
  const inTurn = Object.fromEntries(ownFolders.map((folder) => [folder, oneAtATime()])) as Readonly<
    Record<OwnFolder, InTurn>
  >;
  const remove = (path: string): Promise<void> =>
    rm(path, { force: true }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
  return {
    read: (folder) => readOwnFiles({ bundled: join(bundled, folder), own: pathOf(folder) }),
    save: (folder, file) =>
      inTurn[folder](async () => {
        const bytes = bytesOf(folder, file);
        await mkdir(pathOf(folder), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
          throw namedWriteError(cause);
        });
        await writeAtomically(pathOf(folder, file.fileName), bytes, { existing: 'replace', mode: 0o600 });
        if (file.fileName.endsWith(ownFileEnds.finished))
          await remove(pathOf(folder, draftNameOf(file.fileName)));
      }),
    remove: (folder, fileName) => inTurn[folder](() => remove(pathOf(folder, fileName))),
  };
}

type InTurn = (work: () => Promise<void>) => Promise<void>;

/** One at a time: a draft that is still being written may not come back after its file took its place. */
function oneAtATime(): InTurn {
  let lastTurn = Promise.resolve();
  return (work) => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure.
    });
    return turn;
  };
}

function draftNameOf(fileName: string): string {
  return `${fileName.slice(0, -ownFileEnds.finished.length)}${ownFileEnds.draft}`;
}

/** The bytes of what is such a file at first sight; the renderer has judged the rest. */
function bytesOf(folder: OwnFolder, { fileName, text }: OwnFileToSave): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const largest = fileName.endsWith(ownFileEnds.draft) ? largestDraftBytes : largestFileBytes;
  if (bytes.byteLength > largest) throw new BridgeError('request-not-valid', 'too large');
  if (!namesFormat(text, formats[folder])) throw new BridgeError('request-not-valid', 'not such a file');
  return bytes;
}

function namesFormat(text: string, format: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'format' in data && data.format === format;
  } catch {
    return false;
  }
}
