/** What can go wrong with the vault, by name; the catalogues hold a sentence for each. */
export type VaultErrorName =
  /** The passphrase does not open this worker's slot. */
  | 'wrong-passphrase'
  /** The recovery code is not well formed or does not open the vault. */
  | 'wrong-recovery-code'
  /** A stored row or key cannot be opened: it was changed or is damaged. */
  | 'damaged'
  /** A row was written by a newer version of the app. */
  | 'newer'
  /** The key derivation could not run on this laptop. */
  | 'derivation-failed'
  /** There is no data key for this resident (any more). */
  | 'no-key';

/** A failure of the vault, with a name. */
export class VaultError extends Error {
  /**
   * @param reason which of the named failures this is
   * @param detail for whoever repairs it; never resident data
   */
  constructor(
    readonly reason: VaultErrorName,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'VaultError';
  }
}
