import type { PassphraseDerivation } from '#shared/bridge/vault-file.ts';
import { z } from '#shared/zod.ts';
import { randomBytes, toBase64, type Bytes } from './bytes.ts';
import { VaultError } from './errors.ts';

/** The fewest characters of a passphrase (NIST SP 800-63B asks at least eight; a sentence is longer anyway). */
export const shortestPassphrase = 10;

/** One spelling for a passphrase, however the keyboard composes its letters (RFC 8265 advises NFC; NFKC forgives more). */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

/** Settings for a new slot: Argon2id with 64 MiB and three passes (RFC 9106, second recommended option). */
export function newPassphraseDerivation(): PassphraseDerivation {
  return {
    algorithm: 'argon2id',
    memoryKib: 64 * 1024,
    iterations: 3,
    parallelism: 1,
    salt: toBase64(randomBytes(16)),
  };
}

/** Turns a passphrase into 32 bytes of key material. */
export type DerivePassphraseKey = (passphrase: string, derivation: PassphraseDerivation) => Promise<Bytes>;

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), key: z.instanceof(Uint8Array<ArrayBuffer>) }),
  z.object({ ok: z.literal(false), detail: z.string() }),
]);

/**
 * Derives in a worker of its own that ends afterwards, so that the memory that held the passphrase is given back.
 * Throws VaultError 'derivation-failed' when the worker cannot start or compute.
 */
export const derivePassphraseKey: DerivePassphraseKey = (passphrase, derivation) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker/key-derivation.ts', import.meta.url), { type: 'module' });
    const fail = (detail: string) => {
      worker.terminate();
      reject(new VaultError('derivation-failed', detail));
    };
    worker.onerror = () => fail('worker stopped');
    worker.onmessage = (event: MessageEvent<unknown>) => {
      const answer = answerSchema.safeParse(event.data);
      if (!answer.success) return fail('answer not understood');
      if (!answer.data.ok) return fail(answer.data.detail);
      worker.terminate();
      resolve(answer.data.key);
    };
    worker.postMessage({ passphrase: normalisePassphrase(passphrase), derivation });
  });
