import { type FileProblem, mostOwnFiles } from '#shared/own-files/index.ts';
import type { RefusedReason } from './own-kind.ts';

/** The sentences about files of one kind; each goes on after the name of the file. */
export interface ProblemTexts<Reason extends string> {
  readonly tooLarge: string;
  readonly notText: string;
  readonly notReadable: string;
  readonly folderNotReadable: string;
  readonly tooManyFiles: (most: number) => string;
  readonly notJson: (line: number, column: number) => string;
  readonly notJsonAnywhere: string;
  readonly newerFormat: string;
  readonly otherFile: string;
  readonly twice: string;
  readonly field: (place: string, reason: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
}

/** Why an own file could not be used, as people read it. */
export function refusedText<Reason extends string>(
  reason: RefusedReason<FileProblem<Reason>>,
  texts: ProblemTexts<Reason>,
): string {
  switch (reason.kind) {
    case 'too-large':
      return texts.tooLarge;
    case 'not-text':
      return texts.notText;
    case 'not-readable':
      return texts.notReadable;
    case 'folder-not-readable':
      return texts.folderNotReadable;
    case 'too-many-files':
      return texts.tooManyFiles(mostOwnFiles);
    case 'not-json':
      return reason.place === undefined
        ? texts.notJsonAnywhere
        : texts.notJson(reason.place.line, reason.place.column);
    case 'newer-format':
      return texts.newerFormat;
    case 'other-file':
      return texts.otherFile;
    case 'twice':
      return texts.twice;
    case 'field':
      return texts.field(reason.place, texts.reasons[reason.reason]);
  }
}
