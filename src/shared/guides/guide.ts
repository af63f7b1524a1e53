import { z } from '../zod.ts';

/** The newest layout of a guide file. */
export const guideFormatVersion = 1;

/** The largest guide file that is read, in bytes. Ours are about 20 kB. */
export const largestGuideBytes = 1_000_000;

/** The most guide files that are read from one folder; a house has a handful. */
export const mostGuideFiles = 200;

const identifier = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/* Markup, control and half characters, and characters that turn the reading direction or hide. */
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const refusedCharacters = /[<>\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/u;

const link = /\b(?:https?|ftp|file|javascript|data|mailto):\S|\bwww\.\S/i;

/** Plain text of a guide: no markup, no links, no control characters; shown as text and nothing else. */
const plain = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.trim() !== '', { error: 'empty' })
    .refine((text) => !refusedCharacters.test(text), { error: 'not-allowed-characters' })
    .refine((text) => !link.test(text), { error: 'link' });

/** One text in Dutch and English. */
const bilingual = (longest: number) => z.strictObject({ nl: plain(longest), en: plain(longest) });

/** One question to ask: large on the screen, with at most three follow-ups (doorvragen) and a listening hint. */
export const promptSchema = z.strictObject({
  id: identifier,
  question: bilingual(140),
  followUps: z.array(bilingual(80)).max(3),
  /** For the worker: how to listen here. */
  listeningHint: bilingual(200).optional(),
});

/**
 * One step (stap) of a conversation. `questions` asks its prompts one at a time; the other kinds are screens of
 * their own. New kinds come with new code, new methods do not.
 */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('questions'),
    id: identifier,
    title: bilingual(40),
    prompts: z.array(promptSchema).min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('wishes'), id: identifier, title: bilingual(40) }),
  z.strictObject({ kind: z.literal('agreements'), id: identifier, title: bilingual(40) }),
  z.strictObject({ kind: z.literal('read-back'), id: identifier, title: bilingual(40) }),
]);

/**
 * A guide (gespreksleidraad): the questions and steps of one method, as data. Its last step, and no other, is reading
 * back (teruglezen).
 */
export const guideSchema = z
  .strictObject({
    format: z.literal('goed-gesprek-guide'),
    formatVersion: z.literal(guideFormatVersion),
    id: identifier,
    /** Raised with every change of the text; kept with each conversation. */
    version: z.int().min(1).max(1_000_000),
    title: bilingual(60),
    aim: bilingual(200),
    forWhom: bilingual(200),
    /** How long it usually takes, in minutes. */
    minutes: z.int().min(5).max(600),
    /** Whose work it was inspired by; shown as "geïnspireerd op …, niet hetzelfde als …". */
    inspiredBy: z.array(plain(120)).max(10),
    steps: z.array(stepSchema).min(1).max(12),
  })
  .superRefine((guide, context) => {
    // Reading back is where a conversation is finished: without it, or with more after it, that would be impossible.
    if (guide.steps.findIndex(({ kind }) => kind === 'read-back') !== guide.steps.length - 1)
      context.addIssue({ code: 'custom', path: ['steps'], message: 'no-read-back' });
    const seen = new Set<string>();
    guide.steps.forEach((step, stepIndex) => {
      const ids = [
        { id: step.id, path: ['steps', stepIndex, 'id'] },
        ...(step.kind === 'questions'
          ? step.prompts.map((prompt, index) => ({
              id: prompt.id,
              path: ['steps', stepIndex, 'prompts', index, 'id'],
            }))
          : []),
      ];
      for (const { id, path } of ids) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path, message: 'twice' });
        seen.add(id);
      }
    });
  });

export type Prompt = z.infer<typeof promptSchema>;
export type Step = z.infer<typeof stepSchema>;
export type QuestionsStep = Extract<Step, { kind: 'questions' }>;
export type Guide = z.infer<typeof guideSchema>;
