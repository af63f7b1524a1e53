import { getContext, setContext } from 'svelte';
import type { SharedScreen } from './shared-screen.svelte.ts';

const key = Symbol('shared screen');

/** Offers the shared screen to every screen below. */
export function provideSharedScreen(screen: SharedScreen): void {
  setContext(key, screen);
}

/** The shared screen. To be called while a component starts. */
export function sharedScreen(): SharedScreen {
  return getContext<SharedScreen>(key);
}
