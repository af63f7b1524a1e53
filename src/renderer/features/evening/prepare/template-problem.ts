import { language } from '#i18n/index.svelte.ts';
import { mostOwnFiles, type RoomFileReason } from '#shared/own-files/index.ts';
import type { RefusedReason } from './template-shelf.svelte.ts';

/** Why a template file could not be used, as people read it. What holds for every own file is said as for guides. */
export function templateProblemText(reason: RefusedReason): string {
  const { guideProblem } = language.t;
  const { templateProblem } = language.t.evening;
  switch (reason.kind) {
    case 'too-large':
      return guideProblem.tooLarge;
    case 'not-text':
      return guideProblem.notText;
    case 'not-readable':
      return guideProblem.notReadable;
    case 'folder-not-readable':
      return templateProblem.folderNotReadable;
    case 'too-many-files':
      return guideProblem.tooManyFiles(mostOwnFiles);
    case 'not-json':
      return reason.place === undefined
        ? templateProblem.otherFile
        : templateProblem.notJson(guideProblem.line(reason.place.line, reason.place.column));
    case 'newer-format':
      return templateProblem.newerFormat;
    case 'other-file':
      return templateProblem.otherFile;
    case 'twice':
      return templateProblem.twice;
    case 'field':
      return guideProblem.field(reason.place, fieldReasonText(reason.reason));
  }
}

/** What is wrong with one field of a template, as people read it. */
export function fieldReasonText(reason: RoomFileReason): string {
  const { reasons } = language.t.guideProblem;
  const { templateProblem } = language.t.evening;
  switch (reason) {
    case 'link':
      return templateProblem.link;
    case 'unknown-field':
      return templateProblem.unknownField;
    case 'too-many-words':
      return templateProblem.tooManyWords;
    default:
      return reasons[reason];
  }
}
