import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of an exact size. */
export interface SmallDisk {
  readonly path: string;
  /** Makes it smaller or larger, as far as what stands on it allows. */
  resize(kilobytes: number): void;
  /** Takes it away with everything on it. */
  remove(): void;
}

/** Why there can be no small disk here; undefined when there can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has tmpfs';
  if (process.getuid?.() !== 0) return 'only root may mount one';
  try {
    makeSmallDisk(64).remove();
    return undefined;
  } catch {
    return 'this container may not mount one';
  }
}

/** Mounts a disk of so many kilobytes, in steps of a page of 4. Throws when that is not allowed. */
export function makeSmallDisk(kilobytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch (cause) {
    rmSync(path, { recursive: true });
    throw cause;
  }
  return {
    path,
    resize(size) {
      execFileSync('mount', ['-o', `remount,size=${String(size)}k`, path], { stdio: 'ignore' });
    },
    remove() {
      // Lazily: a test that failed may have left a file open on it.
      execFileSync('umount', ['-l', path], { stdio: 'ignore' });
      rmSync(path, { recursive: true });
    },
  };
}
