/** The vault: keys, and sealing and opening of rows. Knows nothing of what the rows hold. */
export type { Bytes } from './bytes.ts';
export type { Sealed } from './cipher.ts';
export { VaultError, type VaultErrorName } from './errors.ts';
export { normalisePassphrase, shortestPassphrase } from './passphrase.ts';
export { VaultSession, type RowPlace } from './session.ts';
export {
  makeVault,
  replacePassphraseWithRecoveryCode,
  unlockWithPassphrase,
  workersOf,
  type NewVault,
  type VaultEnvironment,
} from './vault.ts';
