import { z } from '../../zod.ts';
import { idSchema, momentSchema } from '../identity.ts';
import { optionalNameText } from '../text.ts';

/** Parts of the A4 that people may move to a second sheet, the "Bijlage". */
export const movableParts = ['circle', 'wishes', 'agreements', 'disagreements', 'parked'] as const;
export type MovablePart = (typeof movableParts)[number];

/**
 * Parts of the A4 that people may leave off. Where people think differently is not among them: that may move, but a
 * sheet without it would say that everybody agrees.
 */
export const omissibleParts = ['fullName', 'present', 'circle', 'wishes', 'parked'] as const;
export type OmissiblePart = (typeof omissibleParts)[number];

/** In which form people want the A4: a choice about how it looks, never about what was said. */
export const sheetFormSchema = z.strictObject({
  /** `large`: 18 points, for who sees badly; may take more pages, and says how many. */
  letters: z.enum(['usual', 'large']).default('usual'),
  /** `few`: few words and larger letters, with icons, for who reads little. */
  words: z.enum(['full', 'few']).default('full'),
  /** False for a sheet without any picture: no circle, icons or logo. */
  pictures: z.boolean().default(true),
  /** A second language for headings and standard sentences, at the right; what people said stays as they said it. */
  secondLanguage: z.enum(['nl', 'en']).nullable().default(null),
  /** What stands on the Bijlage, because people chose so. */
  appendix: z.array(z.enum(movableParts)).max(movableParts.length).default([]),
  /** What people chose to leave off. */
  leftOff: z.array(z.enum(omissibleParts)).max(omissibleParts.length).default([]),
});

/** The form of the A4, complete. */
export type SheetForm = z.output<typeof sheetFormSchema>;

/** One time that the A4 left the vault (bewaard, afgedrukt, gekopieerd). */
export const madeSheetSchema = z.object({
  at: momentSchema,
  as: z.enum(['docx', 'pdf', 'print', 'text']),
  /** SHA-256, in hexadecimal, of what stood on it: another hash now means that the sheet is older. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  workerId: idSchema,
  /** What that worker was called at that time. */
  workerName: optionalNameText,
});
export type MadeSheet = z.infer<typeof madeSheetSchema>;
