import { movableParts, omissibleParts, type MovablePart, type OmissiblePart } from '../model/index.ts';
import type { SheetPlan } from './plan.ts';
import { starredWishes } from './sheet-circle.ts';

/** Whether there is anything of a part. */
export function hasPart(plan: SheetPlan, part: MovablePart | OmissiblePart): boolean {
  switch (part) {
    case 'fullName':
      return plan.resident.fullName !== '';
    case 'present':
      return plan.present.some((one) => one !== '');
    case 'circle':
      return plan.circle !== undefined;
    default:
      return plan[part].length > 0;
  }
}

/** The parts that people can still move to the Bijlage, in the order of the sheet. */
export function partsToMove(plan: SheetPlan): MovablePart[] {
  const shown = shownPlan(plan);
  return movableParts.filter((part) => hasPart(shown, part) && !isMoved(shown, part));
}

/** The parts that people can still leave off, in the order of the sheet; also what stands on the Bijlage. */
export function partsToLeaveOff(plan: SheetPlan): OmissiblePart[] {
  const shown = shownPlan(plan);
  return omissibleParts.filter((part) => hasPart(shown, part));
}

/** Whether a part stands on the Bijlage; ask this of a {@link shownPlan}. */
export function isMoved({ form }: Pick<SheetPlan, 'form'>, part: MovablePart): boolean {
  return form.appendix.includes(part);
}

/** Whether people left a part off. */
export function isLeftOff({ form }: Pick<SheetPlan, 'form'>, part: OmissiblePart): boolean {
  return form.leftOff.includes(part);
}

/* A number in the circle is about a wish in the list: without the list it would be about nothing. */
function circleWithoutNumbers(circle: SheetPlan['circle']): SheetPlan['circle'] {
  if (circle === undefined) return undefined;
  return { ...circle, segments: circle.segments.map((segment) => ({ ...segment, wishes: [] })) };
}

/* A house without name and logo is none. */
function shownHouse({ house, form }: SheetPlan): SheetPlan['house'] {
  if (house === undefined) return undefined;
  const { logo, ...named } = house;
  const shown = form.pictures && logo !== undefined ? { ...named, logo } : named;
  return 'logo' in shown || shown.name !== '' ? shown : undefined;
}

/**
 * The plan as its form wants it on paper: what people left off is gone, and what the form says is only what makes a
 * difference. A part without anything in it is not moved, and the language of the sheet itself is no second language.
 */
export function shownPlan(plan: SheetPlan): SheetPlan {
  const { form, resident } = plan;
  const isOff = (part: OmissiblePart) => isLeftOff(plan, part);
  const hasCircle = form.pictures && !isOff('circle');
  const circle = isOff('wishes') ? circleWithoutNumbers(plan.circle) : plan.circle;
  const shown: SheetPlan = {
    ...plan,
    resident: isOff('fullName') ? { ...resident, fullName: '' } : resident,
    house: shownHouse(plan),
    present: isOff('present') ? [] : plan.present,
    circle: hasCircle ? circle : undefined,
    // Which wishes people chose does not depend on whether the circle is shown.
    chosenWishes: starredWishes(plan),
    wishes: isOff('wishes') ? [] : plan.wishes,
    parked: isOff('parked') ? [] : plan.parked,
  };
  return {
    ...shown,
    form: {
      ...form,
      appendix: movableParts.filter((part) => form.appendix.includes(part) && hasPart(shown, part)),
      secondLanguage: form.secondLanguage === plan.language ? null : form.secondLanguage,
    },
  };
}
