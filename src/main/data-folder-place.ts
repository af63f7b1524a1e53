import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { namedReadError } from './files/file-errors.ts';

/**
 * A fingerprint of the place of a folder: the first 16 hex digits of the SHA-256 of its real path, so that the path
 * itself, with a name of a person in it, is written nowhere.
 *
 * @throws BridgeError file-failed when the folder is not there
 */
export async function placeOf(folder: string, platform: NodeJS.Platform = process.platform): Promise<string> {
  let path: string;
  try {
    path = (await realpath(folder)).normalize('NFC');
  } catch (cause) {
    throw namedReadError(cause);
  }
  // On Windows the same folder may be written in capitals.
  const spelled = platform === 'win32' ? path.toLowerCase() : path;
  return createHash('sha256').update(spelled).digest('hex').slice(0, 16);
}
