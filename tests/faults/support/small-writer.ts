import { open } from 'node:fs/promises';

interface Handle {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  writeFile(data: Uint8Array): Promise<void>;
}

/** A disk on which only so many more bytes fit, for whatever this process writes. */
export interface SmallWriter {
  /** How many bytes still fit; Infinity for all there are. */
  leave(bytes: number): void;
  /** Lets everything write as before. */
  remove(): void;
}

function full(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

/**
 * Puts a limit on what this process writes: what fits is really written, the rest fails as a full disk does. It knows
 * the two ways of writing that the app has.
 */
export async function limitWriting(): Promise<SmallWriter> {
  const probe = await open(process.execPath, 'r');
  const handles = Object.getPrototypeOf(probe) as Handle;
  await probe.close();
  const { write, writeFile } = handles;
  let left = Number.POSITIVE_INFINITY;
  handles.write = async function (this: Handle, bytes, offset, length, position) {
    if (left === 0 && length > 0) throw full();
    const fits = Math.min(left, length);
    left -= fits;
    return write.call(this, bytes, offset, fits, position);
  };
  handles.writeFile = async function (this: Handle, data) {
    const fits = Math.min(left, data.length);
    left -= fits;
    await writeFile.call(this, data.subarray(0, fits));
    if (fits < data.length) throw full();
  };
  return {
    leave(bytes) {
      left = bytes;
    },
    remove() {
      Object.assign(handles, { write, writeFile });
    },
  };
}
