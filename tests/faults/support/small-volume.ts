import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A small disk in memory, which can really be full. Only Linux makes one, and only for root. */
export class SmallVolume {
  private constructor(
    /** The folder where it is mounted. */
    readonly folder: string,
  ) {}

  /** Mounts one of so many megabytes; the reason, when the system refuses. */
  static async mount(megabytes: number): Promise<SmallVolume | string> {
    if (process.platform !== 'linux') return 'only Linux makes a disk in memory';
    if (process.getuid?.() !== 0) return 'only root may mount a disk';
    const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-volume-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes * 1_000_000)}`, 'tmpfs', folder]);
      return new SmallVolume(folder);
    } catch (cause) {
      await rm(folder, { recursive: true });
      return `mounting is refused: ${cause instanceof Error ? cause.message.trim() : 'unknown'}`;
    }
  }

  /** Gives the disk another size, as somebody who moves everything to a larger one. */
  async resize(megabytes: number): Promise<void> {
    await run('mount', ['-o', `remount,size=${String(megabytes * 1_000_000)}`, this.folder]);
  }

  /** Free bytes. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  /** Fills the disk with something else until so many bytes are free. */
  async fillUntil(freeBytes: number): Promise<void> {
    const ballast = await open(this.ballast, 'a');
    try {
      const block = Buffer.alloc(1_000_000);
      for (let left = (await this.free()) - freeBytes; left > 0; left = (await this.free()) - freeBytes) {
        await ballast.write(block, 0, Math.min(block.length, left));
      }
    } catch (cause) {
      // The app writes as well: the last byte may go to either.
      const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
      if (!isFull) throw cause;
    } finally {
      await ballast.close();
    }
  }

  /** Takes away what it was filled with. */
  async makeRoom(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  /** Takes the disk away with everything on it. */
  async unmount(): Promise<void> {
    // Lazily: what an ended app still holds must not keep the disk there.
    await run('umount', ['-l', this.folder]);
    await rm(this.folder, { recursive: true, force: true });
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}
