import { z } from '../zod.ts';
import { type Guide, guideFormatName, promptsOf, type Step, stepKinds, titleOf } from './guide.ts';
import type { GuideProblem } from './load-guide.ts';
import { segmentIcons } from './segments.ts';
import { findJsonFault } from '../own-files/index.ts';

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
  /** The line drawing of a part of the circle; absent until there is one, and in drafts that are older than circles. */
  icon: z.enum(segmentIcons).optional().catch(undefined),
  /** The group of a part of the circle; empty when it has none. */
  group: draftTextSchema.default({ nl: '', en: '' }),
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
 * `checkDraft` makes a guide of it, or says what is in the way.
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
    icon: undefined,
    group: emptyText(),
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
        icon: 'icon' in prompt ? prompt.icon : undefined,
        group: { ...(('icon' in prompt ? prompt.group : undefined) ?? emptyText()) },
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
