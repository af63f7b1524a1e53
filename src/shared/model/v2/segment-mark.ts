import { z } from '../../zod.ts';

/** How a part of life goes now (hoe gaat het nu). */
export const goingSchema = z.enum(['not-discussed', 'not-well', 'so-so', 'well']);

/** Who has the say there (regie): the resident, the resident with others, or others whom the resident leaves it to. */
export const saySchema = z.enum(['not-discussed', 'self', 'together', 'leave']);

/** How much it matters to the resident: een beetje, best wel, heel erg. */
export const importanceSchema = z.enum(['not-discussed', 'a-little', 'quite', 'very']);

/** What people set at a part (segment) of the Regiecirkel. Nothing of it is ever added up: there is no score. */
export const segmentMarkSchema = z.object({
  kind: z.literal('segment'),
  going: goingSchema,
  say: saySchema,
  importance: importanceSchema,
});

export type Going = z.infer<typeof goingSchema>;
export type Say = z.infer<typeof saySchema>;
export type Importance = z.infer<typeof importanceSchema>;
export type SegmentMark = z.infer<typeof segmentMarkSchema>;
