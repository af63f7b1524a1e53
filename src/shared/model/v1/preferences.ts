import { z } from '../../zod.ts';

/** How the screen looks on this laptop. Not secret: needed before unlocking. */
export const preferencesSchema = z.object({
  language: z.enum(['nl', 'en']),
  theme: z.enum(['light', 'dark']),
  /** Size of all text and targets, in percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
});

export type Preferences = z.infer<typeof preferencesSchema>;
