import fc from 'fast-check';
import { sheetPlanSchema, type SheetPlan } from '#shared/agreement-sheet/index.ts';
import { segmentIcons } from '#shared/guides/index.ts';
import { movableParts, omissibleParts, type OmissiblePart, textLimits } from '#shared/model/index.ts';

const usualWords = [
  ...['naar', 'de', 'tuin', 'samen', 'wandelen', 'koffie', 'om', '10.00', 'uur', 'kleinkinderen', '16-18'],
  ...['ook', 'eerstverantwoordelijk', 'verzorgende', 'Proef-de', 'cliëntondersteuner', 'a/b', 'do/vr'],
  ...['vóór', '13', 'maart', 'Testman-Proefboer', 'orgelmuziek', '&', '<b>', '"zo"', 'het', 'niet', 'wijst'],
  ...['één', 'Łukasz', 'Żółć', 'Ελένη', 'Наталья'],
];

/* Letters that Arial or this machine may lack, or that run the other way. */
const rareWords = ['Đặng', 'سلمى', 'المثال', 'נורית', 'לוי', '🍲', '👨‍👩‍👧‍👦', '❤️', '日本'];

/* Wider than any column of the sheet, without or with places where some word processors break. */
const longWord = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 80, maxLength: 80 });

const word = fc.oneof(
  { weight: 95, arbitrary: fc.constantFrom(...usualWords) },
  { weight: 4, arbitrary: fc.constantFrom(...rareWords) },
  { weight: 1, arbitrary: fc.oneof(longWord('abcdefgmwWi'), longWord('abcdefgmwWi-/')) },
);

/* A name as it is written at home: a Latin one, an Arabic or Hebrew one, or both. */
const fullName = fc.constantFrom(
  ...['Anneke Testman-Proefboer', 'Wilhelmina Johanna van den Verzonnen', 'Bas Proef', 'Nguyễn Thị Đặng'],
  ...['سلمى المثال', 'نورا بنت خالد المثال', 'נורית לוי', 'דוד בן אברהם לוי', 'Selma سلمى المثال'],
);
const role = fc.constantFrom(
  ...['', ', dochter', ', zoon', ', cliëntondersteuner', ', eerstverantwoordelijk verzorgende'],
);
const person = fc.tuple(fullName, role).map((parts) => parts.join(''));

/* Who decides, with the ground as people write it down: often the longest text of the sheet. */
const representative = fc
  .tuple(
    fc.constantFrom('', 'Mien zelf.', 'De bewoner zelf, zolang het gaat.'),
    person,
    fc.constantFrom(
      ...['', '(schriftelijk gemachtigd)', '(mentor, benoemd door de kantonrechter op 13 maart 2024)'],
      '(curator voor zorg en geld, met een levenstestament van 9 april 2019 bij de notaris)',
    ),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '));

function text(most: number, least = 0) {
  return fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
}

const day = fc.constantFrom('2026-04-09', '2026-09-24', '2027-01-02');
const optionalDay = fc.oneof(day, fc.constant(''));

const title = text(4, 1).map((words) => words.slice(0, 40).trim());

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

/* As long as the vault takes. */
const callName = text(2, 1).map((words) => words.slice(0, textLimits.name).trim());

/* How much people write: the length of every text goes with it, so that many sheets are nearly full. */
function planWithTexts(size: number) {
  const most = (count: number) => Math.max(1, Math.round(count * size));
  const oneOf = (one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) => fc.oneof(one, other);
  return fc.record({
    version: fc.constant(1 as const),
    language: fc.constantFrom('nl', 'en'),
    heldOn: day,
    resident: fc.record({ callName, fullName: oneOf(fullName, text(most(6))) }),
    contactPerson: oneOf(person, text(most(5))),
    present: fc.array(oneOf(person, text(most(4))), { maxLength: 7 }),
    whoDecides: oneOf(representative, text(most(20))),
    whatCounts: fc.option(fc.record({ text: text(most(14)), saidBy: text(most(6)) }), { nil: undefined }),
    circle: fc.option(circle, { nil: undefined, freq: 2 }),
    wishes: fc.array(text(most(9)), { maxLength: 5 }),
    agreements: fc.array(
      fc.record({ what: text(most(8)), who: text(most(6)), when: text(most(7)), lookBackOn: optionalDay }),
      { maxLength: 6 },
    ),
    disagreements: fc.array(
      fc.record({
        views: fc.array(fc.record({ name: text(2), text: text(most(9)) }), { minLength: 1, maxLength: 6 }),
        residentChoice: text(most(6)),
      }),
      { maxLength: 2 },
    ),
    parked: fc.array(fc.record({ what: text(most(10)), who: text(3), by: optionalDay }), { maxLength: 3 }),
    nextLookBackOn: optionalDay,
    consent: fc.array(text(most(7)), { maxLength: 4 }),
  });
}

/**
 * Plans of every size, from nearly nothing to far too much, in all kinds of writing: 0 to 5 wishes, 0 to 6 agreements,
 * disagreements, parking, long representatives, words of 80 characters that cannot be broken, emoji, names in Arabic and
 * Hebrew, with and without a circle. The same seed gives the same plans.
 */
export const anyPlan: fc.Arbitrary<SheetPlan> = fc
  .oneof(
    { weight: 1, arbitrary: planWithTexts(0.6) },
    { weight: 2, arbitrary: planWithTexts(1.2) },
    { weight: 2, arbitrary: planWithTexts(1.8) },
  )
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

/* The smallest PNG there is. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const form = fc
  .record({
    letters: fc.constantFrom('usual' as const, 'large' as const),
    words: fc.constantFrom('full' as const, 'few' as const),
    pictures: fc.boolean(),
    secondLanguage: fc.constantFrom(null, 'nl' as const, 'en' as const),
    appendix: fc.subarray([...movableParts]),
    leftOff: fc.oneof(fc.constant<OmissiblePart[]>([]), fc.subarray([...omissibleParts])),
  })
  /* What is left off cannot stand on the Bijlage too. */
  .map(({ appendix, ...form }) => ({
    ...form,
    appendix: appendix.filter((part) => !form.leftOff.some((off) => off === part)),
  }));

const house = fc.record({
  name: fc.oneof(fc.constant('Huize De Verzonnen Linde'), text(6)),
  logo: fc.option(
    fc.record({
      png: fc.constant(onePixel),
      width: fc.integer({ min: 1, max: 1200 }),
      height: fc.integer({ min: 1, max: 1200 }),
    }),
    { nil: undefined },
  ),
});

/** Plans as {@link anyPlan}, each in a form of its own: letters, few words, a second language, a Bijlage, a house. */
export const anyPlanInAnyForm: fc.Arbitrary<SheetPlan> = fc
  .record({ plan: anyPlan, form, house: fc.option(house, { nil: undefined, freq: 2 }) })
  .map(({ plan, form, house }) =>
    sheetPlanSchema.parse({ ...plan, form, ...(house === undefined ? {} : { house }) }),
  );
