import { untrack } from 'svelte';

/**
 * Calls back with new content each time that it changed. To be called within an effect or its root.
 *
 * @param read the content, as a copy; what it reads is watched
 * @param changed gets every later content, not the first
 */
export function onChange<Content>(read: () => Content, changed: (content: Content) => void): void {
  /* Effects run before anything was changed too; only later runs are changes. */
  let first = true;
  $effect(() => {
    const content = read();
    if (!first) untrack(() => changed(content));
    first = false;
  });
}
