import { layOutSheet, rememberingLineBreaker, type SheetPlan } from '#shared/agreement-sheet/index.ts';
import { readPlan } from '../tests/documents/support/plans.ts';

/** How long it takes to lay a sheet out, in milliseconds in the middle of all rounds. */
export interface LayoutTimes {
  readonly name: string;
  readonly fits: boolean;
  /** The first time, with a circle that was never seen before. */
  readonly first: number;
  /** After one more letter in an agreement, as the screen does it with every key. */
  readonly key: number;
}

const rounds = 15;
const warmUp = 3;

const longNames = ['eerstverantwoordelijk', 'cliëntondersteuner', 'kleinkinderen Testman-Proefboer'];

/* Other names in every round: a circle whose names were laid out before takes nearly no time. */
function circleOf(round: number): SheetPlan['circle'] {
  const segments = Array.from({ length: 12 }, (_none, index) => ({
    ...{ id: `part-${index}`, icon: 'heart' as const, group: '', notToday: false, wishes: [] },
    title: `${longNames[index % longNames.length] ?? ''} ${round + 3}`,
    ...{ going: 'well' as const, say: 'self' as const, importance: 'very' as const },
  }));
  return { callName: 'Mien', whatCounts: '', segments };
}

function overfull(plan: SheetPlan): SheetPlan {
  const longer = (text: string) => `${text} ${text}`;
  const agreements = plan.agreements.map((one) => ({ ...one, what: longer(longer(one.what)) }));
  return { ...plan, agreements, wishes: plan.wishes.map(longer), whoDecides: longer(plan.whoDecides) };
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Measures a full sheet, one that does not fit, and one with a circle of twelve long names that does not fit. */
export function measureLayouts(): LayoutTimes[] {
  const full = readPlan('moeilijk');
  const subjects: [string, (round: number) => SheetPlan][] = [
    ['full', () => full],
    ['overfull', () => overfull(full)],
    ['overfull with a circle', (round) => ({ ...overfull(full), circle: circleOf(round) })],
  ];
  return subjects.map(([name, planOf]) => {
    const first: number[] = [];
    const key: number[] = [];
    let fits = false;
    for (let round = -warmUp; round < rounds; round += 1) {
      const plan = planOf(round);
      const breaker = rememberingLineBreaker();
      const started = performance.now();
      fits = layOutSheet(plan, breaker).fits;
      const laidOut = performance.now();
      const [agreement, ...others] = plan.agreements;
      const typed = agreement === undefined ? [] : [{ ...agreement, what: `${agreement.what}x` }];
      layOutSheet(structuredClone({ ...plan, agreements: [...typed, ...others] }), breaker);
      const again = performance.now();
      if (round < 0) continue;
      first.push(laidOut - started);
      key.push(again - laidOut);
    }
    return { name, fits, first: median(first), key: median(key) };
  });
}
