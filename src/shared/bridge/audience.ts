import { testPictures } from '../audience/index.ts';
import { z } from '../zod.ts';

/** Which display, as the system calls it. */
export const displayIdSchema = z.string().regex(/^[\w.:-]{1,64}$/);

/** A display that is plugged in, as people choose it. */
export const displaySchema = z.object({
  id: displayIdSchema,
  /** What the system calls it; empty when it does not say. */
  name: z.string().max(200),
  /** In pixels of the screen. */
  width: z.int().min(0),
  height: z.int().min(0),
  /** Whether the window of the facilitator is on it: what is private stands there. */
  isOwn: z.boolean(),
  /** The test picture on it now; null while it shows none. */
  picture: z.enum(testPictures).nullable(),
  /** Whether people said of it before that everybody sees it. */
  isKnown: z.boolean(),
});
export type AudienceDisplay = z.infer<typeof displaySchema>;

/** How it stands with the shared screen. */
export const audiencePhases = [
  /** There is no window. */
  'closed',
  /** Every other display shows a test picture of its own: "Ziet iedereen dit?". */
  'testing',
  /** The window is there and shows the last view it was sent. */
  'open',
  /** Its display went, or became the same as that of the facilitator: nothing is shown anywhere, and people choose. */
  'lost',
  /** Somebody closed the window by hand, or its page stopped. */
  'gone',
] as const;

/** The displays and the shared screen (gedeeld scherm), as the main process sees them. */
export const audienceStateSchema = z.object({
  displays: z.array(displaySchema).max(20),
  phase: z.enum(audiencePhases),
  /** Which display it is or was on; null before one was chosen. */
  displayId: displayIdSchema.nullable(),
  /** Whether Rust is what was sent last: by people, by locking, or because the laptop went to sleep. */
  isResting: z.boolean(),
});
export type AudienceState = z.infer<typeof audienceStateSchema>;
