import { language } from '#i18n/index.svelte.ts';
import type { BilingualText } from '#shared/own-files/index.ts';

/**
 * A title as people read it. What somebody works on may have one in the other language only, or none yet, and they have to
 * tell the rows apart all the same.
 */
export function titleInWords(title: BilingualText | undefined): string {
  const words = [title?.[language.current], title?.nl, title?.en].map((text) => text?.trim() ?? '');
  return words.find((text) => text !== '') ?? language.t.ownList.noTitle;
}
