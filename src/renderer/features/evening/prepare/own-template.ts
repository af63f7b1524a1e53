import { language } from '#i18n/index.svelte.ts';
import { type Evening, type LoadedTemplate, templateFromEvening } from '#shared/evening/index.ts';
import { titleOfPart } from './programme.svelte.ts';
import { fieldReasonText, templateProblemText } from './template-problem.ts';
import { templateId } from './template-list.svelte.ts';

/**
 * The programme of an evening as a template of the house. What nobody filled in gets plain words, because nothing is
 * required of who prepares an evening.
 */
export function ownTemplateOf(evening: Evening, title: string): LoadedTemplate {
  const t = language.t.evening;
  const filled = {
    ...evening,
    aim: evening.aim.trim() === '' ? t.ownTemplateAim : evening.aim,
    parts: evening.parts.map((part) => ({ ...part, title: titleOfPart(part) })),
  };
  return templateFromEvening(filled, {
    id: templateId(title),
    version: 1,
    title,
    forWhom: t.ownTemplateFor,
  });
}

/** What keeps an evening from becoming a template, with the place as it is called on the screen. */
export function ownTemplateProblem(
  evening: Evening,
  { problem }: Extract<LoadedTemplate, { ok: false }>,
): string {
  const t = language.t.evening;
  if (problem.kind !== 'field') return templateProblemText(problem);
  const [, list = '', number = '', field = ''] =
    /^(title|aim|forWhom|houseRules|parts)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(problem.place) ?? [];
  const part = evening.parts[Number(number)];
  const fields: Readonly<Record<string, string>> = {
    title: t.partTitle,
    minutes: t.minutes,
    question: t.question,
    hint: t.hint,
    deckId: t.deck,
  };
  const names: Readonly<Record<string, string>> = {
    title: t.templateName,
    aim: t.aim,
    houseRules: number === '' ? t.houseRules : t.houseRule(Number(number) + 1),
  };
  const place =
    list === 'parts' && number !== '' && part !== undefined
      ? [t.part(Number(number) + 1, titleOfPart(part)), fields[field]].filter(Boolean).join(', ')
      : (names[list] ?? t.programme);
  return t.templateField(place, fieldReasonText(problem.reason));
}
