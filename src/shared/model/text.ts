import { z } from '../zod.ts';

/**
 * How much fits in one field, in characters. People are told when they pass it, next to the field; the text
 * stays where it is. The largest is what one field may hold in storage.
 */
export const textLimits = {
  /** Names of people, houses, roles. */
  name: 120,
  /** One cell of an agreement, one wish, one line on the A4. */
  line: 300,
  /** One answer or note in somebody's own words. */
  answer: 5_000,
  /** What a field may hold in storage, so that a pasted document is kept until it has been shortened. */
  stored: 200_000,
} as const;

/** The names of the limits: a field says which one it follows. */
export type TextLimit = keyof typeof textLimits;

/* Control characters carry no words, break XML and can hide text; tab and line feed stay. Direction overrides
   can make a name read as another name; direction marks, which Arabic and Hebrew names need, stay. */
const unwanted =
  // eslint-disable-next-line no-control-regex -- finding control characters is what this pattern is for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/**
 * Makes text safe to keep and print without changing a word of it: one Unicode form (NFC), Unix line ends, no
 * control characters, no half characters.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(unwanted, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .normalize('NFC');
}

/** Whether a text is longer than its field may be. Counts characters as people do (an emoji is one). */
export function isTooLong(text: string, limit: TextLimit): boolean {
  return text.length > textLimits[limit] && characterCount(text) > textLimits[limit];
}

/** The number of characters (Unicode code points) in a text. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}

/** Text as it may be stored: cleaned, and never longer than {@link textLimits}.stored. */
export const storedText = z.string().max(textLimits.stored).transform(cleanText);

/** A name: cleaned, trimmed, not empty, at most {@link textLimits}.name characters. */
export const nameText = z
  .string()
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(textLimits.name));

/** A name that may stay empty. */
export const optionalNameText = z
  .string()
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(textLimits.name));
