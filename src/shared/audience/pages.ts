import { cleanText } from '../model/index.ts';
import type { Appearance } from './audience-view.ts';
import { limitsFor, viewLimits } from './limits.ts';

/*
 * Nothing that people said is cut off on the shared screen: what is too much for one view goes on in the next, and the
 * view says which page it is.
 */

/** How much may still be shown. */
export interface Room {
  readonly words: number;
  readonly characters: number;
}

/** How much may still be shown on a page, and how many things. */
export interface PageRoom extends Room {
  readonly things: number;
}

/** A whole view with nothing on it yet, in the letters of the room. */
export function wholeView(letters: Appearance['letters']): PageRoom {
  const { words, characters, perPage } = limitsFor[letters];
  return { words, characters, things: perPage };
}

/** The smallest piece that is never divided: a word, or a day. */
export interface Atom {
  /** The place of its text among the texts of one thing: what, who and when of an agreement are 0, 1 and 2. */
  readonly field: number;
  readonly text: string;
  /** How many words people see: a day such as `2026-04-09` is shown as three. */
  readonly words: number;
  readonly characters: number;
}

/** Whether a piece of something is all of it, or goes on from or to another page. */
export type PiecePart = 'whole' | 'begin' | 'middle' | 'end';

/** A piece of a thing, as it stands on one page. */
export interface Piece {
  readonly atoms: readonly Atom[];
  readonly part: PiecePart;
}

/** The words of a text: what stands between spaces. Very long ones come in pieces. */
export function wordsIn(text: string): string[] {
  return cleanText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap(inPieces);
}

/** The atoms of a text. */
export function atomsOf(text: string, field = 0): Atom[] {
  return wordsIn(text).map((word) => ({ field, text: word, words: 1, characters: word.length }));
}

/** A day (`2026-04-09`) as an atom: shown as "9 april 2026". No atom when it is empty. */
export function atomsOfDay(day: string, field: number): Atom[] {
  return day === '' ? [] : [{ field, text: day, words: 3, characters: 17 }];
}

/** The text of one field of a piece; empty when it has none there. */
export function textIn(atoms: readonly Atom[], field = 0): string {
  return atoms
    .filter((atom) => atom.field === field)
    .map(({ text }) => text)
    .join(' ');
}

/** What is left of a room when these atoms stand in it; less than nothing when they do not fit. */
export function roomBeside<Kind extends Room>(room: Kind, atoms: readonly Atom[]): Kind {
  return {
    ...room,
    words: room.words - sum(atoms.map(({ words }) => words)),
    // Every atom is followed by a space or stands at an end.
    characters: room.characters - sum(atoms.map(({ characters }) => characters + 1)),
  };
}

/** Whether atoms fit in a room. */
export function fitsIn(room: Room, atoms: readonly Atom[]): boolean {
  const { words, characters } = roomBeside(room, atoms);
  return words >= 0 && characters >= 0;
}

/** A text in pages, one at least. A page ends with a sentence where it can. */
export function pagesOf(text: string, room: Room): string[] {
  const pages = divide(atomsOf(text), room).map((atoms) => textIn(atoms));
  return pages.length === 0 ? [''] : pages;
}

/**
 * Lays things out over pages, in their order: as many on a page as fit, `room.things` at most. A thing that
 * is too much for one page has pages of its own.
 *
 * @param things the atoms of each thing; things without atoms take a place too
 */
export function layOutPages<Thing>(
  things: readonly Thing[],
  atomsOfThing: (thing: Thing) => readonly Atom[],
  room: PageRoom,
): { readonly thing: Thing; readonly piece: Piece }[][] {
  const pages: { thing: Thing; piece: Piece }[][] = [];
  let left: Room = { words: 0, characters: 0 };
  for (const thing of things) {
    const atoms = atomsOfThing(thing);
    const pieces = fitsIn(room, atoms) ? [atoms] : divide(atoms, room);
    pieces.forEach((piece, index) => {
      const placed = { thing, piece: { atoms: piece, part: partOf(index, pieces.length) } };
      const page = pages.at(-1);
      if (page !== undefined && page.length < room.things && index === 0 && fitsIn(left, piece)) {
        page.push(placed);
        left = roomBeside(left, piece);
      } else {
        pages.push([placed]);
        left = roomBeside(room, piece);
      }
    });
  }
  return pages;
}

/** A page by its number from 0; a number that is not there any more gives the nearest one that is. */
export function pageAt<Page>(pages: readonly Page[], index: number, otherwise: Page) {
  const of = Math.max(pages.length, 1);
  const wanted = Number.isFinite(index) ? Math.trunc(index) : 0;
  const number = Math.min(Math.max(wanted, 0), of - 1) + 1;
  return { content: pages[number - 1] ?? otherwise, page: { number, of } };
}

/* At the last end of a sentence in the second half of what fits, else after a comma, else where the page is full. */
function divide(atoms: readonly Atom[], room: Room): Atom[][] {
  const pages: Atom[][] = [];
  for (let from = 0; from < atoms.length;) {
    const most = countThatFits(atoms, from, room);
    const left = atoms.length - from;
    // Two words alone on the last page read worse than two halves.
    const evenly = left < most * 1.4 ? Math.ceil(left / 2) : most;
    const length = left <= most ? left : (placeToBreak(atoms.slice(from, from + most)) ?? evenly);
    pages.push(atoms.slice(from, from + length));
    from += length;
  }
  return pages;
}

function countThatFits(atoms: readonly Atom[], from: number, room: Room): number {
  let { words, characters } = room;
  let count = 0;
  for (let atom = atoms[from]; atom !== undefined; atom = atoms[from + count]) {
    words -= atom.words;
    characters -= atom.characters + 1;
    if (words < 0 || characters < 0) break;
    count += 1;
  }
  // An atom is never larger than a view, so at least one goes on every page.
  return Math.max(count, 1);
}

const breaks = [/[.!?…]["'”’»)]*$/, /[,;:–—]["'”’»)]*$/] as const;

function placeToBreak(atoms: readonly Atom[]): number | undefined {
  for (const end of breaks) {
    for (let length = atoms.length; length > atoms.length / 2; length -= 1)
      if (end.test(atoms[length - 1]?.text ?? '')) return length;
  }
  return undefined;
}

function partOf(index: number, count: number): PiecePart {
  if (count === 1) return 'whole';
  if (index === 0) return 'begin';
  return index === count - 1 ? 'end' : 'middle';
}

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

function inPieces(word: string): string[] {
  if (word.length <= viewLimits.word) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    // One letter can carry a hundred marks: only then is it divided itself.
    const signs = segment.length > viewLimits.word ? Array.from(segment) : [segment];
    for (const sign of signs) {
      if (piece.length + sign.length > viewLimits.word) {
        pieces.push(piece);
        piece = '';
      }
      piece += sign;
    }
  }
  return [...pieces, piece];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
