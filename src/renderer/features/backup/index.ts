/** Copies of the vault: what was put back, the overview, and restoring. */
export { default as BackupsPage } from './BackupsPage.svelte';
export { default as BroughtBackNotice } from './BroughtBackNotice.svelte';
export { default as DamagedNotice } from './DamagedNotice.svelte';
export { default as RestorePage } from './RestorePage.svelte';
