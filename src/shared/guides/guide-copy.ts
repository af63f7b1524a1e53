import { z } from '../zod.ts';
import { type Guide, guideSchema } from './guide.ts';

/** The text of a guide as it was when a conversation began with it, named by the digest of that text. */
export const guideCopySchema = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), guide: guideSchema });
export type GuideCopy = z.infer<typeof guideCopySchema>;

/** Makes the copy of a guide. The same text always has the same name, so that it is kept once. */
export async function copyGuide(guide: Guide): Promise<GuideCopy> {
  // Parsed, so that the order of the fields is always that of the schema.
  const text = JSON.stringify(guideSchema.parse(guide));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { id: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), guide };
}
