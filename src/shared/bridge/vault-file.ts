import { idSchema, momentSchema, workerSchema } from '../model/index.ts';
import { z } from '../zod.ts';

/** Bytes as base64 text, at most 4 kB: keys, salts and wrapped keys. */
const bytesText = z.base64().max(4096);

/** The newest layout of the vault file. A file with a higher number is refused untouched. */
export const vaultFileVersion = 2;

/** A key, sealed with AES-256-GCM under another key. */
export const wrappedKeySchema = z.object({ iv: bytesText, ciphertext: bytesText });

/** How a passphrase becomes a key (Argon2id, RFC 9106). Kept per slot, so that it can be raised later. */
export const passphraseDerivationSchema = z.object({
  algorithm: z.literal('argon2id'),
  memoryKib: z.int().min(8).max(1_048_576),
  iterations: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(4),
  salt: bytesText,
});

/** How the recovery code becomes a key. The code is 128 random bits, so it needs no slow derivation. */
export const recoveryDerivationSchema = z.object({ algorithm: z.literal('hkdf-sha256'), salt: bytesText });

/**
 * The lock of one slot: a pair of keys (ECDH, P-256). The private one is sealed under what somebody knows; the
 * public one lets anybody who holds the master key seal it for this slot, so that the master key can be replaced
 * without knowing anyone's passphrase.
 */
export const slotLockSchema = z.object({
  publicKey: bytesText,
  privateKey: wrappedKeySchema,
  /** The master key, sealed for the public key with a pair of keys made for this once. */
  masterKey: wrappedKeySchema.extend({ oncePublicKey: bytesText }),
});

/** One way into the vault: a lock that opens with what one worker knows, or with the recovery code. */
export const slotSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('worker'),
    worker: workerSchema,
    derivation: passphraseDerivationSchema,
    lock: slotLockSchema,
  }),
  z.object({ kind: z.literal('recovery'), derivation: recoveryDerivationSchema, lock: slotLockSchema }),
]);

const format = z.literal('goed-gesprek-vault');

/** What a vault file of every version has. */
const sharedFields = {
  vaultId: idSchema,
  /** Which laptop this is, in the clock of every row; nothing about the laptop can be read from it. */
  deviceId: idSchema,
  createdAt: momentSchema,
  /** Counts every replacement; a write that does not follow on what was read is refused. */
  sequence: z.int().min(1),
  /** The lowest app version that may open this vault. */
  lowestAppVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The name of the house, shown before unlocking; may be empty. */
  houseName: z.string().max(120),
  slots: z.array(slotSchema).min(2).max(200),
  /** The data key for rows of the house, sealed under the master key. */
  houseKey: wrappedKeySchema,
  /** One data key per resident, sealed under the master key. Erasing a resident drops the key. */
  residentKeys: z.array(z.object({ residentId: idSchema, key: wrappedKeySchema })).max(100_000),
};

/** A resident who was erased (gewist): nothing but the id, so that a restored copy does not bring anybody back. */
export const erasureSchema = z.object({ residentId: idSchema, erasedAt: momentSchema });

/**
 * The vault file: everything needed to open the vault except what people know. It stands beside the database as an
 * ordinary file that is replaced atomically, because a database keeps deleted values for a while.
 */
export const vaultFileSchema = z.object({
  format,
  version: z.literal(vaultFileVersion),
  ...sharedFields,
  /** Who was erased; every copy that is made or restored later respects it. */
  erasures: z.array(erasureSchema).max(100_000),
});

/** The vault file as versions before erasing wrote it. */
const version1Schema = z.object({ format, version: z.literal(1), ...sharedFields });

/**
 * A vault file as it may stand on a disk or in a backup, of any version that ever was. What comes out is of the newest;
 * the file itself is written anew only when something in it changes.
 */
export const storedVaultFileSchema = z.discriminatedUnion('version', [
  vaultFileSchema,
  version1Schema.transform((file): VaultFile => ({ ...file, version: vaultFileVersion, erasures: [] })),
]);

export type WrappedKey = z.infer<typeof wrappedKeySchema>;
export type SlotLock = z.infer<typeof slotLockSchema>;
export type PassphraseDerivation = z.infer<typeof passphraseDerivationSchema>;
export type RecoveryDerivation = z.infer<typeof recoveryDerivationSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type WorkerSlot = Extract<Slot, { kind: 'worker' }>;
export type RecoverySlot = Extract<Slot, { kind: 'recovery' }>;
export type Erasure = z.infer<typeof erasureSchema>;
export type VaultFile = z.infer<typeof vaultFileSchema>;
