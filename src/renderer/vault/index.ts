/** The vault: keys, and sealing and opening of rows. Knows nothing of what the rows hold. */
export { VaultError, type VaultErrorName } from './errors.ts';
export { normalisePassphrase, shortestPassphrase } from './passphrase.ts';
export { VaultSession, type RowPlace, type VaultChange } from './session.ts';
export {
  makeVault,
  replacePassphraseWithRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  workersOf,
  type NewVault,
  type VaultEnvironment,
} from './vault.ts';
export {
  addWorker,
  changePassphrase,
  removeWorker,
  renameHouse,
  renameWorker,
  renewRecoveryCode,
  type Authority,
} from './workers.ts';
export { eraseResidentKey } from './erasing.ts';
export { judgePassphrase, type PassphraseWeakness } from './passphrase-strength.ts';
export { proposePassphrase } from './propose-passphrase.ts';
export { isSameRecoveryCode } from './recovery-code.ts';
