import type { PassphraseDerivation, RecoverySlot, SlotLock, WorkerSlot } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import { fromBase64, toBase64, toUtf8, wipe, type Bytes } from './bytes.ts';
import { importKey, unwrapKey, wrapKey } from './cipher.ts';
import { VaultError, type VaultErrorName } from './errors.ts';
import { newPassphraseDerivation, normalisePassphrase, type DerivePassphraseKey } from './passphrase.ts';
import { deriveRecoveryKey, newRecoveryDerivation } from './recovery-code.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

function privateKeyContext(vaultId: string, slot: string): string[] {
  return [vaultId, 'slot-private-key', slot];
}

function masterKeyContext(vaultId: string, slot: string): string[] {
  return [vaultId, 'slot-master-key', slot];
}

async function makeLock(keyBytes: Bytes, masterKey: Bytes, vaultId: string, slot: string): Promise<SlotLock> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const publicKey = toBase64(await exportPublic(pair.publicKey));
  const privateBytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const privateKey = await wrapKey(await importKey(keyBytes), privateBytes, privateKeyContext(vaultId, slot));
  wipe(privateBytes);
  wipe(keyBytes);
  return {
    publicKey,
    privateKey,
    masterKey: await sealFor(publicKey, masterKey, masterKeyContext(vaultId, slot)),
  };
}

/* Sealing for a public key as ECIES does it: a key pair for this once, ECDH, HKDF, AES-GCM. */
async function sealFor(
  publicKey: string,
  masterKey: Bytes,
  context: string[],
): Promise<SlotLock['masterKey']> {
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const oncePublic = await exportPublic(once.publicKey);
  const key = await agree(once.privateKey, fromBase64(publicKey), oncePublic, fromBase64(publicKey));
  return { ...(await wrapKey(key, masterKey, context)), oncePublicKey: toBase64(oncePublic) };
}

async function openLock(
  lock: SlotLock,
  keyBytes: Bytes,
  vaultId: string,
  slot: string,
  wrong: VaultErrorName,
): Promise<Bytes> {
  const slotKey = await importKey(keyBytes);
  wipe(keyBytes);
  const privateBytes = await unwrapKey(slotKey, lock.privateKey, privateKeyContext(vaultId, slot)).catch(
    () => {
      throw new VaultError(wrong);
    },
  );
  const privateKey = await crypto.subtle.importKey('pkcs8', privateBytes, curve, false, ['deriveBits']);
  wipe(privateBytes);
  const oncePublic = fromBase64(lock.masterKey.oncePublicKey);
  const key = await agree(privateKey, oncePublic, oncePublic, fromBase64(lock.publicKey)).catch(() => {
    throw new VaultError('damaged', 'public key');
  });
  /* The private key opened, so when this does not, what it should open was changed: VaultError 'damaged'. */
  return unwrapKey(key, lock.masterKey, masterKeyContext(vaultId, slot));
}

async function exportPublic(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

async function agree(
  own: CryptoKey,
  theirs: Bytes,
  oncePublic: Bytes,
  slotPublic: Bytes,
): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', theirs, curve, false, []);
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, 256),
  );
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  wipe(shared);
  const salt = new Uint8Array([...oncePublic, ...slotPublic]);
  const info = toUtf8('goed-gesprek slot');
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256);
  const bytes = new Uint8Array(bits);
  const key = await importKey(bytes);
  wipe(bytes);
  return key;
}

/** A new slot for a worker, with a new lock. */
export async function makeWorkerSlot(
  vaultId: string,
  worker: Worker,
  passphrase: string,
  masterKey: Bytes,
  derive: DerivePassphraseKey,
): Promise<WorkerSlot> {
  const derivation: PassphraseDerivation = newPassphraseDerivation();
  const keyBytes = await derive(passphrase, derivation);
  return {
    kind: 'worker',
    worker,
    derivation,
    lock: await makeLock(keyBytes, masterKey, vaultId, worker.id),
  };
}

/** A new slot for a recovery code, with a new lock. */
export async function makeRecoverySlot(
  vaultId: string,
  code: Bytes,
  masterKey: Bytes,
): Promise<RecoverySlot> {
  const derivation = newRecoveryDerivation();
  const keyBytes = await deriveRecoveryKey(code, derivation);
  return { kind: 'recovery', derivation, lock: await makeLock(keyBytes, masterKey, vaultId, 'recovery') };
}

/** The master key from a worker's slot. Throws VaultError 'wrong-passphrase', 'damaged' or 'derivation-failed'. */
export async function openWorkerSlot(
  vaultId: string,
  slot: WorkerSlot,
  passphrase: string,
  derive: DerivePassphraseKey,
): Promise<Bytes> {
  // Argon2 refuses to begin with nothing; that would read as a laptop that cannot compute.
  if (normalisePassphrase(passphrase) === '') throw new VaultError('wrong-passphrase', 'empty');
  const keyBytes = await derive(passphrase, slot.derivation);
  return openLock(slot.lock, keyBytes, vaultId, slot.worker.id, 'wrong-passphrase');
}

/** The master key from the recovery slot. Throws VaultError 'wrong-recovery-code' or 'damaged'. */
export async function openRecoverySlot(vaultId: string, slot: RecoverySlot, code: Bytes): Promise<Bytes> {
  const keyBytes = await deriveRecoveryKey(code, slot.derivation);
  return openLock(slot.lock, keyBytes, vaultId, 'recovery', 'wrong-recovery-code');
}

/** The same slot for another master key; needs nobody's passphrase. */
export async function reseal<Slot extends WorkerSlot | RecoverySlot>(
  vaultId: string,
  slot: Slot,
  masterKey: Bytes,
): Promise<Slot> {
  const context = masterKeyContext(vaultId, slot.kind === 'worker' ? slot.worker.id : 'recovery');
  return {
    ...slot,
    lock: { ...slot.lock, masterKey: await sealFor(slot.lock.publicKey, masterKey, context) },
  };
}
