import type { CircleView, SegmentView } from './view.ts';

/** Why a part of life is offered first, by name: it matters, and it does not go well. */
export type OfferReason = 'very-not-well' | 'very-so-so' | 'quite-not-well' | 'quite-so-so';

/** A part of life that people may want to choose a wish about. */
export interface Offer {
  readonly segment: SegmentView;
  /** Absent when there is no reason to offer it before the others. */
  readonly reason: OfferReason | undefined;
}

/* What matters most comes first; among equals what goes least. */
const order: readonly (OfferReason | undefined)[] = [
  'very-not-well',
  'very-so-so',
  'quite-not-well',
  'quite-so-so',
  undefined,
];

/** Why a part would be offered first; undefined when there is no reason. */
export function offerReason({ going, importance }: SegmentView): OfferReason | undefined {
  if (importance !== 'very' && importance !== 'quite') return undefined;
  if (going !== 'not-well' && going !== 'so-so') return undefined;
  return `${importance}-${going}`;
}

/**
 * The parts of life in the order in which they are offered for choosing: first what matters and does not go well
 * (product.md, "The flow of the main job"). It is an offer; the resident decides.
 */
export function offersIn(view: CircleView): Offer[] {
  return view.segments
    .map((segment) => ({ segment, reason: offerReason(segment) }))
    .sort((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason));
}
