/** Settings of the vault: who can open it and how, and when it locks itself. */
export { default as SettingsPage } from './SettingsPage.svelte';
