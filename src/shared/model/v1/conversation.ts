import { z } from '../../zod.ts';
import { daySchema, idSchema, momentSchema, optionalDaySchema } from '../identity.ts';
import { nameText, optionalNameText, storedText } from '../text.ts';
import { agreementSchema, consentSchema, disagreementSchema, parkedSchema, wishSchema } from './agreement.ts';
import { voiceSchema } from './voice.ts';

/** How many people a record holds. */
export const mostParticipants = 40;

/** Somebody at the table, in a role: the resident, somebody close, a worker, or another (a client supporter). */
export const participantSchema = z.object({
  id: idSchema,
  name: nameText,
  kind: z.enum(['resident', 'relative', 'worker', 'other']),
  /** What people call this person's part: "dochter", "contactverzorgende". Empty for the resident. */
  role: optionalNameText,
});

/** One answer: words with the voice that said them. */
export const answerSchema = z.object({
  id: idSchema,
  text: storedText,
  voice: voiceSchema,
  at: momentSchema,
});

/** What was said at one prompt: answers so far, and the words that are still being typed. */
export const promptRecordSchema = z.object({
  answers: z.array(answerSchema),
  draft: z.object({ text: storedText, voice: voiceSchema }),
  /** "Vandaag niet": a valid outcome, different from not having come to it (niet besproken). */
  notToday: z.boolean(),
});

/** Where the conversation stands: a step of the guide and, in a step with prompts, which one. */
export const positionSchema = z.object({
  stepId: z.string().min(1).max(60),
  promptIndex: z.int().min(0).max(100),
});

/** A conversation (gesprek) with one resident, following one version of one guide. */
export const conversationSchema = z.object({
  id: idSchema,
  residentId: idSchema,
  guideId: z.string().min(1).max(60),
  guideVersion: z.int().min(1),
  /** Who leads the conversation now. */
  workerId: idSchema,
  heldOn: daySchema,
  startedAt: momentSchema,
  /** The last change; orders the list "Verder waar je was". */
  changedAt: momentSchema,
  /**
   * `going` opens by itself after an unexpected stop, `paused` waits on the home screen, `finished` has been read
   * back and closed.
   */
  state: z.enum(['going', 'paused', 'finished']),
  participants: z.array(participantSchema).max(mostParticipants),
  aim: storedText,
  /** How long people have, in minutes; 0 when nobody said. */
  plannedMinutes: z.int().min(0).max(600),
  position: positionSchema,
  /** What was said, by prompt id. */
  prompts: z.record(z.string().min(1).max(60), promptRecordSchema),
  /** "Wat voor mij telt": one sentence. */
  whatCounts: z.object({ text: storedText, voice: voiceSchema }),
  wishes: z.array(wishSchema).max(40),
  agreements: z.array(agreementSchema).max(40),
  disagreements: z.array(disagreementSchema).max(20),
  parked: z.array(parkedSchema).max(40),
  nextLookBackOn: optionalDaySchema,
  consent: consentSchema,
  /** When the A4 was last saved outside the vault; empty when never. */
  sheetSavedAt: z.union([momentSchema, z.literal('')]),
});

export type Participant = z.infer<typeof participantSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Position = z.infer<typeof positionSchema>;
