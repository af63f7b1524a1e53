const ending = /[.?!…:;]["'’”»)]*$/u;

/** A text that begins a sentence: with a capital, also for the Dutch ij and after "'s". */
export function beginningSentence(text: string): string {
  return text
    .replace(/^ij(?=\p{Ll})/u, 'IJ')
    .replace(
      /^(['‘’][snt] )(\p{Ll})/u,
      (_, article: string, letter: string) => article + letter.toUpperCase(),
    )
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * Texts of people behind each other, each as a sentence: it begins with a capital and ends with a full stop unless it
 * has an end of its own. Empty texts are left away. The words stay as they were: only the first letter changes, and not
 * after a colon or a semicolon.
 */
export function inSentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, place, all) => {
      const goesOn = /[:;]$/u.test(all[place - 1] ?? '');
      return `${goesOn ? text : beginningSentence(text)}${ending.test(text) ? '' : '.'}`;
    })
    .join(' ');
}
