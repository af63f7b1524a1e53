import { type ProblemTexts, refusedText as textOf } from '#features/own-files/index.ts';
import { language } from '#i18n/index.svelte.ts';
import type { GuideFieldReason } from '#shared/guides/index.ts';
import type { RefusedGuideReason } from './guide-shelf.svelte.ts';

/** Why a guide file could not be used, as people read it. */
export function refusedText(reason: RefusedGuideReason): string {
  const { guideProblem } = language.t;
  const texts: ProblemTexts<GuideFieldReason> = {
    ...guideProblem,
    notJson: (line, column) => guideProblem.notJson(guideProblem.line(line, column)),
    otherFile: guideProblem.notAGuide,
  };
  return textOf(reason.kind === 'not-a-guide' ? { kind: 'other-file' } : reason, texts);
}
