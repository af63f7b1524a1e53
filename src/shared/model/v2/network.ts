import { z } from '../../zod.ts';
import { idSchema } from '../identity.ts';
import { optionalNameText } from '../text.ts';

/** What somebody gives (steun): practical help, company, advice, or emotional support (P, G, A, E). */
export const supportSchema = z.enum(['practical', 'company', 'advice', 'emotional']);

/** Somebody in the network (ecogram) of a resident. */
export const networkPersonSchema = z.object({
  id: idSchema,
  /** May be empty while it is being typed. */
  name: optionalNameText,
  relation: optionalNameText,
  /** How near this person is to the resident: 1 is nearest, 3 is furthest. */
  distance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  tie: z.enum(['not-discussed', 'supporting', 'neutral', 'difficult']),
  support: z.array(supportSchema).max(4),
  /** "Wie mist u?": somebody who is missed, because of death or distance. */
  isMissed: z.boolean(),
});

/** The people around a resident, as the resident sees them. Never on the A4. */
export const networkSchema = z.object({
  people: z.array(networkPersonSchema).max(40),
});

export type Support = z.infer<typeof supportSchema>;
export type NetworkPerson = z.infer<typeof networkPersonSchema>;
export type Network = z.infer<typeof networkSchema>;
