import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sentinelSchema, type Sentinel } from '#shared/bridge/kept-rows.ts';
import { placeOf } from '../data-folder-place.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';

/** Where the sentinel of a data folder stands. */
export function sentinelPath(dataFolder: string): string {
  return join(dataFolder, 'vault', 'sentinel.json');
}

/**
 * Reads the sentinel; null when there is none or it is damaged: what it knows can be counted again.
 *
 * @throws BridgeError file-failed when it is there but cannot be read
 */
export async function readSentinel(dataFolder: string): Promise<Sentinel | null> {
  let text: string;
  try {
    text = await readFile(sentinelPath(dataFolder), 'utf8');
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return null;
    throw namedReadError(cause);
  }
  try {
    return sentinelSchema.parse(JSON.parse(text));
  } catch {
    console.error('The sentinel is damaged; it is made again from what is there.');
    return null;
  }
}

/**
 * Replaces the sentinel, with the place where the data folder stands now. Gives what was written. Throws the
 * BridgeError of a failed write.
 */
export async function writeSentinel(dataFolder: string, sentinel: Sentinel): Promise<Sentinel> {
  const here = { ...sentinel, place: await placeOf(dataFolder) };
  const bytes = new TextEncoder().encode(`${JSON.stringify(here)}\n`);
  await writeAtomically(sentinelPath(dataFolder), bytes, { existing: 'replace', mode: 0o600 });
  return here;
}

/**
 * Whether the data folder was copied or moved since its sentinel was written: words would end up in two places.
 * Touches nothing. Throws BridgeError file-failed.
 */
export async function isFolderCopied(dataFolder: string): Promise<boolean> {
  const sentinel = await readSentinel(dataFolder);
  return sentinel?.place !== undefined && sentinel.place !== (await placeOf(dataFolder));
}
