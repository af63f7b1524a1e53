import {
  movableParts,
  omissibleParts,
  type MovablePart,
  type OmissiblePart,
  type SheetForm,
} from '../model/index.ts';
import type { SheetPlan } from './plan.ts';
import { hasPart } from './shown-plan.ts';

/** One choice that people can make about the form; every way to make a sheet fit (`WayToFit`) is one. */
export type FormChange =
  | { readonly kind: 'appendix'; readonly part: MovablePart }
  | { readonly kind: 'leave-off'; readonly part: OmissiblePart }
  | { readonly kind: 'large' };

/** A part of the sheet of which people choose where it stands. */
export type PlaceablePart = MovablePart | OmissiblePart;

/** Where a part stands: on the A4 itself, on the Bijlage, or nowhere. */
export type SheetPlace = 'sheet' | 'appendix' | 'off';

const inOrder: readonly PlaceablePart[] = [
  'fullName',
  'present',
  'circle',
  'wishes',
  'agreements',
  'disagreements',
  'parked',
];

function isMovable(part: PlaceablePart): part is MovablePart {
  return movableParts.some((movable) => movable === part);
}

function isOmissible(part: PlaceablePart): part is OmissiblePart {
  return omissibleParts.some((omissible) => omissible === part);
}

/** The places that a part may have, the usual one first. */
export function placesFor(part: PlaceablePart): SheetPlace[] {
  return [
    'sheet',
    ...(isMovable(part) ? (['appendix'] as const) : []),
    ...(isOmissible(part) ? (['off'] as const) : []),
  ];
}

/** Where a part stands now. */
export function placeOf(form: SheetForm, part: PlaceablePart): SheetPlace {
  if (form.leftOff.some((off) => off === part)) return 'off';
  return form.appendix.some((moved) => moved === part) ? 'appendix' : 'sheet';
}

/** The same form with a part in another place. A place that the part may not have changes nothing. */
export function withPlace(form: SheetForm, part: PlaceablePart, place: SheetPlace): SheetForm {
  if (!placesFor(part).includes(place)) return form;
  const appendix = form.appendix.filter((moved) => moved !== part);
  const leftOff = form.leftOff.filter((off) => off !== part);
  return {
    ...form,
    appendix: place === 'appendix' && isMovable(part) ? [...appendix, part] : appendix,
    leftOff: place === 'off' && isOmissible(part) ? [...leftOff, part] : leftOff,
  };
}

/** The form after a choice, such as one of the ways to make the sheet fit. */
export function withWay(form: SheetForm, way: FormChange): SheetForm {
  switch (way.kind) {
    case 'appendix':
      return withPlace(form, way.part, 'appendix');
    case 'leave-off':
      return withPlace(form, way.part, 'off');
    case 'large':
      return { ...form, letters: 'large' };
  }
}

/** The parts that stand in a plan, of which people can choose the place. */
export function placeableParts(plan: SheetPlan): PlaceablePart[] {
  return inOrder.filter((part) => hasPart(plan, part) && (part !== 'circle' || plan.form.pictures));
}
