import { promises, type PathLike } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Counts every change that this process makes to the disk, and ends it with SIGKILL before one of them, or halfway
 * through it. That a process dies is what is tested; what a disk forgets when the power goes is not.
 */

interface Handle {
  write(...args: unknown[]): Promise<{ bytesWritten: number }>;
  writeFile(data: Uint8Array): Promise<void>;
}

let steps = 0;
let dieAt = Number.POSITIVE_INFINITY;
let isHalfway = false;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) {
    // SIGKILL comes; nothing of the app may happen before it does.
  }
}

/** True when this step is to be done by half and then be the last. */
function enter(): boolean {
  steps += 1;
  if (steps !== dieAt) return false;
  if (!isHalfway) die();
  return true;
}

/** How many changes to the disk were made so far. */
export function stepsSoFar(): number {
  return steps;
}

/**
 * From now on every change to the disk counts, and this process dies at one of them.
 *
 * @param step which one, from 1 on; above their number nothing happens
 * @param halfway whether that step is first done by half, or done whole when it has no half
 */
export async function dieAtStep(step: number, halfway: boolean): Promise<void> {
  steps = 0;
  dieAt = step;
  isHalfway = halfway;
  const wrapped = promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of ['rename', 'link', 'rm', 'mkdir', 'cp', 'truncate', 'copyFile', 'writeFile', 'unlink']) {
    const original = wrapped[name];
    if (original === undefined) continue;
    wrapped[name] = async (...args) => {
      const isLast = enter();
      const result = await original.apply(promises, args);
      if (isLast) die();
      return result;
    };
  }
  const originalOpen = promises.open;
  promises.open = async (path: PathLike, flags?: string | number, mode?: string | number) => {
    const isChange = flags !== undefined && flags !== 'r';
    const isLast = isChange && enter();
    const file = await originalOpen(path, flags, mode);
    if (isLast) die();
    return file;
  };
  syncBuiltinESMExports();

  const probe = await originalOpen(process.execPath, 'r');
  const handles = Object.getPrototypeOf(probe) as Handle &
    Record<string, (...a: unknown[]) => Promise<unknown>>;
  await probe.close();
  const { write, writeFile } = handles;
  handles.write = async function (this: Handle, ...args) {
    if (!enter()) return write.apply(this, args);
    const [bytes, offset, length, position] = args as [Uint8Array, number, number, number];
    await write.call(this, bytes, offset, length >> 1, position);
    return die();
  };
  handles.writeFile = async function (this: Handle, data) {
    if (!enter()) return writeFile.call(this, data);
    await writeFile.call(this, data.subarray(0, data.length >> 1));
    return die();
  };
  for (const name of ['sync', 'datasync', 'truncate']) {
    const original = handles[name];
    if (original === undefined) throw new Error(`A file handle has no ${name}`);
    handles[name] = async function (...args) {
      const isLast = enter();
      const result = await original.apply(this, args);
      if (isLast) die();
      return result;
    };
  }
  // Whoever changes how Node looks inside must hear of it: steps that are not seen would prove nothing.
  if (open !== promises.open) throw new Error('Changes to the disk cannot be watched in this Node');
}
