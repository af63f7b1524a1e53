/** The way in: making a vault on the first run, and unlocking it afterwards. */
export { default as FirstRunPage } from './FirstRunPage.svelte';
export { default as UnlockPage } from './UnlockPage.svelte';
export { NewPassphrase } from './new-passphrase.svelte.ts';
export { default as NewPassphraseFields } from './NewPassphraseFields.svelte';
export { default as RecoveryCodeCard } from './RecoveryCodeCard.svelte';
export { UnlockTries } from './unlock-tries.svelte.ts';
export { default as PassphraseField } from './PassphraseField.svelte';
