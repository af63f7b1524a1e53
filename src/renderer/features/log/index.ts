/** The log: who did what, and when; verifying it, and saving it as a file. */
export { default as LogPage } from './LogPage.svelte';
