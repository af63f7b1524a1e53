import {
  vaultFileVersion,
  type RecoverySlot,
  type VaultFile,
  type WorkerSlot,
} from '#shared/bridge/vault-file.ts';
import { lowestAppVersion, type Worker } from '#shared/model/index.ts';
import { randomBytes, wipe, type Bytes } from './bytes.ts';
import { importKey } from './cipher.ts';
import { VaultError } from './errors.ts';
import { derivePassphraseKey, type DerivePassphraseKey } from './passphrase.ts';
import { newRecoveryCode, readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import { sealHouseKey, VaultSession, type ReplaceVaultFile } from './session.ts';
import { makeRecoverySlot, makeWorkerSlot, openRecoverySlot, openWorkerSlot } from './slots.ts';

/** What a new vault starts with. */
export interface NewVault {
  readonly worker: Worker;
  readonly passphrase: string;
  readonly houseName: string;
  readonly createdAt: string;
}

/** How the vault reaches the outside; tests derive without a worker. */
export interface VaultEnvironment {
  readonly replaceFile: ReplaceVaultFile;
  readonly derive?: DerivePassphraseKey;
}

/**
 * Makes a new vault with one worker and a recovery code. Nothing is written yet: the caller stores the file once the
 * database is ready, and shows the code.
 */
export async function makeVault(
  start: NewVault,
  environment: VaultEnvironment,
): Promise<{ file: VaultFile; session: VaultSession; recoveryCode: string }> {
  const vaultId = crypto.randomUUID();
  const derive = environment.derive ?? derivePassphraseKey;
  const masterKey = randomBytes(32);
  const masterCryptoKey = await importKey(masterKey);
  const code = newRecoveryCode();
  const file: VaultFile = {
    format: 'goed-gesprek-vault',
    version: vaultFileVersion,
    vaultId,
    deviceId: crypto.randomUUID(),
    createdAt: start.createdAt,
    sequence: 1,
    lowestAppVersion,
    houseName: start.houseName,
    slots: [
      await makeWorkerSlot(vaultId, start.worker, start.passphrase, masterKey, derive),
      await makeRecoverySlot(vaultId, code, masterKey),
    ],
    houseKey: await sealHouseKey(masterCryptoKey, vaultId, randomBytes(32)),
    residentKeys: [],
    erasures: [],
  };
  wipe(masterKey);
  const session = new VaultSession(file, masterCryptoKey, start.worker, environment.replaceFile);
  const recoveryCode = await writeRecoveryCode(code);
  wipe(code);
  return { file, session, recoveryCode };
}

/** The workers who can open this vault, in the order in which they were added. */
export function workersOf(file: VaultFile): Worker[] {
  return file.slots.flatMap((slot) => (slot.kind === 'worker' ? [slot.worker] : []));
}

/** The slot of a worker. Throws VaultError 'no-key' when this worker has none. */
export function workerSlotOf(file: VaultFile, workerId: string): WorkerSlot {
  for (const slot of file.slots) if (slot.kind === 'worker' && slot.worker.id === workerId) return slot;
  throw new VaultError('no-key', 'worker');
}

/** The slot of the recovery code. Throws VaultError 'no-key' when there is none. */
export function recoverySlotOf(file: VaultFile): RecoverySlot {
  for (const slot of file.slots) if (slot.kind === 'recovery') return slot;
  throw new VaultError('no-key', 'recovery');
}

/** Opens the vault with a worker's passphrase. Throws VaultError 'wrong-passphrase' or 'derivation-failed'. */
export async function unlockWithPassphrase(
  file: VaultFile,
  workerId: string,
  passphrase: string,
  environment: VaultEnvironment,
): Promise<VaultSession> {
  const slot = workerSlotOf(file, workerId);
  const derive = environment.derive ?? derivePassphraseKey;
  const masterKey = await openWorkerSlot(file.vaultId, slot, passphrase, derive);
  const session = new VaultSession(file, await importKey(masterKey), slot.worker, environment.replaceFile);
  wipe(masterKey);
  return session;
}

/**
 * Opens the vault with the recovery code and changes nothing: for looking into a copy. Whoever has the code can open
 * as any worker. Throws VaultError 'wrong-recovery-code'.
 */
export async function unlockWithRecoveryCode(
  file: VaultFile,
  workerId: string,
  codeText: string,
  environment: VaultEnvironment,
): Promise<VaultSession> {
  const { worker } = workerSlotOf(file, workerId);
  const masterKey = await openWithCode(file, codeText);
  const session = new VaultSession(file, await importKey(masterKey), worker, environment.replaceFile);
  wipe(masterKey);
  return session;
}

/**
 * Gives a worker a new passphrase with the recovery code, and opens the vault. The other slots stay as they are.
 * Throws VaultError 'wrong-recovery-code' or 'derivation-failed'.
 */
export async function replacePassphraseWithRecoveryCode(
  file: VaultFile,
  workerId: string,
  codeText: string,
  newPassphrase: string,
  environment: VaultEnvironment,
): Promise<VaultSession> {
  const slot = workerSlotOf(file, workerId);
  const masterKey = await openWithCode(file, codeText);
  try {
    const derive = environment.derive ?? derivePassphraseKey;
    const renewed = await makeWorkerSlot(file.vaultId, slot.worker, newPassphrase, masterKey, derive);
    const next: VaultFile = {
      ...file,
      sequence: file.sequence + 1,
      slots: file.slots.map((candidate) => (candidate === slot ? renewed : candidate)),
    };
    await environment.replaceFile(next);
    return new VaultSession(next, await importKey(masterKey), slot.worker, environment.replaceFile);
  } finally {
    wipe(masterKey);
  }
}

async function openWithCode(file: VaultFile, codeText: string): Promise<Bytes> {
  const code = await readRecoveryCode(codeText);
  return openRecoverySlot(file.vaultId, recoverySlotOf(file), code).finally(() => wipe(code));
}
