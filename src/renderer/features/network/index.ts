/** The people around a resident (ecogram): drawn, and as a list with the same actions. */
export { default as NetworkFields } from './NetworkFields.svelte';
