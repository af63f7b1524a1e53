import type { Appearance, Hem } from '../audience-view.ts';
import { viewLimits } from '../limits.ts';
import {
  atomsOf,
  fitsIn,
  pageAt,
  pagesOf,
  roomBeside,
  wholeView,
  wordsIn,
  type Atom,
  type PageRoom,
  type Room,
} from '../pages.ts';
import type { EveningOnScreen } from './evening-on-screen.ts';

/** A page of the main words of a view, and the room beside them. */
export interface MainPage {
  readonly text: string;
  readonly page: { readonly number: number; readonly of: number };
  readonly left: Room;
}

/** The main words of a view, in pages, beside words that stand on each of them. */
export function mainPage(
  text: string,
  index: number,
  beside: readonly Atom[],
  letters: Appearance['letters'],
): MainPage {
  const room = roomBeside(wholeView(letters), beside);
  const { content, page } = pageAt(pagesOf(text, room), index, '');
  return { text: content, page, left: roomBeside(room, atomsOf(content)) };
}

/** The words of a text when all of them fit, and the room that is left; otherwise none: half a title says nothing. */
export function whenItFits(text: string, left: Room): { readonly text: string; readonly left: Room } {
  const atoms = atomsOf(text);
  return fitsIn(left, atoms)
    ? { text: wordsIn(text).join(' '), left: roomBeside(left, atoms) }
    : { text: '', left };
}

/* A longer title takes too much of a page to stand on each. */
const shortTitle: Room = { words: 5, characters: 60 };

/** The atoms of a title that is short enough to stand beside other words on every page; none of a longer one. */
export function atomsOfShortTitle(title: string): Atom[] {
  const atoms = atomsOf(title);
  return fitsIn(shortTitle, atoms) ? atoms : [];
}

const shortRule: Room = { words: 6, characters: 42 };
/* Two lines of the edge of the screen. */
const hemCharacters = 90;

/** What of an evening stands in the hem. */
export type HemSource = Pick<EveningOnScreen, 'houseRules' | 'parked'>;

/** The hem: how much is parked, and the short rules for which there is room. All rules stand at the welcome. */
export function hemOf({ houseRules, parked }: HemSource, left: Room): Hem {
  let room: Room = { ...left, characters: Math.min(left.characters, hemCharacters) };
  const rules: string[] = [];
  for (const rule of houseRules) {
    const atoms = atomsOf(rule);
    if (rules.length === viewLimits.hemRules || atoms.length === 0) continue;
    if (!fitsIn(shortRule, atoms) || !fitsIn(room, atoms)) continue;
    rules.push(wordsIn(rule).join(' '));
    room = roomBeside(room, atoms);
  }
  return { rules, parked: parked.length };
}

/** The room that is left on a page of a list. */
export function roomAfter(
  pieces: readonly { readonly piece: { readonly atoms: readonly Atom[] } }[],
  room: PageRoom,
): Room {
  return roomBeside(
    room,
    pieces.flatMap(({ piece }) => piece.atoms),
  );
}
