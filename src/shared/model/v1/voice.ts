import { z } from '../../zod.ts';
import { optionalNameText } from '../text.ts';

/**
 * Whose words these are (stem). Words of one person are never shown as words of another; "not known" is a valid
 * end state.
 */
export const voiceSchema = z.discriminatedUnion('kind', [
  /** Said by the resident; `pointed` when shown by pointing instead of speaking. */
  z.object({ kind: z.literal('resident'), pointed: z.boolean() }),
  /** Said by somebody close; the name may still be open. */
  z.object({ kind: z.literal('relative'), name: optionalNameText }),
  /** Seen by a worker, not said by anyone. */
  z.object({ kind: z.literal('observed'), workerName: optionalNameText }),
  /** Said by a worker who is at the table as one of three (driehoeksgesprek). */
  z.object({ kind: z.literal('worker'), name: optionalNameText }),
  z.object({ kind: z.literal('unknown') }),
]);

export type Voice = z.infer<typeof voiceSchema>;
