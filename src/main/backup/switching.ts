import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withErasures } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { sentinelSchema } from '#shared/bridge/kept-rows.ts';
import { storedVaultFileSchema, type Erasure, type VaultFile } from '#shared/bridge/vault-file.ts';
import { z } from '#shared/zod.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError, namedWriteError } from '../files/file-errors.ts';
import { isFolderCopied, readSentinel, writeSentinel } from '../journal/sentinel-file.ts';
import type { VaultFileStore } from '../vault-file/vault-file-store.ts';
import type { BackupFolder } from './backup-folder.ts';

const switchSchema = z.object({
  format: z.literal('goed-gesprek-switch'),
  version: z.literal(1),
  vaultFile: storedVaultFileSchema,
  sentinel: sentinelSchema,
  /** The backup that waits for its name; null when there is none. */
  backupName: z.string().nullable(),
});

/** Another vault file and another sentinel, and the backup that holds the rows that belong to them. */
export type Switch = Pick<z.infer<typeof switchSchema>, 'vaultFile' | 'sentinel' | 'backupName'>;

/** What a switch touches. */
export interface SwitchParts {
  readonly dataFolder: string;
  readonly own: BackupFolder;
  /** The store itself, not one that waits for a switch to be finished. */
  readonly store: Pick<VaultFileStore, 'putBack'>;
  /** Who was erased from a vault, by whatever file knows of it. */
  readonly findErasures: (vaultId: string) => Promise<readonly Erasure[]>;
}

/** The name of the note about a switch, beside the vault file. */
export const switchFileName = 'switch.json';

/**
 * Puts another vault in place: a backup, the vault file and the sentinel. Those are three files, so what has to be done
 * is written down first, in one. Before that file stands there nothing has changed; from then on everything will,
 * whatever ends the app in between.
 */
export class Switching {
  readonly #parts: SwitchParts;
  readonly #path: string;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Nothing happens before it is asked. */
  constructor(parts: SwitchParts) {
    this.#parts = parts;
    this.#path = join(parts.dataFolder, 'vault', switchFileName);
  }

  /**
   * Decides on a switch and carries it out. What cannot be carried out any more after the decision is done by the next
   * {@link finish}.
   *
   * @param backup the bytes of the backup that is named; absent when none is
   * @throws BridgeError the name of a failed write; nothing has changed then
   */
  decide(chosen: Switch, backup?: Uint8Array): Promise<void> {
    // In one turn: purging lets go of a backup that waits while nothing is decided.
    return this.#inTurn(async () => {
      const { own, dataFolder } = this.#parts;
      if (chosen.backupName !== null && backup !== undefined) {
        await own.writeWaiting(chosen.backupName, backup);
      }
      await mkdir(join(dataFolder, 'vault'), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
        throw namedWriteError(cause);
      });
      await this.#writeNote(chosen);
      await this.#finish().catch((cause: unknown) => {
        // Decided is decided. Whoever reads next tries again first, and hears it when that fails.
        const reason = cause instanceof BridgeError ? cause.reason : 'unexpected';
        console.error(`A switch to another vault is not finished yet: ${reason}`);
      });
    });
  }

  /**
   * Carries out what was decided and not finished; to be awaited before anything of the vault is read. Does nothing
   * while people have not chosen whether to go on with a folder that was copied.
   *
   * @throws BridgeError file-failed or the name of a failed write
   */
  finish(): Promise<void> {
    return this.#inTurn(() => this.#finish());
  }

  /**
   * Takes everything of erased residents out of a switch that is not finished: its note and the backup that waits. What
   * cannot be finished any more goes whole.
   *
   * @param rewrite takes them out of one backup of the app's own folder
   * @returns whether there was anything to look at
   * @throws BridgeError file-failed or the name of a failed write
   */
  purge(vaultFile: VaultFile, rewrite: (name: string) => Promise<void>): Promise<boolean> {
    return this.#inTurn(async () => {
      const { own } = this.#parts;
      const note = await this.#read();
      const names = await own.waitingNames();
      if (note.state === 'missing' && names.length === 0) return false;
      if (note.state === 'damaged') await this.#removeNote();
      const decided = note.state === 'decided' ? note.decided : undefined;
      for (const name of names) {
        if (decided === undefined || !own.isWaitingFor(name, decided.backupName)) await own.dropWaiting(name);
        else if (decided.vaultFile.vaultId === vaultFile.vaultId) await rewrite(name);
      }
      if (decided !== undefined && decided.vaultFile.vaultId === vaultFile.vaultId) {
        const file = withoutTheErased(decided.vaultFile, vaultFile.erasures);
        if (file !== decided.vaultFile) await this.#writeNote({ ...decided, vaultFile: file });
      }
      return true;
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => {
      // Whoever asked hears of the failure; the next one tries again.
    });
    return turn;
  }

  async #finish(): Promise<void> {
    const { dataFolder, own, store, findErasures } = this.#parts;
    const note = await this.#read();
    if (note.state === 'damaged') {
      // It is written whole or not at all, so this is a bad disk. The checks at the start judge what stands there.
      console.error('The note about a switch to another vault is damaged; it is left out.');
    }
    if (note.state !== 'decided' || (await isFolderCopied(dataFolder))) return;
    const { vaultFile, sentinel, backupName } = note.decided;
    const present = await readSentinel(dataFolder);
    if (present !== null && present.vaultSequence > sentinel.vaultSequence) {
      // The vault went on after this was decided, so somebody put the note back: it would undo what came since.
      console.error('A note about a switch is from before the vault of now; it is left out.');
      await this.#removeNote();
      return;
    }
    const file = withoutTheErased(vaultFile, await findErasures(vaultFile.vaultId));
    if (backupName !== null) await own.admitWaiting(backupName);
    await store.putBack(file, () => writeSentinel(dataFolder, sentinel));
    await this.#removeNote();
  }

  async #read(): Promise<Note> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') return { state: 'missing' };
      throw namedReadError(cause);
    }
    try {
      return { state: 'decided', decided: switchSchema.parse(JSON.parse(text)) };
    } catch {
      // Which of the two it is, unreadable text or another layout, makes no difference: it cannot be carried out.
      return { state: 'damaged' };
    }
  }

  async #writeNote(chosen: Switch): Promise<void> {
    const note = { format: 'goed-gesprek-switch', version: 1, ...chosen };
    const bytes = new TextEncoder().encode(`${JSON.stringify(note)}\n`);
    await writeAtomically(this.#path, bytes, { existing: 'replace', mode: 0o600 });
  }

  async #removeNote(): Promise<void> {
    await rm(this.#path, { force: true }).catch((cause: unknown) => {
      throw namedWriteError(cause);
    });
  }
}

type Note =
  { readonly state: 'missing' | 'damaged' } | { readonly state: 'decided'; readonly decided: Switch };

/*
 * A file that changed counts as one further than its sentinel, which the next start makes again then: the rows it counts
 * are fewer now.
 */
function withoutTheErased(file: VaultFile, erasures: readonly Erasure[]): VaultFile {
  const honoured = withErasures(file, erasures);
  return honoured === file ? file : { ...honoured, sequence: file.sequence + 1 };
}
