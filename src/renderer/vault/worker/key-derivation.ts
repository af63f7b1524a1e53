/**
 * The key-derivation worker. It runs apart so that the window stays responsive, and because it is the only code that
 * may compile WebAssembly: its file alone gets a policy with 'wasm-unsafe-eval'.
 */
import { passphraseDerivationSchema } from '#shared/bridge/vault-file.ts';
import { z } from '#shared/zod.ts';
import { deriveWithArgon2id } from './argon2.ts';

const requestSchema = z.object({ passphrase: z.string(), derivation: passphraseDerivationSchema });

self.onmessage = async (event: MessageEvent<unknown>) => {
  try {
    const { passphrase, derivation } = requestSchema.parse(event.data);
    const key = await deriveWithArgon2id(passphrase, derivation);
    self.postMessage({ ok: true, key }, { transfer: [key.buffer] });
  } catch (error) {
    self.postMessage({ ok: false, detail: error instanceof Error ? error.name : 'unknown' });
  }
};
