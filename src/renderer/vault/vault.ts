import { vaultFileVersion, type Slot, type VaultFile, type WorkerSlot } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import { randomBytes, wipe, type Bytes } from './bytes.ts';
import { importKey, unwrapKey, wrapKey } from './cipher.ts';
import { VaultError } from './errors.ts';
import { derivePassphraseKey, newPassphraseDerivation, type DerivePassphraseKey } from './passphrase.ts';
import {
  deriveRecoveryKey,
  newRecoveryCode,
  newRecoveryDerivation,
  readRecoveryCode,
  writeRecoveryCode,
} from './recovery-code.ts';
import { VaultSession, type ReplaceVaultFile } from './session.ts';

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

function slotContext(vaultId: string, slot: 'recovery' | string): string[] {
  return [vaultId, 'master-key', slot];
}

async function wrapUnder(keyBytes: Bytes, masterKey: Bytes, context: string[]) {
  const key = await importKey(keyBytes);
  wipe(keyBytes);
  return wrapKey(key, masterKey, context);
}

async function workerSlot(
  vaultId: string,
  worker: Worker,
  passphrase: string,
  masterKey: Bytes,
  derive: DerivePassphraseKey,
): Promise<WorkerSlot> {
  const derivation = newPassphraseDerivation();
  const keyBytes = await derive(passphrase, derivation);
  return {
    kind: 'worker',
    worker,
    derivation,
    masterKey: await wrapUnder(keyBytes, masterKey, slotContext(vaultId, worker.id)),
  };
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
  const masterKey = randomBytes(32);
  const code = newRecoveryCode();
  const recoveryDerivation = newRecoveryDerivation();
  const slots: Slot[] = [
    await workerSlot(
      vaultId,
      start.worker,
      start.passphrase,
      masterKey,
      environment.derive ?? derivePassphraseKey,
    ),
    {
      kind: 'recovery',
      derivation: recoveryDerivation,
      masterKey: await wrapUnder(
        await deriveRecoveryKey(code, recoveryDerivation),
        masterKey,
        slotContext(vaultId, 'recovery'),
      ),
    },
  ];
  const file: VaultFile = {
    format: 'goed-gesprek-vault',
    version: vaultFileVersion,
    vaultId,
    deviceId: crypto.randomUUID(),
    createdAt: start.createdAt,
    sequence: 1,
    lowestAppVersion: '0.1.0',
    houseName: start.houseName,
    slots,
    residentKeys: [],
  };
  const session = new VaultSession(file, await importKey(masterKey), start.worker, environment.replaceFile);
  wipe(masterKey);
  const recoveryCode = await writeRecoveryCode(code);
  wipe(code);
  return { file, session, recoveryCode };
}

/** The workers who can open this vault, in the order in which they were added. */
export function workersOf(file: VaultFile): Worker[] {
  return file.slots.flatMap((slot) => (slot.kind === 'worker' ? [slot.worker] : []));
}

function findWorkerSlot(file: VaultFile, workerId: string): WorkerSlot {
  for (const slot of file.slots) if (slot.kind === 'worker' && slot.worker.id === workerId) return slot;
  throw new VaultError('no-key', 'worker');
}

/** Opens the vault with a worker's passphrase. Throws VaultError 'wrong-passphrase' or 'derivation-failed'. */
export async function unlockWithPassphrase(
  file: VaultFile,
  workerId: string,
  passphrase: string,
  environment: VaultEnvironment,
): Promise<VaultSession> {
  const slot = findWorkerSlot(file, workerId);
  const keyBytes = await (environment.derive ?? derivePassphraseKey)(passphrase, slot.derivation);
  const slotKey = await importKey(keyBytes);
  wipe(keyBytes);
  const masterKey = await unwrapKey(slotKey, slot.masterKey, slotContext(file.vaultId, workerId)).catch(
    () => {
      throw new VaultError('wrong-passphrase');
    },
  );
  const session = new VaultSession(file, await importKey(masterKey), slot.worker, environment.replaceFile);
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
  const slot = findWorkerSlot(file, workerId);
  const recovery = file.slots.find((candidate) => candidate.kind === 'recovery');
  if (recovery?.kind !== 'recovery') throw new VaultError('no-key', 'recovery');
  const code = await readRecoveryCode(codeText);
  const recoveryKey = await importKey(await deriveRecoveryKey(code, recovery.derivation));
  const context = slotContext(file.vaultId, 'recovery');
  const masterKey = await unwrapKey(recoveryKey, recovery.masterKey, context).catch(() => {
    throw new VaultError('wrong-recovery-code');
  });
  const derive = environment.derive ?? derivePassphraseKey;
  const renewed = await workerSlot(file.vaultId, slot.worker, newPassphrase, masterKey, derive);
  const next: VaultFile = {
    ...file,
    sequence: file.sequence + 1,
    slots: file.slots.map((candidate) => (candidate === slot ? renewed : candidate)),
  };
  await environment.replaceFile(next);
  const session = new VaultSession(next, await importKey(masterKey), slot.worker, environment.replaceFile);
  wipe(masterKey);
  return session;
}
