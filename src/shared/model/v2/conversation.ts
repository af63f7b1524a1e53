import { z } from '../../zod.ts';
import { conversationSchema as version1Schema } from '../v1/conversation.ts';

/**
 * A conversation (gesprek) with one resident. Since version 2 it knows the text of its guide, so that it still shows
 * what was asked when the guide has changed or is gone.
 */
export const conversationSchema = version1Schema.extend({
  /** The kept copy of the guide: SHA-256 of its text. Empty in conversations from before copies were kept. */
  guideCopyId: z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal('')]),
});

export type Conversation = z.infer<typeof conversationSchema>;

/** Makes a conversation of version 1 one of version 2. Throws ZodError when it is none. */
export function conversationFromVersion1(content: unknown): Conversation {
  return { ...version1Schema.parse(content), guideCopyId: '' };
}
