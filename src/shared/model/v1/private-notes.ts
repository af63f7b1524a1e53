import { z } from '../../zod.ts';
import { idSchema } from '../identity.ts';
import { storedText } from '../text.ts';

/**
 * One worker's private notes with one conversation (alleen voor jou). Kept in a table of their own, so that
 * nothing that is shown or printed from a conversation can carry them along.
 */
export const privateNotesSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  residentId: idSchema,
  workerId: idSchema,
  /** The note by prompt id. */
  notes: z.record(z.string().min(1).max(60), storedText),
});

export type PrivateNotes = z.infer<typeof privateNotesSchema>;
