import type { WrappedKey } from '#shared/bridge/vault-file.ts';
import { fromBase64, randomBytes, toBase64, toUtf8, wipe, type Bytes } from './bytes.ts';
import { VaultError } from './errors.ts';

/** Sealed content is padded to a multiple of this many bytes, so that its length tells little. */
export const paddingBlock = 512;

const algorithm = 'AES-GCM';
/* GCM's own nonce length; random is safe for far more rows than one laptop writes (NIST SP 800-38D, 2^32). */
const ivLength = 12;

/** A key that this page can use but not read. */
export function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt']);
}

/** What seals and what it belongs to: opening with another context fails. */
export type SealContext = readonly string[];

function bind(context: SealContext): Bytes {
  return toUtf8(JSON.stringify(context));
}

async function decrypt(key: CryptoKey, iv: Bytes, ciphertext: Bytes, context: SealContext): Promise<Bytes> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: algorithm, iv, additionalData: bind(context) },
      key,
      ciphertext,
    );
    return new Uint8Array(plain);
  } catch {
    /* Web Crypto gives one unnamed failure on purpose; here it has one meaning. */
    throw new VaultError('damaged', context[1] ?? '');
  }
}

/** Key bytes sealed under another key, bound to what they are for. */
export async function wrapKey(key: CryptoKey, bytes: Bytes, context: SealContext): Promise<WrappedKey> {
  const iv = randomBytes(ivLength);
  const additionalData = bind(context);
  const ciphertext = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, key, bytes);
  return { iv: toBase64(iv), ciphertext: toBase64(new Uint8Array(ciphertext)) };
}

/** Opens a sealed key. Throws VaultError 'damaged' when the key or the context is another one. */
export function unwrapKey(key: CryptoKey, wrapped: WrappedKey, context: SealContext): Promise<Bytes> {
  return decrypt(key, fromBase64(wrapped.iv), fromBase64(wrapped.ciphertext), context);
}

/** Content sealed for one place: what a stored row holds. */
export interface Sealed {
  readonly iv: Bytes;
  readonly ct: Bytes;
}

/** Seals a value as padded JSON. */
export async function seal(key: CryptoKey, value: unknown, context: SealContext): Promise<Sealed> {
  const json = toUtf8(JSON.stringify(value));
  /* Four bytes of length, the JSON, zeros up to the block. */
  const padded = new Uint8Array(Math.ceil((json.length + 4) / paddingBlock) * paddingBlock);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, 4);
  const iv = randomBytes(ivLength);
  const ct = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: bind(context) }, key, padded);
  wipe(json);
  wipe(padded);
  return { iv, ct: new Uint8Array(ct) };
}

/** Opens a sealed value. Throws VaultError 'damaged' when anything about it was changed. */
export async function open(key: CryptoKey, sealed: Sealed, context: SealContext): Promise<unknown> {
  const padded = await decrypt(key, sealed.iv, sealed.ct, context);
  if (padded.length < 4) throw new VaultError('damaged', 'too short');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length + 4 > padded.length) throw new VaultError('damaged', 'length');
  return JSON.parse(new TextDecoder().decode(padded.subarray(4, 4 + length)));
}
