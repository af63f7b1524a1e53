import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode } from '../files/file-errors.ts';

const settingsSchema = z.object({
  version: z.literal(1),
  lastFolder: z.string().min(1).max(4096).refine(isAbsolute),
});

/**
 * The folder where the last document went, as it is remembered in the data folder. Only for the dialog: whatever fails
 * here, the dialog opens elsewhere and nothing is lost, so nothing here throws.
 */
export class DocumentSettings {
  readonly #path: string;
  /** What this run knows, when the file could not be written. */
  #lastFolder: string | undefined;

  /** @param dataFolder the app's data folder */
  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'document-settings.json');
  }

  /** The folder of the last document; undefined when there is none, or when it is no longer there. */
  async lastFolder(): Promise<string | undefined> {
    this.#lastFolder ??= await this.#read();
    const folder = this.#lastFolder;
    if (folder === undefined) return undefined;
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return isThere ? folder : undefined;
  }

  /** Remembers where a document went. */
  async rememberFolder(folder: string): Promise<void> {
    if (folder === this.#lastFolder) return;
    this.#lastFolder = folder;
    const bytes = new TextEncoder().encode(`${JSON.stringify({ version: 1, lastFolder: folder })}\n`);
    try {
      await writeAtomically(this.#path, bytes, { existing: 'replace', mode: 0o600 });
    } catch {
      console.error('The folder of the last document could not be remembered.');
    }
  }

  async #read(): Promise<string | undefined> {
    try {
      return settingsSchema.parse(JSON.parse(await readFile(this.#path, 'utf8'))).lastFolder;
    } catch (cause) {
      if (fileErrorCode(cause) !== 'ENOENT') console.error('The folder of the last document is not known.');
      return undefined;
    }
  }
}
