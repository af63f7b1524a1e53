import { audienceViewSchema, testPictures } from '../audience/index.ts';
import { z } from '../zod.ts';

/** A number of interruptions: Rust that came by sleep, locking, or Escape on the shared screen. */
const interruptionsSchema = z.int().min(0);

/**
 * A view as the page of the facilitator sends it. What it sent before it knew of an interruption may not end Rust, so it
 * says of how many it knew.
 */
export const sentViewSchema = z.object({ view: audienceViewSchema, knownInterruptions: interruptionsSchema });
export type SentView = z.infer<typeof sentViewSchema>;

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
  /** The laptop itself is the shared screen: its own window fills its display, and there is no other. */
  'laptop',
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
  /** How often Rust came without the page of the facilitator asking, since the app started. */
  interruptions: interruptionsSchema,
});
export type AudienceState = z.infer<typeof audienceStateSchema>;
