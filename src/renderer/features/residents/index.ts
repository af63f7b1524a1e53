/** Residents: who they are, how to talk with them, who is close, and who represents them. */
export { findResidents, namedRelatives, representativeOf } from './names.ts';
export { default as ResidentFormPage } from './ResidentFormPage.svelte';
export { default as ResidentList } from './ResidentList.svelte';
export { default as ResidentPage } from './ResidentPage.svelte';
