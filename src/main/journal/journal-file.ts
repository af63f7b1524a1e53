import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import { encodeFrame, findFrames, type FoundFrame } from './frames.ts';

/** What was found when the journal was opened. */
export interface OpenedJournal {
  readonly frames: readonly FoundFrame[];
  readonly cutBytes: number;
  readonly damagedPieces: number;
}

/** A file to which payloads are added one by one, each on the disk when `append` resolves. */
export class JournalFile {
  #file: FileHandle | undefined;
  #length = 0;

  /** @param path where the file stands; its folder is made when it is missing */
  constructor(readonly path: string) {}

  /**
   * Opens the journal and cuts off what was never finished.
   *
   * @throws BridgeError file-failed or the name of a failed write
   */
  async open(): Promise<OpenedJournal> {
    await this.close();
    const bytes = await this.#read();
    const { frames, damagedPieces, wholeLength } = findFrames(bytes);
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      // A new file goes through the atomic write, which also forces its name in the folder to the disk.
      if (bytes.length === 0) await writeAtomically(this.path, bytes, { existing: 'replace', mode: 0o600 });
      this.#file = await open(this.path, 'r+');
      if (wholeLength < bytes.length) {
        await this.#file.truncate(wholeLength);
        await this.#file.sync();
      }
    } catch (cause) {
      await this.close();
      throw namedWriteError(cause);
    }
    this.#length = wholeLength;
    return { frames, damagedPieces, cutBytes: bytes.length - wholeLength };
  }

  /**
   * Adds payloads, all on the disk when this resolves. Calls must not overlap. After a failure the file is as it was.
   *
   * @returns where each payload begins
   * @throws BridgeError the name of a failed write
   */
  async append(payloads: readonly Uint8Array[]): Promise<number[]> {
    if (this.#file === undefined) await this.open();
    const file = this.#file;
    if (file === undefined) throw namedWriteError(new Error('the journal is closed'));
    const frames = payloads.map(encodeFrame);
    const bytes = Buffer.concat(frames);
    try {
      await writeWhole(file, bytes, this.#length);
      await file.datasync();
    } catch (cause) {
      await file.truncate(this.#length).catch(() => {
        // The half frame that stays is cut off or skipped by its checksum; what counts is the failure itself.
      });
      throw namedWriteError(cause);
    }
    let end = this.#length;
    const offsets = frames.map((frame, index) => {
      end += frame.length;
      return end - (payloads[index]?.length ?? 0);
    });
    this.#length = end;
    return offsets;
  }

  /** Replaces the whole journal by these payloads, or leaves it as it is. Throws the BridgeError of a failed write. */
  async replace(payloads: readonly Uint8Array[]): Promise<void> {
    // Windows renames over no open file.
    await this.close();
    const bytes = Buffer.concat(payloads.map(encodeFrame));
    await writeAtomically(this.path, bytes, { existing: 'replace', mode: 0o600 });
  }

  /** Reads bytes of one payload. Throws BridgeError file-failed. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    if (this.#file === undefined) await this.open();
    try {
      const bytes = new Uint8Array(length);
      await this.#file?.read(bytes, 0, length, offset);
      return bytes;
    } catch (cause) {
      throw namedReadError(cause);
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  async #read(): Promise<Uint8Array> {
    try {
      return await readFile(this.path);
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return new Uint8Array();
      throw namedReadError(cause);
    }
  }
}

/** A single write may take fewer bytes than it was given, for example when the disk fills up. */
async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
