/** The shared screen (gedeeld scherm), from the side of the facilitator: choosing it, sharing on it, Rust. */
export { provideSharedScreen, sharedScreen } from './shared-screen-here.ts';
export { SharedScreen, type SharedKind, type SharedSource } from './shared-screen.svelte.ts';
