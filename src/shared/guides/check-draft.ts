import { cleanText } from '../model/index.ts';
import {
  type DraftPrompt,
  type DraftText,
  type DraftWords,
  type GuideDraft,
  hasPrompts,
  hasPromptTitles,
} from './draft.ts';
import { type Guide, guideFormatName, guideFormatVersion, type Step } from './guide.ts';
import { type GuideFieldReason, guideFaults, loadGuide } from './load-guide.ts';

/** What is in the way of a draft, at one place. */
export interface DraftProblem {
  /** Where in the draft: `steps.0.prompts.1.question`. */
  readonly place: string;
  /** In which language; absent where that makes no difference. */
  readonly language: 'nl' | 'en' | undefined;
  readonly reason: GuideFieldReason;
}

/** A guide, or everything that is in the way of one. */
export type CheckedDraft =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** The highest version that a guide can have. */
const highestVersion = 1_000_000;

/**
 * Makes a guide of a draft, one version on. What is empty in one language gets the words of the other; what is empty in
 * both and may be left out, is. Never throws.
 */
export function checkDraft(draft: GuideDraft): CheckedDraft {
  const data = guideDataOf(draft);
  const loaded = loadGuide(JSON.stringify(data));
  if (loaded.ok) return { ok: true, guide: loaded.guide };
  const faults = loaded.problem.kind === 'field' ? guideFaults(data) : [];
  const problems = faults.map(({ path, reason }) => problemAt(draft, path, reason));
  // Each text is right and all together are too much.
  const tooMuch: DraftProblem = { place: 'steps', language: undefined, reason: 'too-many' };
  return { ok: false, problems: problems.length > 0 ? problems : [tooMuch] };
}

function guideDataOf(draft: GuideDraft): Record<string, unknown> {
  return {
    format: guideFormatName,
    formatVersion: guideFormatVersion,
    id: draft.id,
    version: Math.min(draft.version + 1, highestVersion),
    title: filled(draft.title),
    aim: filled(draft.aim),
    forWhom: filled(draft.forWhom),
    minutes: /^\d{1,6}$/.test(draft.minutes.trim())
      ? Number(draft.minutes)
      : tidy(draft.minutes) || undefined,
    inspiredBy: draft.inspiredBy
      .split(',')
      .map(tidy)
      .filter((name) => name !== ''),
    steps: draft.steps.map(({ id, kind, title, prompts }) => ({
      kind,
      id,
      title: filled(title),
      ...(hasPrompts(kind) ? { prompts: prompts.map((prompt) => promptDataOf(prompt, kind)) } : {}),
    })),
  };
}

function promptDataOf(prompt: DraftPrompt, kind: Step['kind']): Record<string, unknown> {
  const { simple } = prompt;
  const answers = simple.answers.filter(({ text }) => hasWords(text));
  const dementia = variantDataOf(prompt.dementia);
  const aphasia = variantDataOf(prompt.aphasia);
  return {
    id: prompt.id,
    ...(hasPromptTitles(kind) ? { title: filled(prompt.title) } : {}),
    ...(kind === 'circle' ? segmentDataOf(prompt) : {}),
    question: filled(prompt.question),
    followUps: prompt.followUps.filter(hasWords).map(filled),
    ...(hasWords(prompt.listeningHint) ? { listeningHint: filled(prompt.listeningHint) } : {}),
    ...(hasWords(simple.question) || answers.length > 0
      ? {
          simple: {
            question: filled(simple.question),
            ...(answers.length > 0
              ? { answers: answers.map((answer) => ({ ...answer, text: filled(answer.text) })) }
              : {}),
          },
        }
      : {}),
    ...(dementia === undefined ? {} : { dementia }),
    ...(aphasia === undefined ? {} : { aphasia }),
  };
}

function segmentDataOf({ icon, group }: DraftPrompt): Record<string, unknown> {
  return {
    ...(icon === undefined ? {} : { icon }),
    ...(hasWords(group) ? { group: filled(group) } : {}),
  };
}

function variantDataOf({
  question,
  followUps,
  listeningHint,
}: DraftWords): Record<string, unknown> | undefined {
  const asked = followUps.filter(hasWords);
  if (!hasWords(question) && asked.length === 0 && !hasWords(listeningHint)) return undefined;
  return {
    question: filled(question),
    ...(asked.length > 0 ? { followUps: asked.map(filled) } : {}),
    ...(hasWords(listeningHint) ? { listeningHint: filled(listeningHint) } : {}),
  };
}

function tidy(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function hasWords(text: DraftText): boolean {
  return tidy(text.nl) !== '' || tidy(text.en) !== '';
}

function filled(text: DraftText): DraftText {
  const [nl, en] = [tidy(text.nl), tidy(text.en)];
  return { nl: nl || en, en: en || nl };
}

/* Lists lose what is empty on the way to a guide, so a place in the guide is looked up again in the draft. */
function problemAt(draft: GuideDraft, path: readonly PropertyKey[], reason: GuideFieldReason): DraftProblem {
  const place: string[] = [];
  let at: unknown = draft;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isLast && (key === 'nl' || key === 'en')) return { place: place.join('.'), language: key, reason };
    const list = path[depth - 1];
    const index = typeof key === 'number' && Array.isArray(at) ? indexInDraft(at, list, key) : key;
    if (list === 'inspiredBy') break;
    place.push(String(index));
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[index] : undefined;
  }
  return { place: place.join('.'), language: undefined, reason };
}

function indexInDraft(items: readonly unknown[], list: PropertyKey | undefined, index: number): number {
  if (list !== 'followUps' && list !== 'answers') return index;
  const kept = items.flatMap((item, place) => {
    const parsed = list === 'answers' ? (item as { text: DraftText }).text : (item as DraftText);
    return hasWords(parsed) ? [place] : [];
  });
  return kept[index] ?? index;
}
