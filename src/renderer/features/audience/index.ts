/** The shared screen (gedeeld scherm), from the side of the facilitator: choosing it, sharing on it, Rust. */
export { awayFromShared } from './away-from-shared.svelte.ts';
export { default as LaptopScreen } from './LaptopScreen.svelte';
export { default as ScreenChooser } from './ScreenChooser.svelte';
export { default as SharedScreenButton } from './SharedScreenButton.svelte';
export { default as SharedScreenKeys } from './SharedScreenKeys.svelte';
export { provideSharedScreen, sharedScreen } from './shared-screen-here.ts';
export { SharedScreen } from './shared-screen.svelte.ts';
export type { SharedKind, SharedScreenProblem, SharedSource } from './shared-source.ts';
export { default as StillOnNotice } from './StillOnNotice.svelte';
export { default as WhatTheRoomSees } from './WhatTheRoomSees.svelte';
