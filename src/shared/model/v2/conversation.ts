import { z } from '../../zod.ts';
import { momentSchema } from '../identity.ts';
import { optionalNameText } from '../text.ts';
import {
  conversationSchema as version1Schema,
  promptRecordSchema as version1PromptSchema,
} from '../v1/conversation.ts';
import { markSchema, shownCardSchema } from './marks.ts';
import { networkSchema } from './network.ts';
import { madeSheetSchema, sheetFormSchema } from './sheet-form.ts';
import { wishSchema } from './wish.ts';

/** What was said and set at one prompt: answers so far, the words that are still being typed, and marks. */
export const promptRecordSchema = version1PromptSchema.extend({
  /** What people set besides words; null in a step that asks for words alone, or before anything was set. */
  mark: markSchema.nullable(),
  /** The cards that were shown in the simple mode, in order. */
  shownCards: z.array(shownCardSchema).max(12),
});

/** A stretch of time in which people talked, from sitting down to a pause. */
export const sittingSchema = z.object({
  from: momentSchema,
  /** Empty while they are at it. */
  until: z.union([momentSchema, z.literal('')]),
});

/** A conversation (gesprek) with one resident, following one guide. */
export const conversationSchema = version1Schema.extend({
  /**
   * The kept copy of the guide: SHA-256 of its text, so that the conversation still shows what was asked when the
   * guide has changed or is gone. Empty in conversations from before copies were kept.
   */
  guideCopyId: z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal('')]),
  prompts: z.record(z.string().min(1).max(60), promptRecordSchema),
  /** What today is about: at most two themes (werkenindeouderengeneeskunde.nl, "het goede gesprek"). */
  themes: z.array(optionalNameText).max(2),
  wishes: z.array(wishSchema).max(40),
  network: networkSchema,
  /** Held on paper and typed in afterwards: every question stands on one page then. */
  fromPaper: z.boolean(),
  /** When people talked; a pause ends one, going on begins another. */
  sittings: z.array(sittingSchema).max(1000),
  /** Whether it waits for a colleague: the next other worker who unlocks comes to it. */
  awaitsColleague: z.boolean(),
  /** The language of the A4; it is for the resident and others, whatever language the worker reads the app in. */
  sheetLanguage: z.enum(['nl', 'en']).default('nl'),
  /** The form in which people want the A4. */
  sheetForm: sheetFormSchema.prefault({}),
  /** Each time that the A4 left the vault, the latest last. */
  sheetsMade: z.array(madeSheetSchema).max(200).default([]),
});

export type PromptRecord = z.infer<typeof promptRecordSchema>;
export type Sitting = z.infer<typeof sittingSchema>;
export type Conversation = z.infer<typeof conversationSchema>;

/** Makes a conversation of version 1 one of version 2. Throws ZodError when it is none. */
export function conversationFromVersion1(content: unknown): Conversation {
  const old = version1Schema.parse(content);
  const prompts = Object.entries(old.prompts).map(([id, prompt]): [string, PromptRecord] => [
    id,
    { ...prompt, mark: null, shownCards: [] },
  ]);
  return {
    ...old,
    guideCopyId: '',
    prompts: Object.fromEntries(prompts),
    themes: [],
    wishes: old.wishes.map((wish) => ({ ...wish, isChosen: false, segmentId: '' })),
    network: { people: [] },
    fromPaper: false,
    sittings: [{ from: old.startedAt, until: old.changedAt }],
    awaitsColleague: false,
    sheetLanguage: 'nl',
    sheetForm: sheetFormSchema.parse({}),
    sheetsMade: [],
  };
}
