/** Erasing a resident, and the certificate of it. */
export { default as ErasePage } from './ErasePage.svelte';
