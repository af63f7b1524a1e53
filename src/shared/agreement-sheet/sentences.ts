const endOfSentence = /[.?!…:;]$/u;

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

/** Two texts one after the other, each a sentence: people often leave out the last full stop, and the capital. */
export function inSentences(first: string, second: string): string {
  if (first === '') return beginningSentence(second);
  const end = endOfSentence.test(first) ? '' : '.';
  return `${first}${end} ${/[:;]$/u.test(first) ? second : beginningSentence(second)}`;
}
