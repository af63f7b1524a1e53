import { language } from '#i18n/index.svelte.ts';
import { mostOwnFiles } from '#shared/own-files/index.ts';
import type { RefusedReason } from './deck-shelf.svelte.ts';

/** Why a deck file could not be used, as people read it. */
export function refusedText(reason: RefusedReason): string {
  const { deckProblem } = language.t;
  switch (reason.kind) {
    case 'too-large':
      return deckProblem.tooLarge;
    case 'not-text':
      return deckProblem.notText;
    case 'not-readable':
      return deckProblem.notReadable;
    case 'folder-not-readable':
      return deckProblem.folderNotReadable;
    case 'too-many-files':
      return deckProblem.tooManyFiles(mostOwnFiles);
    case 'not-json':
      return reason.place === undefined
        ? deckProblem.notJsonAnywhere
        : deckProblem.notJson(reason.place.line, reason.place.column);
    case 'newer-format':
      return deckProblem.newerFormat;
    case 'other-file':
      return deckProblem.otherFile;
    case 'twice':
      return deckProblem.twice;
    case 'field':
      return deckProblem.field(reason.place, deckProblem.reasons[reason.reason]);
  }
}
