import type { WebContents } from 'electron';

const ofAudience = new WeakSet<object>();

/** Notes that a page is one of the shared screen. */
export function noteAudienceContents(contents: WebContents): void {
  ofAudience.add(contents);
}

/**
 * Whether a page is one of the shared screen. Its address does not say so for certain: a script can change what stands
 * there without loading anything.
 */
export function isAudienceContents(contents: object): boolean {
  return ofAudience.has(contents);
}
