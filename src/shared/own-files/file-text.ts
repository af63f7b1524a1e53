import { z } from '../zod.ts';

/** The id of a file, a card or a part in a file: small letters, digits and dashes. */
export const identifierText = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/* Markup, control and half characters, and characters that turn the reading direction or hide. */
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const refusedCharacters = /[<>\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/u;

const link = /\b(?:https?|ftp|file|javascript|data|mailto):\S|\bwww\.\S/i;

/** Limits of one text in a file: its characters, and its words where people read it from far away. */
export interface TextSize {
  readonly characters: number;
  readonly words?: number;
}

/** Plain text in a file: no markup, no links, no control characters; shown as text and nothing else. */
export function plainText({ characters, words = Infinity }: TextSize): z.ZodType<string, string> {
  return z
    .string()
    .min(1)
    .max(characters)
    .refine((text) => text.trim() !== '', { error: 'empty' })
    .refine((text) => !refusedCharacters.test(text), { error: 'not-allowed-characters' })
    .refine((text) => !link.test(text), { error: 'link' })
    .refine((text) => countWords(text) <= words, { error: 'too-many-words' });
}

/** One text in Dutch and English. */
export interface BilingualText {
  nl: string;
  en: string;
}

/** One text in both languages, each within the same limits. */
export function bilingualText(size: TextSize): z.ZodType<BilingualText, BilingualText> {
  return z.strictObject({ nl: plainText(size), en: plainText(size) });
}

/** How many words a text has; a dash or a dot on its own is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
