/** What the house chose for all its residents: its name and logo on the A4. */
export { default as OnSheetCard } from './OnSheetCard.svelte';
