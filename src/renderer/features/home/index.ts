/** The home screen. */
export { default as HomePage } from './HomePage.svelte';
