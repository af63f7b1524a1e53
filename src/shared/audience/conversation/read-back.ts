import { chosenWishes, filledAgreements } from '../../conversation/index.ts';
import type { Conversation } from '../../model/index.ts';
import { atomsOfAgreement, shownAgreement } from '../agreement-pages.ts';
import type { Shown, ShownOf } from '../audience-view.ts';
import { atomsOf, layOutPages, pageAt, textIn, type Atom, type Piece } from '../pages.ts';
import { blank } from '../rest.ts';

type Item = ShownOf<'read-back'>['item'];

/**
 * What is read back (teruglezen), one sentence at a time: what counts, the chosen wishes, the agreements, and when people
 * look back. A long one takes several.
 */
export function showReadBack(conversation: Conversation, index: number): Shown {
  const { content, page } = pageAt<Item | undefined>(itemsOf(conversation), index, undefined);
  return content === undefined ? blank : { kind: 'read-back', item: content, page };
}

function itemsOf(conversation: Conversation): Item[] {
  const { whatCounts, nextLookBackOn } = conversation;
  const voice = whatCounts.voice.kind;
  return [
    ...pieces(atomsOf(whatCounts.text), ({ atoms, part }) => ({
      of: 'what-counts',
      text: textIn(atoms),
      voice,
      part,
    })),
    ...chosenWishes(conversation).flatMap((wish, place) =>
      pieces(atomsOf(wish.text), ({ atoms, part }) => ({
        of: 'wish',
        number: place + 1,
        text: textIn(atoms),
        voice: wish.voice.kind,
        part,
      })),
    ),
    ...filledAgreements(conversation).flatMap((agreement, place) =>
      pieces(atomsOfAgreement(agreement), (piece) => ({
        of: 'agreement',
        ...shownAgreement(place + 1, piece),
      })),
    ),
    ...(nextLookBackOn === '' ? [] : [{ of: 'look-back' as const, on: nextLookBackOn }]),
  ];
}

function pieces(atoms: readonly Atom[], itemOf: (piece: Piece) => Item): Item[] {
  if (atoms.length === 0) return [];
  return layOutPages([atoms], (all) => all).flatMap((page) => page.map(({ piece }) => itemOf(piece)));
}
