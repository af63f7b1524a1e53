/** Agreements: what, who, when and looking back; disagreements; and the parking lot. */
export { default as AgreementsStep } from './AgreementsStep.svelte';
