import type { PassphraseDerivation } from '#shared/bridge/vault-file.ts';
import { argon2id } from 'hash-wasm';
import { fromBase64 } from '../bytes.ts';

/** What a passphrase and a slot's settings become: 32 bytes of key material. Takes about half a second on purpose. */
export async function deriveWithArgon2id(
  passphrase: string,
  derivation: PassphraseDerivation,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await argon2id({
    password: passphrase,
    salt: fromBase64(derivation.salt),
    memorySize: derivation.memoryKib,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(key);
}
