import { getContext, setContext } from 'svelte';

/** What every screen can do with the window as a whole. */
export interface WindowActions {
  /** Stores what is open and goes to the home screen. */
  goHome(): void;
  /** Stores what is open, forgets the keys and shows the unlock screen. */
  lock(): void;
  /**
   * Does something just before everything is stored and the screen goes, by locking.
   *
   * @param work returns what takes it back, for when something cannot be stored and the screen stays
   * @returns stops it
   */
  beforeLocking(work: () => () => void): () => void;
}

const key = Symbol('window actions');

/** Offers the window's actions to every screen below. */
export function provideWindowActions(actions: WindowActions): void {
  setContext(key, actions);
}

/** The window's actions. To be called while a component starts. */
export function windowActions(): WindowActions {
  return getContext<WindowActions>(key);
}
