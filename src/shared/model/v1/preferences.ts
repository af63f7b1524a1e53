import { z } from '../../zod.ts';

/** Minutes without a touch or a key after which the app locks itself; it can be set, but never switched off. */
export const lockMinutes = { least: 1, most: 60, usual: 5, inConversation: 20 } as const;

/**
 * Keys that can put the shared screen at Rust. Not F5, F10 and F11: the system or a presenter remote means something else
 * with them.
 */
export const restKeys = ['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F12'] as const;

const minutes = z.int().min(lockMinutes.least).max(lockMinutes.most);

/** How the screen looks and when it locks, on this laptop. Not secret: needed before unlocking. */
export const preferencesSchema = z.object({
  language: z.enum(['nl', 'en']),
  theme: z.enum(['light', 'dark']),
  /** Size of all text and targets, in percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
  /** Locks after this many minutes without a touch or a key. */
  lockAfterMinutes: minutes.default(lockMinutes.usual),
  /** The same during a conversation, when people talk and nobody types. */
  lockAfterMinutesInConversation: minutes.default(lockMinutes.inConversation),
  /** Whether people read once that what they save or copy then stands outside the vault. */
  knowsOutsideVault: z.boolean().default(false),
  /** The key that puts the shared screen at Rust, and brings it back. */
  restKey: z.enum(restKeys).default('F9'),
  /** How the shared screen looks: as the screen of the facilitator, or always light or dark. */
  sharedTheme: z.enum(['same', 'light', 'dark']).default('same'),
  /** How large the letters of the shared screen are: at 1080p 48 px and more, or 72 px for who sees badly. */
  sharedLetters: z.enum(['usual', 'low-vision']).default('usual'),
});

export type Preferences = z.infer<typeof preferencesSchema>;
