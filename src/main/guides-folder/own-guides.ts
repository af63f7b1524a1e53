import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import { guideFileEnds, type OwnGuideToSave } from '#shared/bridge/guide-files.ts';
import { guideFormatName, largestDraftBytes } from '#shared/guides/guide.ts';
import { largestFileBytes } from '#shared/own-files/index.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { namedWriteError } from '../files/file-errors.ts';

/** The guides of the house itself, on the disk. Names come from the contract: never a path. */
export interface OwnGuides {
  /**
   * Writes a guide or a draft, whole or not at all. A guide takes the place of its draft.
   *
   * @throws BridgeError request-not-valid for what is no guide file or too large; disk-full, folder-not-writable,
   *   file-in-use or file-failed
   */
  save(guide: OwnGuideToSave): Promise<void>;
  /**
   * Removes one file; nothing happens when it is gone already.
   *
   * @throws BridgeError folder-not-writable, file-in-use or file-failed
   */
  remove(fileName: string): Promise<void>;
}

/** Keeps own guides in a folder, which is made with the first one. */
export function createOwnGuides(folder: string): OwnGuides {
  // One at a time: a draft that is still being written may not come back after its guide took its place.
  let lastTurn = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure.
    });
    return turn;
  };
  const remove = (fileName: string): Promise<void> =>
    rm(join(folder, fileName), { force: true }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
  return {
    save: (guide) =>
      inTurn(async () => {
        const bytes = guideBytes(guide);
        await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
          throw namedWriteError(cause);
        });
        await writeAtomically(join(folder, guide.fileName), bytes, { existing: 'replace', mode: 0o600 });
        if (guide.fileName.endsWith(guideFileEnds.finished)) await remove(draftNameOf(guide.fileName));
      }),
    remove: (fileName) => inTurn(() => remove(fileName)),
  };
}

function draftNameOf(fileName: string): string {
  return `${fileName.slice(0, -guideFileEnds.finished.length)}${guideFileEnds.draft}`;
}

/** The bytes of what is a guide file at first sight; the renderer has judged the rest. */
function guideBytes({ fileName, text }: OwnGuideToSave): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const largest = fileName.endsWith(guideFileEnds.draft) ? largestDraftBytes : largestFileBytes;
  if (bytes.byteLength > largest) throw new BridgeError('request-not-valid', 'too large');
  if (!namesFormat(text)) throw new BridgeError('request-not-valid', 'not a guide');
  return bytes;
}

function namesFormat(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'format' in data && data.format === guideFormatName;
  } catch {
    return false;
  }
}
