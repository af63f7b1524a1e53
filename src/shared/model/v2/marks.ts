import { z } from '../../zod.ts';
import { idSchema } from '../identity.ts';
import { nameText, storedText } from '../text.ts';
import { segmentMarkSchema } from './segment-mark.ts';

/*
 * What people set at a question besides words: each kind of step has its own. Nothing is ever added up: there is no
 * score and no average. The first value of every choice is that nobody spoke of it (niet besproken).
 */

/** A card of the life story (levensverhaal): whether others may know it, "Goed om te weten". */
export const cardMarkSchema = z.object({
  kind: z.literal('card'),
  share: z.enum(['not-discussed', 'yes', 'no']),
});

/** An area of wellbeing (welbevinden): whether it matters to the resident, and whether it goes well. */
export const areaMarkSchema = z.object({
  kind: z.literal('area'),
  important: z.enum(['not-discussed', 'no', 'somewhat', 'very']),
  going: z.enum(['not-discussed', 'not-well', 'so-so', 'well']),
});

/** What one person at the table thinks of a statement. */
export const opinionSchema = z.object({
  /** The participant; the name as well, because people at the table may change. */
  personId: idSchema,
  name: nameText,
  view: z.enum(['not-discussed', 'agrees', 'partly', 'disagrees', 'not-known']),
});

/** A statement (wat vindt u ervan): what each person thinks of it, side by side. */
export const opinionMarkSchema = z.object({
  kind: z.literal('opinion'),
  opinions: z.array(opinionSchema).max(40),
});

/** A question to three people in turn (driehoeksgesprek): where they agree, where not, and what the resident chose. */
export const threeVoicesMarkSchema = z.object({
  kind: z.literal('three-voices'),
  comparison: z.enum(['not-discussed', 'same', 'partly', 'different']),
  overlap: storedText,
  difference: storedText,
  residentChoice: storedText,
});

/** One way to go about a problem, with what speaks for it and against it. */
export const optionSchema = z.object({ id: idSchema, text: storedText, pros: storedText, cons: storedText });

/** A subject to decide on together (samen beslissen): a problem for the resident? Which ways, and which one? */
export const choiceMarkSchema = z.object({
  kind: z.literal('choice'),
  problem: z.enum(['not-discussed', 'yes', 'no', 'not-now']),
  options: z.array(optionSchema).max(6),
  /** The chosen way; empty while nobody chose. */
  chosenId: z.union([idSchema, z.literal('')]),
  /** "Nog niet kiezen": a valid outcome. */
  notYet: z.boolean(),
});

/** What people set at a question, by the kind of its step. */
export const markSchema = z.discriminatedUnion('kind', [
  cardMarkSchema,
  areaMarkSchema,
  opinionMarkSchema,
  threeVoicesMarkSchema,
  choiceMarkSchema,
  segmentMarkSchema,
]);

/** One card in the simple mode: what was shown, and what the resident said or pointed to. */
export const shownCardSchema = z.object({
  /** The answer in the guide that the card showed. */
  answerId: z.string().min(1).max(60),
  text: storedText,
  response: z.enum(['yes', 'no', 'not-known']),
  /** The answer that a yes became; empty otherwise. That answer may have been changed or taken away since. */
  saidId: z.union([idSchema, z.literal('')]),
});

export type CardMark = z.infer<typeof cardMarkSchema>;
export type AreaMark = z.infer<typeof areaMarkSchema>;
export type Opinion = z.infer<typeof opinionSchema>;
export type OpinionMark = z.infer<typeof opinionMarkSchema>;
export type ThreeVoicesMark = z.infer<typeof threeVoicesMarkSchema>;
export type Option = z.infer<typeof optionSchema>;
export type ChoiceMark = z.infer<typeof choiceMarkSchema>;
export type Mark = z.infer<typeof markSchema>;
export type ShownCard = z.infer<typeof shownCardSchema>;
