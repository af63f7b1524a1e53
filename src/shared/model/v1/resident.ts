import { z } from '../../zod.ts';
import { idSchema, momentSchema } from '../identity.ts';
import { nameText, optionalNameText, storedText } from '../text.ts';

/** What somebody should know before talking with a resident. These describe the talk, never a diagnosis. */
export const communicationNeedSchema = z.enum([
  'hard-of-hearing',
  'low-vision',
  'aphasia',
  'memory',
  'other-language',
]);

/** Somebody close to the resident (naaste), also a volunteer or a client supporter. */
export const relativeSchema = z.object({
  id: idSchema,
  /** May be empty while it is being typed; nameless people are not shown. */
  name: optionalNameText,
  /** What this person is to the resident, in plain words: "dochter", "vrijwilliger, op zaterdag". */
  relation: optionalNameText,
});

/**
 * The ground on which somebody may decide for a resident who cannot do so, in the order in which Dutch law asks
 * them (Wgbo, art. 7:465 BW; dwangindezorg.nl "vertegenwoordiging").
 */
export const representationGroundSchema = z.enum([
  'guardian',
  'mentor',
  'authorised',
  'partner',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
]);

/**
 * Who decides when the resident cannot. Being unable to decide holds per decision, so this never says that a
 * resident "is" unable: it only says who is asked then.
 */
export const representativeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-known') }),
  z.object({ kind: z.literal('nobody') }),
  /** Who it is and on what ground may each still be open: neither is ever assumed. */
  z.object({
    kind: z.literal('person'),
    relativeId: z.union([idSchema, z.literal('')]),
    ground: z.union([representationGroundSchema, z.literal('')]),
  }),
]);

/** A resident (bewoner): only what a good conversation needs. No BSN, date of birth, diagnosis or medication. */
export const residentSchema = z.object({
  id: idSchema,
  /** The name this person wants to hear (roepnaam). */
  callName: nameText,
  fullName: optionalNameText,
  relatives: z.array(relativeSchema).max(40),
  representative: representativeSchema,
  communication: z.object({
    needs: z.array(communicationNeedSchema),
    /** Advice in plain lines: "Laat wijzen: ja-kaart, nee-kaart". */
    advice: storedText,
  }),
  createdAt: momentSchema,
});

export type CommunicationNeed = z.infer<typeof communicationNeedSchema>;
export type Relative = z.infer<typeof relativeSchema>;
export type RepresentationGround = z.infer<typeof representationGroundSchema>;
export type Representative = z.infer<typeof representativeSchema>;
