import { readFile } from 'node:fs/promises';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';

/** What stands in a JSON file; undefined when it is not there or not JSON, which the schema then refuses. Throws BridgeError file-failed. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError || fileErrorCode(cause) === 'ENOENT') return undefined;
    throw namedReadError(cause);
  }
}
