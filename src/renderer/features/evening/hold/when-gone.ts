import { onDestroy } from 'svelte';

/**
 * Changes the evening once this part of the page has gone. While the page changes the evening still reads as it was before;
 * storing that would take the change back. To be called while a component starts.
 */
export function whenGone(work: () => void): void {
  onDestroy(() => queueMicrotask(work));
}
