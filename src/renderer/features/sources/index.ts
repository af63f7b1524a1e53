/** Where the conversations and the hints come from. */
export { default as SourcesPage } from './SourcesPage.svelte';
