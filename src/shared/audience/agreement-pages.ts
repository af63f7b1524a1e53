import type { Agreement } from '../model/index.ts';
import type { Appearance, ShownOf } from './audience-view.ts';
import { limitsFor } from './limits.ts';
import { atomsOf, atomsOfDay, layOutPages, textIn, wholeView, type Piece } from './pages.ts';

/** What is shown of an agreement. */
export type ShownAgreement = ShownOf<'agreements'>['agreements'][number];

/** The parts of an agreement that are shown: whoever has more gives no more. */
export type AgreementWords = Pick<Agreement, 'what' | 'who' | 'when' | 'lookBackOn'>;

/** Agreements over pages, numbered from 1; no page when there are none. */
export function agreementPages(
  agreements: readonly AgreementWords[],
  letters: Appearance['letters'],
): ShownAgreement[][] {
  const room = { ...wholeView(letters), things: limitsFor[letters].agreements };
  const numbered = agreements.map((agreement, index) => ({ agreement, number: index + 1 }));
  const pages = layOutPages(numbered, ({ agreement }) => atomsOfAgreement(agreement), room);
  return pages.map((page) => page.map(({ thing, piece }) => shownAgreement(thing.number, piece)));
}

/** The words of an agreement in the order in which they are read. */
export function atomsOfAgreement({ what, who, when, lookBackOn }: AgreementWords) {
  return [...atomsOf(what, 0), ...atomsOf(who, 1), ...atomsOf(when, 2), ...atomsOfDay(lookBackOn, 3)];
}

/** A piece of an agreement, in fields again. */
export function shownAgreement(number: number, { atoms, part }: Piece): ShownAgreement {
  return {
    number,
    what: textIn(atoms, 0),
    who: textIn(atoms, 1),
    when: textIn(atoms, 2),
    lookBackOn: textIn(atoms, 3),
    part,
  };
}
