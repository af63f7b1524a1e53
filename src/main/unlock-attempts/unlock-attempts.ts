import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { namedWriteError } from '../files/file-errors.ts';

/** How long people wait after so many wrong tries in a row, in milliseconds. */
export function waitAfter(wrongTries: number): number {
  const seconds = [0, 0, 0, 5, 15, 30, 60, 120, 300, 600];
  return 1000 * (seconds[Math.max(0, wrongTries)] ?? 900);
}

/** Counts wrong tries to unlock and says how long to wait for the next one. */
export interface UnlockAttempts {
  /** How long to wait now, in milliseconds. */
  wait(): Promise<number>;
  /** How many tries in a row were wrong until now. */
  wrongTries(): Promise<number>;
  /** Notes a try; gives how long to wait for the next one. */
  note(succeeded: boolean): Promise<number>;
}

const storedSchema = z.object({ version: z.literal(1), wrongTries: z.int().min(0).max(1_000_000) });

/**
 * Keeps the count in a file, so that starting again does not start it again. The waiting itself is measured with a
 * clock that only runs forward: after a start the whole wait begins anew, so setting the laptop's clock wins nothing.
 * Whoever can delete files on the laptop can delete the count; against that only the slow key derivation helps.
 *
 * @param dataFolder the folder with all data
 * @param now a clock that only runs forward, in milliseconds
 * @param write puts a file in place
 */
export function createUnlockAttempts(
  dataFolder: string,
  now: () => number = () => performance.now(),
  write: typeof writeAtomically = writeAtomically,
): UnlockAttempts {
  const path = join(dataFolder, 'vault', 'unlock-attempts.json');
  let loaded: Promise<void> | undefined;
  let wrongTries = 0;
  let notBefore = 0;

  async function load(): Promise<void> {
    wrongTries = await readWrongTries(path);
    notBefore = now() + waitAfter(wrongTries);
  }
  const ready = () => (loaded ??= load());
  const remaining = () => Math.max(0, Math.ceil(notBefore - now()));

  return {
    async wait() {
      await ready();
      return remaining();
    },
    async wrongTries() {
      await ready();
      return wrongTries;
    },
    async note(succeeded) {
      await ready();
      const before = wrongTries;
      wrongTries = succeeded ? 0 : wrongTries + 1;
      notBefore = now() + waitAfter(wrongTries);
      if (wrongTries !== before) {
        await keep(write, path, wrongTries);
      }
      return remaining();
    },
  };
}

/* On a full disk people must still be able to read: the count is then kept until the app stops. */
async function keep(write: typeof writeAtomically, path: string, wrongTries: number): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await write(path, Buffer.from(JSON.stringify({ version: 1, wrongTries })), {
      existing: 'replace',
      mode: 0o600,
    });
  } catch (cause) {
    const error = namedWriteError(cause);
    if (error.reason !== 'disk-full') throw error;
  }
}

async function readWrongTries(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (text === undefined) return 0;
  const parsed = storedSchema.safeParse(parseJson(text));
  /* A count that cannot be read may have been made unreadable: take the longest wait rather than none. */
  return parsed.success ? parsed.data.wrongTries : 10;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    /* Not JSON is one of the ways in which the count cannot be read; the schema refuses undefined. */
    return undefined;
  }
}
