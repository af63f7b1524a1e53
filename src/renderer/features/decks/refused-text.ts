import { refusedText as textOf } from '#features/own-files/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { RefusedDeckReason } from './deck-shelf.svelte.ts';

/** Why a deck file could not be used, as people read it. */
export function refusedText(reason: RefusedDeckReason): string {
  return textOf(reason, language.t.deckProblem);
}
