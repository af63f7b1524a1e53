import type { Slot, VaultFile } from '#shared/bridge/vault-file.ts';
import { cleanText, type Worker } from '#shared/model/index.ts';
import { randomBytes, wipe, type Bytes } from './bytes.ts';
import { importKey, unwrapKey, wrapKey } from './cipher.ts';
import { derivePassphraseKey, type DerivePassphraseKey } from './passphrase.ts';
import { newRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import { houseKeyContext, residentKeyContext, type VaultChange } from './session.ts';
import { makeRecoverySlot, makeWorkerSlot, openWorkerSlot, reseal } from './slots.ts';
import { workerSlotOf } from './vault.ts';

/** Who asks for a change of the slots, proved with the passphrase: an unlocked laptop alone is not enough. */
export interface Authority {
  readonly workerId: string;
  readonly passphrase: string;
  /** Tests derive without a worker. */
  readonly derive?: DerivePassphraseKey;
}

/*
 * Each of these takes a vault file and gives the next one, which `VaultSession.changeSlots` stores. All throw VaultError
 * 'wrong-passphrase' when the authority is not right, and change nothing then.
 */

/** Adds a worker with an own passphrase. */
export async function addWorker(
  file: VaultFile,
  authority: Authority,
  worker: Worker,
  passphrase: string,
): Promise<VaultFile> {
  return withMasterKey(file, authority, async (masterKey, derive) => {
    const slot = await makeWorkerSlot(file.vaultId, worker, passphrase, masterKey, derive);
    return { ...file, slots: [...file.slots, slot] };
  });
}

/** Changes how a worker is called. Needs no key: names stand in the file to be read before unlocking. */
export function renameWorker(file: VaultFile, worker: Worker): VaultFile {
  return {
    ...file,
    slots: file.slots.map((slot) => (isSlotOf(slot, worker.id) ? { ...slot, worker } : slot)),
  };
}

/** Changes the name of the house; may be empty. Needs no key, as the name of a worker does not. */
export function renameHouse(file: VaultFile, name: string): VaultFile {
  const houseName = cleanText(name).replace(/\s+/gu, ' ').trim();
  return houseName === file.houseName ? file : { ...file, houseName };
}

/** Gives whoever asks a new passphrase. Rewrites one slot and nothing else. */
export async function changePassphrase(
  file: VaultFile,
  authority: Authority,
  passphrase: string,
): Promise<VaultFile> {
  const { worker } = workerSlotOf(file, authority.workerId);
  return withMasterKey(file, authority, async (masterKey, derive) => {
    const renewed = await makeWorkerSlot(file.vaultId, worker, passphrase, masterKey, derive);
    return { ...file, slots: file.slots.map((slot) => (isSlotOf(slot, worker.id) ? renewed : slot)) };
  });
}

/** Makes a new recovery code; the old one no longer opens the vault. */
export async function renewRecoveryCode(
  file: VaultFile,
  authority: Authority,
): Promise<{ file: VaultFile; recoveryCode: string }> {
  const code = newRecoveryCode();
  const recoveryCode = await writeRecoveryCode(code);
  const next = await withMasterKey(file, authority, async (masterKey) => {
    const renewed = await makeRecoverySlot(file.vaultId, code, masterKey);
    return { ...file, slots: file.slots.map((slot) => (slot.kind === 'recovery' ? renewed : slot)) };
  });
  wipe(code);
  return { file: next, recoveryCode };
}

/**
 * Takes a worker's slot away. With `replaceMasterKey` the master key is replaced as well, so that somebody who kept
 * both an old copy of this file and a passphrase cannot open keys that are made from now on. What that person could
 * read before, an old copy still opens.
 */
export async function removeWorker(
  file: VaultFile,
  authority: Authority,
  workerId: string,
  replaceMasterKey: boolean,
): Promise<VaultChange> {
  return withMasterKey(file, authority, async (masterKey) => {
    const without = { ...file, slots: file.slots.filter((slot) => !isSlotOf(slot, workerId)) };
    return replaceMasterKey ? withNewMasterKey(without, masterKey) : { file: without };
  });
}

function isSlotOf(slot: Slot, workerId: string): boolean {
  return slot.kind === 'worker' && slot.worker.id === workerId;
}

/**
 * Does something with the master key once the authority proved right. Throws VaultError 'wrong-passphrase' before that.
 */
export async function withMasterKey<Result>(
  file: VaultFile,
  authority: Authority,
  change: (masterKey: Bytes, derive: DerivePassphraseKey) => Promise<Result>,
): Promise<Result> {
  const derive = authority.derive ?? derivePassphraseKey;
  const slot = workerSlotOf(file, authority.workerId);
  const masterKey = await openWorkerSlot(file.vaultId, slot, authority.passphrase, derive);
  try {
    return await change(masterKey, derive);
  } finally {
    wipe(masterKey);
  }
}

async function withNewMasterKey(file: VaultFile, oldMasterKey: Bytes): Promise<VaultChange> {
  const newMasterKey = randomBytes(32);
  const oldKey = await importKey(oldMasterKey);
  const newKey = await importKey(newMasterKey);
  const move = async (key: VaultFile['houseKey'], context: string[]) => {
    const bytes = await unwrapKey(oldKey, key, context);
    const moved = await wrapKey(newKey, bytes, context);
    wipe(bytes);
    return moved;
  };
  const residentKeys = [];
  for (const { residentId, key } of file.residentKeys)
    residentKeys.push({ residentId, key: await move(key, residentKeyContext(file.vaultId, residentId)) });
  const next = {
    ...file,
    slots: await Promise.all(file.slots.map((slot) => reseal(file.vaultId, slot, newMasterKey))),
    houseKey: await move(file.houseKey, houseKeyContext(file.vaultId)),
    residentKeys,
  };
  wipe(newMasterKey);
  return { file: next, masterKey: newKey };
}
