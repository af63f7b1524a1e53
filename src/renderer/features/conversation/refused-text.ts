import { language } from '#i18n/index.svelte.ts';
import { mostOwnFiles } from '#shared/own-files/index.ts';
import type { RefusedReason } from './guide-shelf.svelte.ts';

/** Why a guide file could not be used, as people read it. */
export function refusedText(reason: RefusedReason): string {
  const { guideProblem } = language.t;
  switch (reason.kind) {
    case 'too-large':
      return guideProblem.tooLarge;
    case 'not-text':
      return guideProblem.notText;
    case 'not-readable':
      return guideProblem.notReadable;
    case 'folder-not-readable':
      return guideProblem.folderNotReadable;
    case 'too-many-files':
      return guideProblem.tooManyFiles(mostOwnFiles);
    case 'not-json':
      return reason.place === undefined
        ? guideProblem.notJsonAnywhere
        : guideProblem.notJson(guideProblem.line(reason.place.line, reason.place.column));
    case 'newer-format':
      return guideProblem.newerFormat;
    case 'not-a-guide':
      return guideProblem.notAGuide;
    case 'twice':
      return guideProblem.twice;
    case 'field':
      return guideProblem.field(reason.place, guideProblem.reasons[reason.reason]);
  }
}
