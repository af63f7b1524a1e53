import { bilingualText, identifierText as identifier, plainText } from '../own-files/index.ts';
import { z } from '../zod.ts';
import { pictureNames } from './pictures.ts';
import { fewestSegments, mostSegments, segmentIcons } from './segments.ts';

/** The newest layout of a guide file. A file of layout 1 is one of layout 2 that uses less of it. */
export const guideFormatVersion = 2;

/** The name that every guide file starts with. */
export const guideFormatName = 'goed-gesprek-guide';

const bilingual = (longest: number) => bilingualText({ characters: longest });

/** A prompt for a resident for whom the usual words are too much; what is left out stays as it was. */
export const variantSchema = z.strictObject({
  question: bilingual(140),
  followUps: z.array(bilingual(80)).max(3).optional(),
  listeningHint: bilingual(200).optional(),
});

/** A card that is held up in the simple mode: a few words, and a picture that we drew. */
export const simpleAnswerSchema = z.strictObject({
  id: identifier,
  text: bilingual(40),
  picture: z.enum(pictureNames).optional(),
});

/** One question to ask: large on the screen, with at most three follow-ups (doorvragen) and a listening hint. */
export const promptSchema = z.strictObject({
  id: identifier,
  question: bilingual(140),
  followUps: z.array(bilingual(80)).max(3),
  /** For the worker: how to listen here. */
  listeningHint: bilingual(200).optional(),
  /**
   * In the simple mode: a shorter question and two to six cards, shown one after the other, each answered with ja, nee
   * or weet ik niet. Without cards the question itself is answered so.
   */
  simple: z
    .strictObject({ question: bilingual(80), answers: z.array(simpleAnswerSchema).min(2).max(6).optional() })
    .optional(),
  /** Shorter, one thing at a time, without testing the memory. */
  dementia: variantSchema.optional(),
  /** To be answered with yes, no or pointing. */
  aphasia: variantSchema.optional(),
});

/** A prompt with a short name of its own: a card, an area, a subject to decide on. */
export const titledPromptSchema = promptSchema.extend({ title: bilingual(40) });

/**
 * A part of life (deel van het leven) on the Regiecirkel: its name, its line drawing, and the group it belongs to
 * (Wonen, Meedoen); neighbours of one group stand closer together.
 */
export const segmentSchema = titledPromptSchema.extend({
  icon: z.enum(segmentIcons),
  group: bilingual(30).optional(),
});

const prompts = z.array(promptSchema).min(1).max(20);
const titledPrompts = z.array(titledPromptSchema).min(1).max(20);

/** The kinds of steps, in the order in which they are offered. */
export const stepKinds = [
  'questions',
  'free',
  'cards',
  'three-voices',
  'opinion',
  'areas',
  'choice',
  'network',
  'circle',
  'wishes',
  'agreements',
  'read-back',
] as const;

/** What every step has. */
const stepFields = { id: identifier, title: bilingual(40) };

/**
 * One step (stap) of a conversation. Steps with prompts ask them one at a time and keep the words that are said; what
 * else can be set at a prompt follows from the kind. The other kinds are screens of their own. New kinds come with new
 * code, new methods do not.
 */
export const stepSchema = z.discriminatedUnion('kind', [
  /** Questions, with words as the answer. */
  z.strictObject({ kind: z.literal('questions'), ...stepFields, prompts }),
  /** One open sheet. */
  z.strictObject({ kind: z.literal('free'), ...stepFields, prompts: prompts.max(1) }),
  /** Cards of the life story (levensverhaal): each may be shared with others or not. */
  z.strictObject({ kind: z.literal('cards'), ...stepFields, prompts: titledPrompts }),
  /** Each question goes to the resident, somebody close and a worker in turn. */
  z.strictObject({ kind: z.literal('three-voices'), ...stepFields, prompts }),
  /** Statements; each person says what he or she thinks of them. */
  z.strictObject({ kind: z.literal('opinion'), ...stepFields, prompts }),
  /** Areas of wellbeing: does it matter, does it go well? */
  z.strictObject({ kind: z.literal('areas'), ...stepFields, prompts: titledPrompts }),
  /** Subjects to decide on: is it a problem, which ways are there, which one? */
  z.strictObject({ kind: z.literal('choice'), ...stepFields, prompts: titledPrompts }),
  /** The people around the resident, drawn (ecogram). */
  z.strictObject({ kind: z.literal('network'), ...stepFields, prompts }),
  /** The Regiecirkel: its segments are its prompts, clockwise from the top. People start wherever they want. */
  z.strictObject({
    kind: z.literal('circle'),
    ...stepFields,
    prompts: z.array(segmentSchema).min(fewestSegments).max(mostSegments),
  }),
  z.strictObject({ kind: z.literal('wishes'), ...stepFields }),
  z.strictObject({ kind: z.literal('agreements'), ...stepFields }),
  z.strictObject({ kind: z.literal('read-back'), ...stepFields }),
]);

