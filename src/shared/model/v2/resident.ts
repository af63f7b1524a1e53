import { z } from '../../zod.ts';
import { residentSchema as version1Schema } from '../v1/resident.ts';

/** A resident (bewoner): only what a good conversation needs. No BSN, date of birth, diagnosis or medication. */
export const residentSchema = version1Schema.extend({
  /** Conversations begin in the simple mode: one question, two big cards, ja / nee / weet ik niet. */
  simpleMode: z.boolean(),
});

export type Resident = z.infer<typeof residentSchema>;

/** Makes a resident of version 1 one of version 2. Throws ZodError when it is none. */
export function residentFromVersion1(content: unknown): Resident {
  return { ...version1Schema.parse(content), simpleMode: false };
}
