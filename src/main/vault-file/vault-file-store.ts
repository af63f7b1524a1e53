import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { Sentinel } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { AlreadyThereError, writeAtomically } from '../files/atomic-write.ts';
import { namedReadError, namedWriteError } from '../files/file-errors.ts';
import { lookAtVaultFile, readVaultFile, type FoundVaultFile } from './read-vault-file.ts';
import { vaultFileBytes } from './vault-file-text.ts';
import { chooseHealing, isOfSentinel } from './vault-twin.ts';

/**
 * The vault file on disk: read, made once, and replaced only by what follows on it. A twin of it stands beside it,
 * because the key of a new resident stands nowhere else until the next backup. The vault file itself is always
 * written first, so the twin is never ahead of what people were told; a twin that could not be written is written at
 * the next change or start.
 */
export interface VaultFileStore {
  /**
   * Reads the vault file; null when there is none yet.
   *
   * @throws BridgeError vault-file-damaged, vault-file-newer or file-failed
   */
  read(): Promise<VaultFile | null>;
  /**
   * Makes the vault file where there is none.
   *
   * @throws BridgeError vault-file-exists, or the name of a failed write
   */
  create(file: VaultFile): Promise<void>;
  /**
   * Replaces the vault file by its successor.
   *
   * @throws BridgeError vault-file-changed when it does not follow on what is stored; otherwise as `read`, or the
   * name of a failed write
   */
  replace(file: VaultFile): Promise<void>;
  /**
   * Puts a vault file in place of whatever is there, for a restore. The sentinel is written between the file and its
   * twin: a power cut leaves one of the two that belongs to the sentinel.
   *
   * @param writeSentinel makes the switch
   * @throws BridgeError the name of a failed write
   */
  putBack(file: VaultFile, writeSentinel: () => Promise<unknown>): Promise<void>;
  /**
   * Mends one of the two with the other, when the sentinel proves that the other is right; leaves both alone when it
   * does not, or when one was written by a newer app.
   *
   * @throws BridgeError the name of a failed read or write
   */
  heal(sentinel: Pick<Sentinel, 'vaultId' | 'vaultSequence'> | null): Promise<void>;
  /**
   * The best that can be read of the vault file and its twin, for a restore; null when neither can.
   *
   * @throws BridgeError vault-file-newer or file-failed
   */
  readBest(sentinel: Pick<Sentinel, 'vaultId' | 'vaultSequence'> | null): Promise<VaultFile | null>;
  /** Whether there is a twin, readable or not: a trace of a vault. */
  hasTwin(): Promise<boolean>;
}

/**
 * Opens the store of the vault file.
 *
 * @param dataFolder the app's data folder
 * @param appVersion the version of this app, compared with the lowest one that the vault allows
 */
export function createVaultFileStore(dataFolder: string, appVersion: string): VaultFileStore {
  const path = join(dataFolder, 'vault', 'vault.json');
  const twinPath = join(dataFolder, 'vault', 'vault-twin.json');
  let lastWrite: Promise<void> = Promise.resolve();

  const read = () => readVaultFile(path, appVersion);
  const look = async () => ({
    main: await lookAtVaultFile(path, appVersion),
    twin: await lookAtTwin(twinPath, appVersion),
  });

  /** One write at a time: comparing with what is stored and writing belong together. */
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const turn = lastWrite.then(write);
    lastWrite = turn.catch(() => {
      // Whoever asked for this write hears of its failure; the next one starts afresh.
    });
    return turn;
  };

  /** The change itself stands by now, so a failure here is not told as a failed change. */
  const writeTwin = async (file: VaultFile): Promise<void> => {
    try {
      await writeAtomically(twinPath, vaultFileBytes(file), { existing: 'replace', mode: 0o600 });
    } catch (cause) {
      console.error(`The twin of the vault file was not written: ${namedWriteError(cause).reason}`);
    }
  };

  const heal = async (sentinel: Pick<Sentinel, 'vaultId' | 'vaultSequence'> | null): Promise<void> => {
    const { main, twin } = await look();
    const healing = chooseHealing(main, twin, sentinel);
    if (healing === 'write-twin' && main.state === 'good') await writeTwin(main.file);
    if (healing === 'tell-difference') {
      console.error('The vault file and its twin differ; neither was changed.');
    }
    if (healing === 'put-twin-back' && twin.state === 'good') {
      await writeAtomically(path, vaultFileBytes(twin.file), { existing: 'replace', mode: 0o600 });
      console.error('The vault file was put back from its twin.');
    }
  };

  return {
    read,
    create: (file) =>
      inTurn(async () => {
        if ((await look()).twin.state !== 'missing') throw new BridgeError('vault-file-exists', 'its twin');
        await createFile(path, file);
        await writeTwin(file);
      }),
    replace: (file) =>
      inTurn(async () => {
        await replaceFile(path, file, read);
        await writeTwin(file);
      }),
    putBack: (file, writeSentinel) =>
      inTurn(async () => {
        try {
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        } catch (cause) {
          throw namedWriteError(cause);
        }
        await writeAtomically(path, vaultFileBytes(file), { existing: 'replace', mode: 0o600 });
        await writeSentinel();
        await writeTwin(file);
      }),
    heal: (sentinel) => inTurn(() => heal(sentinel)),
    async readBest(sentinel) {
      const { main, twin } = await look();
      if (main.state === 'newer') throw main.error;
      const good = [main, twin].flatMap((found) => (found.state === 'good' ? [found.file] : []));
      // What belongs to the sentinel comes first; of two that do, or do not, the newest.
      const rank = (file: VaultFile) => (isOfSentinel(file, sentinel) ? 1 : 0);
      return good.sort((one, other) => rank(other) - rank(one) || other.sequence - one.sequence)[0] ?? null;
    },
    hasTwin: async () => (await lookAtTwin(twinPath, appVersion)).state !== 'missing',
  };
}

/** A twin that the disk does not give never stops the app: it is as good as damaged. */
async function lookAtTwin(path: string, appVersion: string): Promise<FoundVaultFile> {
  try {
    return await lookAtVaultFile(path, appVersion);
  } catch (cause) {
    console.error(`The twin of the vault file cannot be read: ${namedReadError(cause).detail}`);
    return { state: 'damaged' };
  }
}

async function createFile(path: string, file: VaultFile): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeAtomically(path, vaultFileBytes(file), { existing: 'refuse', mode: 0o600 });
  } catch (cause) {
    throw cause instanceof AlreadyThereError ? new BridgeError('vault-file-exists') : namedWriteError(cause);
  }
}

async function replaceFile(
  path: string,
  file: VaultFile,
  read: () => Promise<VaultFile | null>,
): Promise<void> {
  const stored = await read();
  if (stored === null) throw new BridgeError('vault-file-changed', 'there is no vault file to replace');
  if (stored.vaultId !== file.vaultId) throw new BridgeError('vault-file-changed', 'another vault is stored');
  if (file.sequence !== stored.sequence + 1) {
    throw new BridgeError('vault-file-changed', `stored ${stored.sequence}, offered ${file.sequence}`);
  }
  await writeAtomically(path, vaultFileBytes(file), { existing: 'replace', mode: 0o600 });
}
