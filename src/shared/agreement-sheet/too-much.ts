import type { SheetPlan } from './plan.ts';
import type { ShortenablePart, TakenRoom, TooMuch } from './sheet-layout.ts';

/** What is known of a page that is too full; heights in points. */
export interface FullPage {
  /** The height of a changed plan, set in the same way. */
  readonly heightOfPlan: (plan: SheetPlan) => number;
  /** Whether a changed plan fits, set in the same way. */
  readonly fits: (plan: SheetPlan) => boolean;
  readonly usedHeight: number;
  readonly lineHeight: number;
}

type ListPart = 'present' | 'wishes' | 'agreements' | 'disagreements' | 'parked' | 'consent';

const listParts: readonly ListPart[] = [
  'present',
  'wishes',
  'agreements',
  'disagreements',
  'parked',
  'consent',
];

/* Rounding of sums of heights must not turn a whole line into none. */
const roundingError = 0.01;

/** The plan without one part: what people would get when they left it empty. */
function withoutPart(plan: SheetPlan, part: ShortenablePart): SheetPlan {
  switch (part) {
    case 'resident':
      return { ...plan, resident: { callName: '-', fullName: '' } };
    case 'whatCounts':
    case 'circle':
      return { ...plan, [part]: undefined };
    case 'contactPerson':
    case 'whoDecides':
      return { ...plan, [part]: '' };
    default:
      return { ...plan, [part]: [] };
  }
}

/** The plan with only one part, to count how many lines that part takes by itself. */
function onlyPart(plan: SheetPlan, part: ShortenablePart): SheetPlan {
  const parts: readonly ShortenablePart[] = [
    'resident',
    'contactPerson',
    'whoDecides',
    'whatCounts',
    'circle',
    ...listParts,
  ];
  return parts.filter((other) => other !== part).reduce(withoutPart, plan);
}

function withoutItem(plan: SheetPlan, part: ListPart, index: number): SheetPlan {
  const items: readonly unknown[] = plan[part];
  return { ...plan, [part]: items.filter((_, place) => place !== index) };
}

/** Whole lines of body text in a height, in points. */
export function wholeLines(height: number, lineHeight: number): number {
  return Math.max(0, Math.floor((height + roundingError) / lineHeight));
}

/**
 * What takes the room on a page that is too full: for each part, and for each item of it, how many lines it takes
 * and how many lines the page would win without it. The part that wins most comes first; parts that win nothing
 * by themselves come last, with 0.
 */
export function tooMuch(plan: SheetPlan, page: FullPage): TooMuch[] {
  const lines = (height: number) => wholeLines(height, page.lineHeight);
  const room = (whole: SheetPlan, without: SheetPlan, own: SheetPlan): TakenRoom => {
    const won = page.usedHeight - page.heightOfPlan(without);
    const taken = page.heightOfPlan(whole) - page.heightOfPlan(own);
    return { lines: lines(Math.max(taken, won)), linesWon: lines(won), isEnough: page.fits(without) };
  };
  const ofPart = (part: ShortenablePart): TooMuch => {
    const alone = onlyPart(plan, part);
    const list = listParts.find((name) => name === part);
    const items = list === undefined ? [] : plan[list];
    return {
      part,
      ...room(alone, withoutPart(plan, part), withoutPart(alone, part)),
      items: items.map((_, index) => {
        const name = list ?? 'wishes';
        return { index, ...room(alone, withoutItem(plan, name, index), withoutItem(alone, name, index)) };
      }),
    };
  };
  const singles: readonly ShortenablePart[] = [
    ...(['resident', 'contactPerson', 'whoDecides', 'whatCounts'] as const),
    ...(plan.circle === undefined ? [] : (['circle'] as const)),
  ];
  return [...singles, ...listParts].map(ofPart).sort((one, other) => other.linesWon - one.linesWon);
}
