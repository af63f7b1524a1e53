const ending = /[.?!…:;]["'’”»)]*$/u;

/**
 * Texts of people behind each other, each as a sentence: it begins with a capital and ends with a full stop unless it
 * has an end of its own. Empty texts are left away. The words stay as they were: only the first letter changes.
 */
export function inSentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => `${withCapital(text)}${ending.test(text) ? '' : '.'}`)
    .join(' ');
}

function withCapital(text: string): string {
  // In Dutch the two letters of "ij" are one: IJs, not Ijs.
  const [first = ''] = text.startsWith('ij') ? ['ij'] : text;
  return first.toUpperCase() + text.slice(first.length);
}
