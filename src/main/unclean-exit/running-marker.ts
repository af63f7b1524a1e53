import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileErrorCode } from '../files/file-errors.ts';

/** A file that is there while the app runs: found at the start, it says that the app did not stop by itself. */
export interface RunningMarker {
  /** Puts the marker there. Returns whether it was there already: the app stopped without ending. */
  begin(): boolean;
  /** The app ends as it should. */
  end(): void;
}

/**
 * Makes the marker of a data folder. Only for whoever holds the lock on that folder. No failure here stops the app:
 * without a marker the next start only makes no copy.
 */
export function createRunningMarker(dataFolder: string): RunningMarker {
  const path = join(dataFolder, 'vault', 'running.json');
  let isOurs = false;
  const quietly = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      console.error(`The marker of a running app was not changed: ${fileErrorCode(cause)}`);
    }
  };
  return {
    begin() {
      const wasThere = existsSync(path);
      isOurs = true;
      quietly(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, `${JSON.stringify({ version: 1 })}\n`, { mode: 0o600 });
      });
      return wasThere;
    },
    end() {
      // A marker that came along with a copied folder stays until people chose to go on with that folder.
      if (!isOurs) return;
      quietly(() => {
        rmSync(path, { force: true });
      });
    },
  };
}
