/** The way in: making a vault on the first run, and unlocking it afterwards. */
export { default as FirstRunPage } from './FirstRunPage.svelte';
export { default as UnlockPage } from './UnlockPage.svelte';
