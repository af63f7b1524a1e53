import { z } from '../zod.ts';

/** The largest file that may become a logo, in bytes. */
export const largestLogoFileBytes = 5_000_000;

/** A file that somebody chose for a logo: its bytes, or why they could not be read. Judging them is the renderer's work. */
export const logoFileSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    /** By the end of its name; what is in it says the rest. */
    kind: z.enum(['png', 'svg']),
    bytes: z.custom<Uint8Array>(
      (value) => value instanceof Uint8Array && value.byteLength <= largestLogoFileBytes,
    ),
  }),
  z.object({
    status: z.literal('refused'),
    /** `missing`: it was there when it was chosen. */
    reason: z.enum(['too-large', 'empty', 'no-file', 'missing', 'not-readable']),
  }),
]);
export type LogoFile = z.infer<typeof logoFileSchema>;
