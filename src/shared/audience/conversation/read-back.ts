import { chosenWishes, filledAgreements } from '../../conversation/index.ts';
import type { Conversation } from '../../model/index.ts';
import { atomsOfAgreement, shownAgreement } from '../agreement-pages.ts';
import type { Appearance, Shown, ShownOf } from '../audience-view.ts';
import {
  atomsOf,
  layOutPages,
  pageAt,
  textIn,
  wholeView,
  type Atom,
  type PageRoom,
  type Piece,
} from '../pages.ts';
import { blank } from '../rest.ts';

type Item = ShownOf<'read-back'>['item'];

/**
 * What is read back (teruglezen), one sentence at a time: what counts, the chosen wishes, the agreements, and when people
 * look back. A long one takes several.
 */
export function showReadBack(
  conversation: Conversation,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const { content, page } = pageAt<Item | undefined>(
    itemsOf(conversation, wholeView(letters)),
    index,
    undefined,
  );
  return content === undefined ? blank : { kind: 'read-back', item: content, page };
}

function itemsOf(conversation: Conversation, room: PageRoom): Item[] {
  const { whatCounts, nextLookBackOn } = conversation;
  const voice = whatCounts.voice.kind;
  return [
    ...pieces(atomsOf(whatCounts.text), room, ({ atoms, part }) => ({
      of: 'what-counts',
      text: textIn(atoms),
      voice,
      part,
    })),
    ...chosenWishes(conversation).flatMap((wish, place) =>
      pieces(atomsOf(wish.text), room, ({ atoms, part }) => ({
        of: 'wish',
        number: place + 1,
        text: textIn(atoms),
        voice: wish.voice.kind,
        part,
      })),
    ),
    ...filledAgreements(conversation).flatMap((agreement, place) =>
      pieces(atomsOfAgreement(agreement), room, (piece) => ({
        of: 'agreement',
        ...shownAgreement(place + 1, piece),
      })),
    ),
    ...(nextLookBackOn === '' ? [] : [{ of: 'look-back' as const, on: nextLookBackOn }]),
  ];
}

function pieces(atoms: readonly Atom[], room: PageRoom, itemOf: (piece: Piece) => Item): Item[] {
  if (atoms.length === 0) return [];
  return layOutPages([atoms], (all) => all, room).flatMap((page) => page.map(({ piece }) => itemOf(piece)));
}
