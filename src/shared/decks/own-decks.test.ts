import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countWords } from '../own-files/index.ts';
import { type Deck, loadDeck, ourDeckIds } from './index.ts';

const folder = 'resources/decks';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function deckIn(file: string): Deck {
  const loaded = loadDeck(readFileSync(join(folder, file), 'utf8'));
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.problem)}`);
  return loaded.deck;
}

function questionsOf(deck: Deck, language: 'nl' | 'en'): string[] {
  return deck.cards.flatMap(({ text, followUp }) => [
    text[language],
    ...(followUp ? [followUp[language]] : []),
  ]);
}

/* A question that begins with one of these cannot be answered with yes or no alone. */
const opensDutch =
  /^(?:(?:Met|Aan|Naast|Voor|Op|Bij|Van) )?(?:wat|wie|waar\p{L}*|welke?|hoe\p{L}*|wanneer) /iu;
const opensEnglish = /^(?:With |For )?(?:what|who|where|which|how|when) /iu;

/* Words that make a card about an illness. */
const illness =
  /dement|alzheimer|parkinson|beroerte|diagnos|ziekte|depress|medic|pil(?:len)?\b|illness|disease/iu;

it('are the four that people see, in their order', () => {
  expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual([...ourDeckIds].toSorted());
});

describe.each(files)('%s', (file) => {
  const deck = deckIn(file);

  it('has its own name and twenty cards, each with something to ask next', () => {
    expect(`${deck.id}.json`).toBe(file);
    expect(deck.cards).toHaveLength(20);
    expect(deck.cards.filter(({ followUp }) => followUp === undefined)).toEqual([]);
  });

  it('asks open questions only, one at a time', () => {
    expect(questionsOf(deck, 'nl').filter((text) => !opensDutch.test(text))).toEqual([]);
    expect(questionsOf(deck, 'en').filter((text) => !opensEnglish.test(text))).toEqual([]);
    const all = [...questionsOf(deck, 'nl'), ...questionsOf(deck, 'en')];
    expect(all.filter((text) => !text.endsWith('?') || text.split('?').length > 2)).toEqual([]);
  });

  it('is short enough to be heard once', () => {
    expect(questionsOf(deck, 'nl').filter((text) => countWords(text) > 12)).toEqual([]);
  });

  it('asks after no illness and names nobody', () => {
    const all = [...questionsOf(deck, 'nl'), ...questionsOf(deck, 'en')];
    expect(all.filter((text) => illness.test(text))).toEqual([]);
    // A capital after the first letter would be a name; Sunday has one in English.
    const later = all.map((text) => text.slice(1).replace(/\bSunday\b|\bI\b/g, ''));
    expect(later.filter((text) => /\p{Lu}/u.test(text))).toEqual([]);
  });

  it('asks no question twice, and is there in both languages', () => {
    const questions = deck.cards.map(({ text }) => text.nl);
    expect(new Set(questions).size).toBe(questions.length);
    const same = (text: { nl: string; en: string }) => text.nl === text.en;
    expect(deck.cards.filter(({ text, followUp }) => same(text) || (followUp && same(followUp)))).toEqual([]);
  });
});

it('do not ask the same in two decks', () => {
  const questions = files.flatMap((file) => deckIn(file).cards.map(({ text }) => text.nl));
  expect(questions.filter((text, index) => questions.indexOf(text) !== index)).toEqual([]);
});
