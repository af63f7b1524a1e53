import { z } from '../../zod.ts';
import { idSchema, optionalDaySchema } from '../identity.ts';
import { optionalNameText, storedText } from '../text.ts';
import { voiceSchema } from './voice.ts';

/** A wish (wens) in own words, with the known path and another path (bekende weg, anders dan anders). */
export const wishSchema = z.object({
  id: idSchema,
  text: storedText,
  voice: voiceSchema,
  knownPath: storedText,
  otherPath: storedText,
});

/** An agreement (afspraak): what, who, when, and the day to look back. Every part may still be open. */
export const agreementSchema = z.object({
  id: idSchema,
  what: storedText,
  who: storedText,
  when: storedText,
  lookBackOn: optionalDaySchema,
});

/** Where people think differently (hier denken we anders over), and what the resident chose. */
export const disagreementSchema = z.object({
  id: idSchema,
  views: z.array(z.object({ name: optionalNameText, text: storedText })).max(6),
  residentChoice: storedText,
});

/** A side-track for later (parkeerplaats): what, who returns to it, by when. */
export const parkedSchema = z.object({
  id: idSchema,
  what: storedText,
  who: storedText,
  by: optionalDaySchema,
});

/**
 * How the agreements were agreed (akkoord). Dutch law asks no signature: consent may be oral when the resident's
 * involvement shows (regelhulp.nl, "zorgplan").
 */
export const consentSchema = z.object({
  how: z.enum(['not-yet', 'oral', 'written']),
  /** Who agreed, in plain words: "Mien", "Yasmina, mentor". */
  by: storedText,
  /** How that showed, or who saw it without agreeing: "met haar ja-kaart". */
  note: storedText,
  /** The day on which people agreed; empty while they have not. */
  on: optionalDaySchema,
});

export type Wish = z.infer<typeof wishSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type Parked = z.infer<typeof parkedSchema>;
export type Consent = z.infer<typeof consentSchema>;
