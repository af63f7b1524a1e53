import { z } from '../../zod.ts';
import { idSchema } from '../identity.ts';
import { nameText, optionalNameText } from '../text.ts';

/** A care worker who opens this vault (medewerker). Shown before unlocking, so nothing more than this. */
export const workerSchema = z.object({
  id: idSchema,
  name: nameText,
  /** "contactverzorgende", "welzijn"; may stay empty. */
  role: optionalNameText,
});

export type Worker = z.infer<typeof workerSchema>;
