import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { segmentIcons } from '#shared/guides/index.ts';
import { sheetPlanSchema, type SheetPlan } from '#shared/agreement-sheet/index.ts';

/** The names of the plans in tests/fixtures/plans. */
export const planNames = ['mien', 'mien-cirkel', 'hassan', 'kees', 'moeilijk'] as const;

/** Reads one of the plans in tests/fixtures/plans. */
export function readPlan(name: (typeof planNames)[number]): SheetPlan {
  const url = new URL(`../../fixtures/plans/${name}.json`, import.meta.url);
  return sheetPlanSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

const words = [
  ...[
    'naar',
    'de',
    'tuin',
    'samen',
    'wandelen',
    'koffie',
    'om',
    '10.00',
    'uur',
    'kleinkinderen',
    '16-18',
    'ook',
  ],
  ...[
    'eerstverantwoordelijk',
    'verzorgende',
    'Proef-de',
    'cliëntondersteuner',
    'a/b',
    'do/vr',
    'vóór',
    '13',
    'maart',
  ],
  ...[
    'Testman-Proefboer',
    'orgelmuziek',
    '&',
    '<b>',
    '"zo"',
    'het',
    'niet',
    'wijst',
    'één',
    'Łukasz',
    'Đặng',
    'Żółć',
  ],
  ...['سلمى', 'المثال', 'נורית', 'לוי', '🍲', '👨‍👩‍👧‍👦', '❤️', '日本', 'Ελένη', 'Наталья'],
];

const word = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefgmwWi-/'), minLength: 80, maxLength: 80 }),
  },
);

function text(most: number) {
  return fc.array(word, { minLength: 0, maxLength: most }).map((list) => list.join(' '));
}

function name(most: number) {
  return fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
}

const day = fc.constantFrom('2026-04-09', '2026-09-24', '2027-01-02');
const optionalDay = fc.oneof(day, fc.constant(''));

const title = name(4).map((words) => words.slice(0, 40).trim());

const circle = fc
  .array(
    fc.record({
      title,
      icon: fc.constantFrom(...segmentIcons),
      going: fc.constantFrom(
        'not-discussed' as const,
        'not-well' as const,
        'so-so' as const,
        'well' as const,
      ),
      say: fc.constantFrom('not-discussed' as const, 'self' as const, 'together' as const, 'leave' as const),
      importance: fc.constantFrom('not-discussed' as const, 'a-little' as const, 'very' as const),
      notToday: fc.boolean(),
      wishes: fc.subarray([1, 2, 3]),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((segments) => ({
    whatCounts: '',
    segments: segments.map((segment, index) => ({ ...segment, id: `part-${index}` })),
  }));

/** Plans of every size, from nearly nothing to far too much, in all kinds of writing. */
export const anyPlan: fc.Arbitrary<SheetPlan> = fc
  .record({
    version: fc.constant(1 as const),
    language: fc.constantFrom('nl', 'en'),
    heldOn: day,
    resident: fc.record({ callName: name(2), fullName: text(6) }),
    contactPerson: text(5),
    present: fc.array(text(4), { maxLength: 7 }),
    whoDecides: text(20),
    whatCounts: fc.option(fc.record({ text: text(14), saidBy: text(6) }), { nil: undefined }),
    circle: fc.option(circle, { nil: undefined }),
    wishes: fc.array(text(9), { maxLength: 5 }),
    agreements: fc.array(fc.record({ what: text(8), who: text(6), when: text(7), lookBackOn: optionalDay }), {
      maxLength: 6,
    }),
    disagreements: fc.array(
      fc.record({
        views: fc.array(fc.record({ name: text(2), text: text(9) }), { minLength: 1, maxLength: 6 }),
        residentChoice: text(6),
      }),
      { maxLength: 2 },
    ),
    parked: fc.array(fc.record({ what: text(10), who: text(3), by: optionalDay }), { maxLength: 3 }),
    nextLookBackOn: optionalDay,
    consent: fc.array(text(7), { maxLength: 4 }),
  })
  .map(({ circle, ...plan }) =>
    sheetPlanSchema.parse({
      ...plan,
      ...(circle === undefined
        ? {}
        : {
            circle: {
              callName: plan.resident.callName,
              whatCounts: plan.whatCounts?.text ?? '',
              segments: circle.segments.map((segment) => ({
                ...segment,
                wishes: segment.wishes.filter((number) => number <= plan.wishes.length),
              })),
            },
          }),
    }),
  );
