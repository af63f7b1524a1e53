/** A guide on paper: its questions with room to write, as a Word document. */
export { default as GuidePaper } from './GuidePaper.svelte';
