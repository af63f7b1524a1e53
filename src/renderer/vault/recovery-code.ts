import type { RecoveryDerivation } from '#shared/bridge/vault-file.ts';
import { fromBase64, randomBytes, toBase64, toUtf8, type Bytes } from './bytes.ts';
import { VaultError } from './errors.ts';

/* Crockford's base32: no I, L, O or U, so that a written code is read back without doubt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeBytes = 16;
const checkBytes = 1.5;
const totalBits = (codeBytes + checkBytes) * 8;
const groupLength = 4;

/* Characters, without the dashes between the groups. */
const recoveryCodeLength = totalBits / 5;

async function checkBits(code: Bytes): Promise<number> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', code));
  return ((digest[0] ?? 0) << 4) | ((digest[1] ?? 0) >> 4);
}

/** A new recovery code: 128 random bits. */
export function newRecoveryCode(): Bytes {
  return randomBytes(codeBytes);
}

/** A recovery code as people write it: seven groups of four characters, the last ones a check on typing errors. */
export async function writeRecoveryCode(code: Bytes): Promise<string> {
  let bits = 0n;
  for (const byte of code) bits = (bits << 8n) | BigInt(byte);
  bits = (bits << 12n) | BigInt(await checkBits(code));
  let text = '';
  for (let index = 0; index < recoveryCodeLength; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/**
 * Reads a recovery code back, forgiving about spaces, dashes, small letters and look-alikes (O for 0, I and L for 1).
 * Throws VaultError 'wrong-recovery-code' when the characters or the check are not right.
 */
export async function readRecoveryCode(text: string): Promise<Bytes> {
  const characters = canonical(text);
  if (characters.length !== recoveryCodeLength) throw new VaultError('wrong-recovery-code', 'length');
  let bits = 0n;
  for (const character of characters) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new VaultError('wrong-recovery-code', 'character');
    bits = (bits << 5n) | BigInt(value);
  }
  const check = Number(bits & 0xfffn);
  bits >>= 12n;
  const code = new Uint8Array(codeBytes);
  for (let index = codeBytes - 1; index >= 0; index -= 1) {
    code[index] = Number(bits & 0xffn);
    bits >>= 8n;
  }
  if ((await checkBits(code)) !== check) throw new VaultError('wrong-recovery-code', 'check');
  return code;
}

/** Settings for a new recovery slot. */
export function newRecoveryDerivation(): RecoveryDerivation {
  return { algorithm: 'hkdf-sha256', salt: toBase64(randomBytes(16)) };
}

/** Turns a recovery code into 32 bytes of key material (HKDF-SHA256, RFC 5869). */
export async function deriveRecoveryKey(code: Bytes, derivation: RecoveryDerivation): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', code, 'HKDF', false, ['deriveBits']);
  const info = toUtf8('goed-gesprek recovery slot');
  const salt = fromBase64(derivation.salt);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256),
  );
}

/** Whether somebody typed the code that was shown, however it was spaced. Never throws. */
export function isSameRecoveryCode(typed: string, shown: string): boolean {
  return canonical(typed) === canonical(shown);
}

function canonical(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
