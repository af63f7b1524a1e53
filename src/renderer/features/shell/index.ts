/** The window around every screen: bar, lock, display settings, and how failures are told. */
export { Closing } from './closing.svelte.ts';
export { default as NotSavedBanner } from './NotSavedBanner.svelte';
export { default as NotStoredDialog } from './NotStoredDialog.svelte';
export { default as DayField } from './DayField.svelte';
export { default as DiskFullNotice } from './DiskFullNotice.svelte';
export { default as DiskLowNotice } from './DiskLowNotice.svelte';
export { diskSpace } from './disk-space.svelte.ts';
export { default as DisplaySettings } from './DisplaySettings.svelte';
export { focusFirstProblem, focusHeading, focusIfLost, focusLast, focusNext } from './focus.ts';
export { isLockKey, watchIdle } from './idle-lock.ts';
export { preferences } from './preferences.svelte.ts';
export { isDiskFull, problemText } from './problem-text.ts';
export { default as SavedState } from './SavedState.svelte';
export { default as ScreenTitle } from './ScreenTitle.svelte';
export type { Storing } from './storing.ts';
export { default as UndoToast } from './UndoToast.svelte';
export { provideWindowActions, windowActions, type WindowActions } from './window-actions.ts';
export { default as WorkWindow } from './WorkWindow.svelte';
