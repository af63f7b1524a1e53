import { z } from '../../zod.ts';
import { wishSchema as version1Schema } from '../v1/agreement.ts';

/** A wish (wens) in own words, with the known path and another path (bekende weg, anders dan anders). */
export const wishSchema = version1Schema.extend({
  /** Whether it is one of the few, three at most, that people work on first. */
  isChosen: z.boolean(),
});

export type Wish = z.infer<typeof wishSchema>;
