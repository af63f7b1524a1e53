import type { Appearance, AudienceView, ShownOf } from './audience-view.ts';

/** Nothing on the screen. */
export const blank: ShownOf<'blank'> = { kind: 'blank' };

/** The calm screen (Rust). */
export const rest: ShownOf<'rest'> = { kind: 'rest' };

/* Of nobody: nothing of the resident or the conversation of just now stands in it. */
const nobodys: Appearance = { theme: 'light', letters: 'usual', language: 'nl' };

/** The view with which the window opens, and to which it goes back when its display is lost. */
export const blankView: AudienceView = { appearance: nobodys, shown: blank };

/**
 * The view of Rust, which needs no data to be made. It is sent before the vault locks, and before the laptop sleeps; after
 * that nothing comes back by itself: somebody chooses what is shared again.
 */
export const restView: AudienceView = { appearance: nobodys, shown: rest };
