import type { Preferences } from '#shared/model/index.ts';

/** What a key press asks of the shared screen. */
export type ScreenKey = 'rest' | 'forward' | 'back';

/* What presenter remotes send for a black screen. */
const remoteRest = ['b', 'B', '.'];

const textInputs = ['text', 'search', 'password', 'email', 'url', 'tel', 'number', 'date', 'time'];

/**
 * What a key press asks of the shared screen; undefined when it is for something else. In a field the key for Rust works
 * as well; letters, stops and pages are for the field there.
 *
 * @param restKey the key for Rust that people chose
 */
export function screenKeyOf(event: KeyboardEvent, restKey: Preferences['restKey']): ScreenKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === restKey) return 'rest';
  if (isWriting(event.target)) return undefined;
  if (remoteRest.includes(event.key)) return 'rest';
  if (event.key === 'PageDown') return 'forward';
  return event.key === 'PageUp' ? 'back' : undefined;
}

/* A list to choose from jumps to a letter, so it counts as a field. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textInputs.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
