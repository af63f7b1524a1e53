import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode } from '../files/file-errors.ts';

/** How many displays are remembered; the one that was used longest ago goes first. */
const mostKnown = 50;

const settingsSchema = z.object({
  version: z.literal(1),
  displays: z.array(z.string().min(1).max(300)).max(mostKnown),
});

/**
 * The displays of which people said before that everybody sees them, as they are remembered in the data folder. Whatever
 * fails here, people are only asked once more, so nothing here throws.
 */
export class KnownDisplays {
  readonly #path: string;
  /** The display that was used last stands last. */
  #keys: readonly string[];

  private constructor(path: string, keys: readonly string[]) {
    this.#path = path;
    this.#keys = keys;
  }

  /** Reads what is remembered; a damaged file is as good as none. */
  static async read(dataFolder: string): Promise<KnownDisplays> {
    const path = join(dataFolder, 'known-displays.json');
    try {
      return new KnownDisplays(path, settingsSchema.parse(JSON.parse(await readFile(path, 'utf8'))).displays);
    } catch (cause) {
      if (fileErrorCode(cause) !== 'ENOENT') console.error('The displays of before are not known.');
      return new KnownDisplays(path, []);
    }
  }

  /** Whether a display was used before. */
  isKnown(key: string): boolean {
    return this.#keys.includes(key);
  }

  /** Remembers a display. */
  async remember(key: string): Promise<void> {
    if (this.#keys.at(-1) === key) return;
    this.#keys = [...this.#keys.filter((known) => known !== key), key].slice(-mostKnown);
    const text = `${JSON.stringify({ version: 1, displays: this.#keys })}\n`;
    try {
      await writeAtomically(this.#path, new TextEncoder().encode(text), { existing: 'replace', mode: 0o600 });
    } catch {
      console.error('A display could not be remembered.');
    }
  }
}
