import { statfs } from 'node:fs/promises';

/** How long the system may think about it, in milliseconds: a network folder that is gone answers late or never. */
const longestWait = 5_000;

/**
 * How many bytes may still be written on the disk that holds a folder; null when the system cannot tell. Never throws:
 * not knowing is no reason to stop anybody.
 *
 * @param folder a folder on the disk that is meant
 * @param ask asks the system
 */
export async function freeBytes(
  folder: string,
  ask: (path: string) => Promise<{ bavail: number; bsize: number; blocks: number }> = statfs,
): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, longestWait, null);
  });
  try {
    const answer = await Promise.race([ask(folder), late]);
    if (answer === null) return null;
    const { bavail, bsize, blocks } = answer;
    const bytes = bavail * bsize;
    // A disk of no size at all is how some file systems say that they do not count.
    return blocks > 0 && bsize > 0 && Number.isFinite(bytes) && bytes >= 0 ? bytes : null;
  } catch {
    // The name of the failure would change nothing: the answer is that nobody knows.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
