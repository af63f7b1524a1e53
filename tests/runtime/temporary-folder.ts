import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the temporary files of one start of the app. */
export interface TemporaryFolder {
  /** What tells a program to put its temporary files there. */
  readonly environment: Readonly<Record<string, string>>;
  /** Removes it with everything in it; once more does no harm. */
  remove(): void;
}

/** Makes a folder for temporary files: an app that is killed leaves them behind, and so does its Chromium. */
export function makeTemporaryFolder(): TemporaryFolder {
  // A short name: Chromium puts a socket in it, and on macOS the path of one has at most 103 characters.
  const path = mkdtempSync(join(tmpdir(), 'gg-'));
  return {
    environment: { TMPDIR: path, TMP: path, TEMP: path },
    remove() {
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      } catch (cause) {
        // The app has ended well or not; a folder that stays is no reason to say something else about it.
        console.warn(`Temporary files stay in ${path}:`, cause);
      }
    },
  };
}