/**
 * A guide (gespreksleidraad): the questions and steps of one method, as data. Its last step, and no other, is reading
 * back (teruglezen).
 */
export const guideSchema = z
  .strictObject({
    format: z.literal(guideFormatName),
    formatVersion: z.literal([1, guideFormatVersion]),
    id: identifier,
    /** Raised with every change of the text; kept with each conversation. */
    version: z.int().min(1).max(1_000_000),
    title: bilingual(60),
    aim: bilingual(200),
    forWhom: bilingual(200),
    /** How long it usually takes, in minutes. */
    minutes: z.int().min(5).max(600),
    /** Whose work it was inspired by; shown as "geïnspireerd op …, niet hetzelfde als …". */
    inspiredBy: z.array(plainText({ characters: 120 })).max(10),
    steps: z.array(stepSchema).min(1).max(12),
  })
  .superRefine((guide, context) => {
    // Reading back is where a conversation is finished: without it, or with more after it, that would be impossible.
    if (guide.steps.findIndex(({ kind }) => kind === 'read-back') !== guide.steps.length - 1)
      context.addIssue({ code: 'custom', path: ['steps'], message: 'no-read-back' });
    // A conversation has one circle: with two, nobody could say which of them the A4 shows.
    guide.steps.forEach(({ kind }, index) => {
      if (kind === 'circle' && guide.steps.findIndex((step) => step.kind === 'circle') < index)
        context.addIssue({ code: 'custom', path: ['steps', index, 'kind'], message: 'second-circle' });
    });
    const seen = new Set<string>();
    guide.steps.forEach((step, stepIndex) => {
      const ids = [
        { id: step.id, path: ['steps', stepIndex, 'id'] },
        ...promptsOf(step).map((prompt, index) => ({
          id: prompt.id,
          path: ['steps', stepIndex, 'prompts', index, 'id'],
        })),
      ];
      for (const { id, path } of ids) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path, message: 'twice' });
        seen.add(id);
      }
    });
  });

/** The prompts of a step; none in a step that is a screen of its own. */
export function promptsOf(step: Step): readonly (Prompt | TitledPrompt | Segment)[] {
  return 'prompts' in step ? step.prompts : [];
}

/** The step with the Regiecirkel, where the guide has one. */
export function circleStepOf(guide: Guide): CircleStep | undefined {
  return guide.steps.find((step) => step.kind === 'circle');
}

/** The short name of a prompt, where it has one. */
export function titleOf(prompt: Prompt | TitledPrompt): TitledPrompt['title'] | undefined {
  return 'title' in prompt ? prompt.title : undefined;
}

export type Prompt = z.infer<typeof promptSchema>;
export type TitledPrompt = z.infer<typeof titledPromptSchema>;
export type Segment = z.infer<typeof segmentSchema>;
export type SimpleAnswer = z.infer<typeof simpleAnswerSchema>;
export type Step = z.infer<typeof stepSchema>;
/** What kind of step it is. */
export type StepKind = Step['kind'];
/** A step that asks prompts one at a time. */
export type PromptStep = Extract<Step, { prompts: unknown }>;
/** The step with the Regiecirkel. */
export type CircleStep = Extract<Step, { kind: 'circle' }>;
export type Guide = z.infer<typeof guideSchema>;
