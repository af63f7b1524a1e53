/** Fields that hold no words of people: which record it is, when, what was chosen from a list, and pictures. */
const wordless = /^(?:id|.*Id|at|.*At|on|.*On|kind|state|ground|guideVersion|position|needs|png)$/;

/** What somebody typed stands under a name from a guide here, which may be any. */
const namedByGuide: ReadonlySet<string> = new Set(['prompts', 'notes']);

/**
 * The words in a record that were not in it before, in the order of the record: for whoever has to keep them by hand
 * when the disk does not. A text that changed is given whole.
 *
 * @param before the record as it is stored; undefined when it never was
 * @param now the record as it stands on the screen
 */
export function newWords(before: unknown, now: unknown): string[] {
  const known = new Set(textsIn(before));
  return textsIn(now).filter((text) => !known.has(text));
}

function textsIn(value: unknown, isNamedByGuide = false): string[] {
  if (typeof value === 'string') return isDay(value) || value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    if (isNamedByGuide) return textsIn(field);
    if (wordless.test(name) || (name === 'how' && typeof field === 'string')) return [];
    return textsIn(field, namedByGuide.has(name));
  });
}

/** One field, `by`, holds a name in one record and a day in another. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
