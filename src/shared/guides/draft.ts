import { cleanText } from '../model/index.ts';
import { z } from '../zod.ts';
import {
  type Guide,
  guideFormatName,
  guideFormatVersion,
  promptsOf,
  type Step,
  stepKinds,
  titleOf,
} from './guide.ts';
import { type GuideFieldReason, guideFaults, type GuideProblem, loadGuide } from './load-guide.ts';
import { findJsonFault } from './json-place.ts';

/** A text as it is typed: either language may still be empty. */
const draftTextSchema = z.object({ nl: z.string(), en: z.string() });

const words = {
  question: draftTextSchema,
  followUps: z.array(draftTextSchema).max(50),
  listeningHint: draftTextSchema,
};
const draftWordsSchema = z.object(words);

const draftPromptSchema = z.object({
  id: z.string(),
  title: draftTextSchema,
  ...words,
  simple: z.object({
    question: draftTextSchema,
    answers: z
      .array(z.object({ id: z.string(), text: draftTextSchema, picture: z.string().optional() }))
      .max(50),
  }),
  dementia: draftWordsSchema,
  aphasia: draftWordsSchema,
});

const draftStepSchema = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  title: draftTextSchema,
  /** Kept also while the kind has none, so that choosing another kind loses nothing. */
  prompts: z.array(draftPromptSchema).max(200),
});

/**
 * A guide that somebody is working on. It has a place for every text a guide can have, and each may be empty or wrong:
 * {@link checkDraft} makes a guide of it, or says what is in the way.
 */
export const guideDraftSchema = z.object({
  format: z.literal(guideFormatName),
  /** Tells a draft from a guide. */
  isDraft: z.literal(true),
  id: z.string(),
  /** The version of the guide it changes; 0 for a new one. */
  version: z.int().min(0),
  title: draftTextSchema,
  aim: draftTextSchema,
  forWhom: draftTextSchema,
  /** As it was typed. */
  minutes: z.string(),
  /** Names with commas between them, as they were typed. */
  inspiredBy: z.string(),
  steps: z.array(draftStepSchema).max(200),
});

export type DraftText = z.infer<typeof draftTextSchema>;
export type DraftWords = z.infer<typeof draftWordsSchema>;
export type DraftPrompt = z.infer<typeof draftPromptSchema>;
export type DraftStep = z.infer<typeof draftStepSchema>;
export type GuideDraft = z.infer<typeof guideDraftSchema>;

/** How many ways to ask on there is room for at a question. */
export const mostFollowUps = 3;

/** The most cards at a question in the simple mode. */
export const mostCards = 6;

const kindsWithTitles: readonly Step['kind'][] = ['cards', 'areas', 'choice', 'circle'];
const kindsWithoutPrompts: readonly Step['kind'][] = ['wishes', 'agreements', 'read-back'];

/** Whether steps of this kind ask questions. */
export function hasPrompts(kind: Step['kind']): boolean {
  return !kindsWithoutPrompts.includes(kind);
}

/** Whether each question of such a step has a short name of its own. */
export function hasPromptTitles(kind: Step['kind']): boolean {
  return kindsWithTitles.includes(kind);
}

/** A text without words. */
export function emptyText(): DraftText {
  return { nl: '', en: '' };
}

interface WordsThere {
  readonly question?: DraftText | undefined;
  readonly followUps?: readonly DraftText[] | undefined;
  readonly listeningHint?: DraftText | undefined;
}

function wordsFrom(from: WordsThere = {}): DraftWords {
  const followUps = (from.followUps ?? []).map((text) => ({ ...text }));
  while (followUps.length < mostFollowUps) followUps.push(emptyText());
  return {
    question: { ...(from.question ?? emptyText()) },
    followUps,
    listeningHint: { ...(from.listeningHint ?? emptyText()) },
  };
}

/** A question at which nothing is written yet. */
export function emptyPrompt(id: string): DraftPrompt {
  return {
    id,
    title: emptyText(),
    ...wordsFrom(),
    simple: { question: emptyText(), answers: [] },
    dementia: wordsFrom(),
    aphasia: wordsFrom(),
  };
}

/** A step with one empty question, which shows when the kind has questions. */
export function emptyStep(
  kind: Step['kind'],
  ids: { readonly step: string; readonly prompt: string },
): DraftStep {
  return { id: ids.step, kind, title: emptyText(), prompts: [emptyPrompt(ids.prompt)] };
}

/** A new guide: one question, wishes, agreements and reading back. */
export function newDraft(
  id: string,
  titles: Readonly<Record<'questions' | 'wishes' | 'agreements' | 'read-back', DraftText>>,
): GuideDraft {
  const step = (kind: keyof typeof titles): DraftStep => ({
    ...emptyStep(kind, { step: kind, prompt: `${kind}-1` }),
    title: { ...titles[kind] },
  });
  return {
    format: guideFormatName,
    isDraft: true,
    id,
    version: 0,
    title: emptyText(),
    aim: emptyText(),
    forWhom: emptyText(),
    minutes: '45',
    inspiredBy: '',
    steps: [step('questions'), step('wishes'), step('agreements'), step('read-back')],
  };
}

/** The draft that changes a guide: the same words. */
export function draftFrom(guide: Guide): GuideDraft {
  return {
    format: guideFormatName,
    isDraft: true,
    id: guide.id,
    version: guide.version,
    title: { ...guide.title },
    aim: { ...guide.aim },
    forWhom: { ...guide.forWhom },
    minutes: String(guide.minutes),
    inspiredBy: guide.inspiredBy.join(', '),
    steps: guide.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      title: { ...step.title },
      prompts: promptsOf(step).map((prompt) => ({
        id: prompt.id,
        title: { ...(titleOf(prompt) ?? emptyText()) },
        ...wordsFrom(prompt),
        simple: {
          question: { ...(prompt.simple?.question ?? emptyText()) },
          answers: (prompt.simple?.answers ?? []).map((answer) => ({ ...answer, text: { ...answer.text } })),
        },
        dementia: wordsFrom(prompt.dementia),
        aphasia: wordsFrom(prompt.aphasia),
      })),
    })),
  };
}

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

/** Reads the text of a draft file. All or nothing, and it never throws. */
export function loadDraft(
  text: string,
):
  { readonly ok: true; readonly draft: GuideDraft } | { readonly ok: false; readonly problem: GuideProblem } {
  try {
    const draft = guideDraftSchema.safeParse(JSON.parse(text));
    return draft.success ? { ok: true, draft: draft.data } : { ok: false, problem: { kind: 'not-a-guide' } };
  } catch {
    return { ok: false, problem: { kind: 'not-json', place: findJsonFault(text) } };
  }
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
