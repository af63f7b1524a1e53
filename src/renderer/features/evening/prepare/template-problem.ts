import { type ProblemTexts, refusedText } from '#features/own-files/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { RoomFileReason } from '#shared/own-files/index.ts';
import type { RefusedTemplateReason } from './template-list.svelte.ts';

/** Why a template file could not be used, as people read it. What holds for every own file is said as for guides. */
export function templateProblemText(reason: RefusedTemplateReason): string {
  const { guideProblem } = language.t;
  const { templateProblem } = language.t.evening;
  const texts: ProblemTexts<RoomFileReason> = {
    ...guideProblem,
    ...templateProblem,
    notJson: (line, column) => templateProblem.notJson(guideProblem.line(line, column)),
    notJsonAnywhere: templateProblem.otherFile,
    reasons: reasons(),
  };
  return refusedText(reason, texts);
}

/** What is wrong with one field of a template, as people read it. */
export function fieldReasonText(reason: RoomFileReason): string {
  return reasons()[reason];
}

function reasons(): Record<RoomFileReason, string> {
  const { templateProblem } = language.t.evening;
  return {
    ...language.t.guideProblem.reasons,
    link: templateProblem.link,
    'unknown-field': templateProblem.unknownField,
    'too-many-words': templateProblem.tooManyWords,
  };
}
