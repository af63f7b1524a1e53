import { expect, it } from 'vitest';
import { passphraseWords } from './passphrase-words.ts';

it('holds exactly as many words as four throws of a die can tell apart', () => {
  expect(passphraseWords).toHaveLength(6 ** 4);
});

it('holds every word once', () => {
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
});

it('holds only plain words of four to eight letters', () => {
  expect(passphraseWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
});

it('holds no plural beside its singular', () => {
  const words = new Set(passphraseWords);
  const plurals = passphraseWords.flatMap((word) => [`${word}s`, `${word}en`]);
  expect(plurals.filter((plural) => words.has(plural))).toEqual([]);
});
