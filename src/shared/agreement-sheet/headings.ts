import { paragraph, type ParagraphExtras } from './blocks.ts';
import type { SheetField, SheetParagraph } from './sheet-layout.ts';
import type { SheetLetters } from './sheet-letters.ts';
import type { Say, SheetSetting } from './sheet-setting.ts';
import { textWidth } from './text-width.ts';

/* What stays free between a text and what stands at the right end of its line, in points. */
const asideGap = 12;

/** Whether a text and an aside stand on one line of `width` points. */
export function standsBeside(
  text: string,
  letters: SheetLetters,
  aside: NonNullable<SheetParagraph['aside']>,
  width: number,
): boolean {
  const own = textWidth(text, letters.size, letters.isBold);
  return own + asideGap + textWidth(aside.text, aside.letters.size, aside.letters.isBold) <= width;
}

interface HeadingOptions {
  readonly spaceBefore?: number;
  readonly about?: SheetField;
  readonly beginsPage?: boolean;
}

/**
 * The heading of a part in a column of `width` points. In two languages the second stands at the right of the same
 * line, or under it where the column is too narrow for both.
 */
export function sectionHeading(
  { breaker, spacing, texts, second }: SheetSetting,
  say: Say,
  width: number,
  options: HeadingOptions = {},
): SheetParagraph[] {
  const extras: ParagraphExtras = { role: 'section', spaceBefore: 0, ...options };
  const text = say(texts);
  if (second === undefined) return [paragraph(breaker, text, width, spacing.section, extras)];
  const letters = { ...spacing.section, isBold: false };
  const aside = { text: say(second.texts), letters, language: second.language };
  if (standsBeside(text, spacing.section, aside, width))
    return [paragraph(breaker, text, width, spacing.section, { ...extras, aside })];
  const about = options.about === undefined ? {} : { about: options.about };
  return [
    paragraph(breaker, text, width, spacing.section, extras),
    paragraph(breaker, aside.text, width, letters, { language: second.language, ...about }),
  ];
}
