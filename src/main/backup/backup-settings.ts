import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';

const settingsSchema = z.object({
  version: z.literal(1),
  secondFolder: z.string().min(1).max(4096).refine(isAbsolute).nullable(),
});

/** The second folder for backups, as it is remembered in the data folder. */
export class BackupSettings {
  readonly #path: string;

  /** @param dataFolder the app's data folder */
  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'backup-settings.json');
  }

  /** The second folder; null when there is none, or the file is damaged. Throws BridgeError file-failed. */
  async secondFolder(): Promise<string | null> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return null;
      throw namedReadError(cause);
    }
    try {
      return settingsSchema.parse(JSON.parse(text)).secondFolder;
    } catch {
      console.error('The settings for backups are damaged; the second folder has to be chosen again.');
      return null;
    }
  }

  /** Remembers the second folder. Throws the BridgeError of a failed write. */
  async rememberSecondFolder(secondFolder: string | null): Promise<void> {
    const bytes = new TextEncoder().encode(`${JSON.stringify({ version: 1, secondFolder })}\n`);
    await writeAtomically(this.#path, bytes, { existing: 'replace', mode: 0o600 });
  }
}
