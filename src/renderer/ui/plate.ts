/** The tints a plate can have: teal, ochre, plum and sage. They only help to find a name back. */
export const plateTones = ['t', 'o', 'p', 's'] as const;
export type PlateTone = (typeof plateTones)[number];

/** The first letter as people see it: an accented letter, or a whole emoji, counts as one. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(name.trim());
  return first ? first.segment.toLocaleUpperCase('nl') : '';
}

/** The same name always gets the same tone, on every screen and after every start. */
export function toneOf(name: string): PlateTone {
  let sum = 0;
  for (const character of name.trim().toLocaleLowerCase('nl')) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  }
  return plateTones[sum % plateTones.length] ?? 't';
}
