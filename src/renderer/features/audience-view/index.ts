/** What the room sees: any view of the shared screen, drawn in the size of its place. */
export { default as AudienceStage } from './AudienceStage.svelte';
