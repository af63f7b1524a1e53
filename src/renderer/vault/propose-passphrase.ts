import { passphraseWords } from './passphrase-words.ts';

/** Five words: 1296 to the fifth is about 10^15 passphrases. */
const wordCount = 5;

/** Proposes a passphrase of five Dutch words, from the system's random numbers. */
export function proposePassphrase(): string {
  return Array.from({ length: wordCount }, () => passphraseWords[randomBelow(passphraseWords.length)]).join(
    ' ',
  );
}

/* Numbers in the last, incomplete round are drawn again: otherwise the first words would come a little more often. */
function randomBelow(count: number): number {
  const draw = new Uint32Array(1);
  const fair = Math.floor(2 ** 32 / count) * count;
  do crypto.getRandomValues(draw);
  while ((draw[0] ?? 0) >= fair);
  return (draw[0] ?? 0) % count;
}
