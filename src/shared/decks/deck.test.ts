import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type FileProblem,
  largestFileBytes,
  type RoomFileReason,
  roomFileReasons,
} from '../own-files/index.ts';
import { deckSchema, loadDeck, mostCards } from './index.ts';

const source = readFileSync('resources/decks/kennismaken.json', 'utf8');

function problemOf(text: string): FileProblem<RoomFileReason> | undefined {
  const result = loadDeck(text);
  return result.ok ? undefined : result.problem;
}

/** The deck of ours with one part of its text replaced. */
function changed(part: string, by: string): string {
  expect(source).toContain(part);
  return source.replace(part, by);
}

/** The deck of ours with so many cards. */
function withCards(count: number): string {
  const deck = deckSchema.parse(JSON.parse(source));
  const cards = Array.from({ length: count }, (_none, index) => ({ ...deck.cards[0], id: `card-${index}` }));
  return JSON.stringify({ ...deck, cards });
}

const words = (count: number) => `${Array(count).fill('wat').join(' ')} ?`;

describe('loadDeck', () => {
  it('loads our own deck, also as Notepad saves it', () => {
    const result = loadDeck(source);
    expect(result).toMatchObject({ ok: true, deck: { id: 'kennismaken', version: 1 } });
    expect(loadDeck(`\uFEFF${source}`)).toEqual(result);
  });

  it('loads one card and 200 cards, and no more', () => {
    expect(problemOf(withCards(1))).toBeUndefined();
    expect(problemOf(withCards(mostCards))).toBeUndefined();
    expect(problemOf(withCards(0))).toEqual({ kind: 'field', place: 'cards', reason: 'empty' });
    expect(problemOf(withCards(201))).toEqual({ kind: 'field', place: 'cards', reason: 'too-many' });
  });

  it.each<[string, string, FileProblem<RoomFileReason>]>([
    ['nothing', '', { kind: 'not-json', place: { line: 1, column: 1 } }],
    ['half a file', '{\n  "format": "goed-', { kind: 'not-json', place: { line: 2, column: 13 } }],
    ['a comma too many', '{ "id": "a", }', { kind: 'not-json', place: { line: 1, column: 14 } }],
    ['other data', '{"name": "x"}', { kind: 'other-file' }],
    ['a guide', '{"format": "goed-gesprek-guide", "formatVersion": 2}', { kind: 'other-file' }],
    ['a list', '[]', { kind: 'other-file' }],
    ['nothing as data', 'null', { kind: 'other-file' }],
    ['too much', ' '.repeat(largestFileBytes + 1), { kind: 'too-large' }],
    ['too many bytes', `"${'é'.repeat(largestFileBytes / 2)}"`, { kind: 'too-large' }],
    [
      'a newer layout',
      '{"format": "goed-gesprek-deck", "formatVersion": 2, "new": 1}',
      { kind: 'newer-format' },
    ],
  ])('refuses %s', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it.each<[string, string, string, string]>([
    ['"version": 1,', '', 'version', 'missing'],
    ['"version": 1', '"version": 0', 'version', 'out-of-range'],
    ['"version": 1', '"version": 1.5', 'version', 'out-of-range'],
    ['"version": 1', '"version": "1"', 'version', 'wrong-kind'],
    ['"version": 1', '"version": 1, "colour": 1', 'colour', 'unknown-field'],
    ['"version": 1', '"version": 1, "__proto__": {}', '__proto__', 'unknown-field'],
    ['"formatVersion": 1', '"formatVersion": 0', 'formatVersion', 'wrong-kind'],
    ['"Kennismaken"', '""', 'title.nl', 'empty'],
    ['"Kennismaken"', '"  "', 'title.nl', 'empty'],
    ['"Kennismaken"', `"${'x'.repeat(61)}"`, 'title.nl', 'too-long'],
    ['"Kennismaken"', '"<b>Kennis</b>"', 'title.nl', 'not-allowed-characters'],
    ['"Kennismaken"', '"\\u202Eneka"', 'title.nl', 'not-allowed-characters'],
    ['"Kennismaken"', '"Ken\\uD800nis"', 'title.nl', 'not-allowed-characters'],
    ['"Kennismaken"', '"zie www.x.example"', 'title.nl', 'link'],
    ['"residents-and-relatives"', '"everybody"', 'speaksTo', 'wrong-kind'],
    ['"Waar bent u opgegroeid?"', `"${words(21)}"`, 'cards[1].text.nl', 'too-many-words'],
    ['"Hoe zag het er daar uit?"', `"${words(13)}"`, 'cards[1].followUp.nl', 'too-many-words'],
    ['"Waar bent u opgegroeid?"', 'null', 'cards[1].text.nl', 'wrong-kind'],
    ['"id": "grew-up"', '"id": "Grew up!"', 'cards[1].id', 'not-an-id'],
    ['"id": "grew-up"', '"id": "name"', 'cards[1].id', 'twice'],
    ['"id": "grew-up"', '"id": "grew-up", "resident": "Mien"', 'cards[1].resident', 'unknown-field'],
  ])('names the field and the fault: %s becomes %s', (part, by, place, reason) => {
    expect(problemOf(changed(part, by))).toEqual({ kind: 'field', place, reason });
  });

  it('takes twenty words on a card and twelve after it', () => {
    expect(problemOf(changed('"Waar bent u opgegroeid?"', `"${words(20)}"`))).toBeUndefined();
    expect(problemOf(changed('"Hoe zag het er daar uit?"', `"${words(12)}"`))).toBeUndefined();
  });

  it('stays standing under a deep or endless text', () => {
    expect(problemOf('['.repeat(400_000))).toMatchObject({ kind: 'not-json' });
    expect(problemOf(`"${'x'.repeat(900_000)}`)).toMatchObject({ kind: 'not-json' });
    const deep = `{"format":"goed-gesprek-deck","cards":${'['.repeat(9_000)}${']'.repeat(9_000)}}`;
    expect(problemOf(deep)).toMatchObject({ kind: 'field' });
  });

  it('never throws and never loads a part, whatever happened to the text', () => {
    fc.assert(
      fc.property(fc.array(textChange, { minLength: 1, maxLength: 4 }), (changes) => {
        expectAllOrNothing(changes.reduce((text, change) => change(text), source));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAllOrNothing), {
      seed: 20261122,
    });
    fc.assert(fc.property(fc.json(), expectAllOrNothing), { seed: 20261122 });
  });
});

/** What is loaded is exactly what the file says; what is not loaded has a named problem and nothing else. */
function expectAllOrNothing(text: string): void {
  const result = loadDeck(text);
  if (result.ok) {
    expect(result.deck).toEqual(JSON.parse(text));
    return;
  }
  expect(Object.keys(result)).toEqual(['ok', 'problem']);
  if (result.problem.kind === 'not-json') expect(result.problem.place).toBeDefined();
  if (result.problem.kind === 'field') {
    expect(roomFileReasons).toContain(result.problem.reason);
    expect(result.problem.place).not.toBe('');
  }
}

/** Cuts out, inserts or doubles a piece of text. */
const textChange = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    insert: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', '{', '}', '[', ']', '"', ',', ':', '\\', '1'),
    ),
  })
  .map(({ at, length, insert }) => (text: string) => {
    const index = Math.floor(at * text.length);
    return text.slice(0, index) + insert + text.slice(index + length);
  });
