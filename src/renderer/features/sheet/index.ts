/** The A4 with agreements, as people see it: whether it fits, and saving it. */
export { default as SaveSheet } from './SaveSheet.svelte';
