import fc from 'fast-check';
import type { EveningOnScreen, EveningShow } from '../../../src/shared/audience/index.ts';

/*
 * Family evenings in which surnames, names of people who did not agree, and whatever else comes along with an evening carry
 * the mark `GEHEIM`. Words that people put on the screen carry `OPEN`.
 */

const secret = 'GEHEIM';
const open = 'OPEN';

/* What an evening has besides what is shown: whoever passes a whole object on, passes this on. */
const smuggled = { notes: secret, personal: secret, residentId: secret, aim: secret, team: secret };

const words = fc.oneof(
  fc.constantFrom(open, `${open} ${open}.`, `${open}, ${open}: ${open}?`, '', ' '),
  fc.integer({ min: 4, max: 60 }).map((count) => `${open} `.repeat(count)),
  fc.constantFrom(`${open}${'w'.repeat(200)}`, `${open}\n${open}\u202E`, `${open} 🎉`),
);

const firstNames = ['Ans', 'ans', 'Joop', 'Zoë', 'Zoe', 'Jan-Willem', 'Fatma'] as const;

/** Names as they are typed at the door. The marks in them are surnames, or names of whom only the seat is known. */
const name = fc.oneof(
  fc
    .tuple(fc.constantFrom(...firstNames), fc.constantFrom('', 'de', 'van den', '🎉'))
    .map(([first, particle]) => `${first} ${particle} ${secret}naam`),
  fc.constantFrom(
    `Mevrouw ${secret}`,
    `dhr. ${secret}`,
    `J. van ${secret}`,
    `${secret}, Joop`,
    `van ${secret}`,
    `oma ${secret}`,
    `dochter van ${secret}`,
    `Ans (${secret})`,
    `dochter Ans ${secret}`,
    'Wim',
    'Karin',
    '🎉',
    '1234',
  ),
);

const day = fc.constantFrom('', '2026-04-09');

/** An evening; the who of its agreements and the owners of what is parked are often people in the room, in full. */
export const markedEvening: fc.Arbitrary<EveningOnScreen> = fc
  .array(
    fc.record({ name, agreesTo: fc.constantFrom('nothing' as const, 'seat' as const, 'name' as const) }),
    {
      maxLength: 9,
    },
  )
  .map((people) =>
    people.map((person, index) => ({
      ...person,
      // Whoever did not agree to be named has no name that may be seen, the first one included.
      name: person.agreesTo === 'name' ? person.name : `${secret}voornaam ${secret}`,
      seat: index + 1,
      ...smuggled,
    })),
  )
  .chain((people) => {
    const anybody = fc.constantFrom('Team', 'De keuken', 'Iedereen', ...people.map((person) => person.name));
    const who = fc.oneof(
      words,
      anybody,
      anybody.map((one) => `${open}: ${one.toUpperCase()}.`),
    );
    // Surnames that nobody gave the app: an evening keeps first names only.
    const stranger = fc.constantFrom(
      `Karin van den ${secret}-de ${secret}`,
      `Karin ${secret}naam en Wim de ${secret}`,
      `mevrouw ${secret}, ${open}`,
      `Mw. A. van ’t ${secret}`,
      `J.P. ${secret} ${open}`,
      `KARIN DE ${secret}`,
    );
    const personal = fc.constant({ kind: 'personal' as const, ...smuggled });
    return fc
      .record({
        title: words,
        houseRules: fc.array(words, { maxLength: 6 }),
        people: fc.constant(people),
        themes: fc.array(
          fc.oneof(
            personal,
            fc.record({
              kind: fc.constant('theme' as const),
              text: words,
              stickers: fc.oneof(fc.constant(null), fc.nat({ max: 40 })),
              isChosen: fc.boolean(),
            }),
          ),
          { maxLength: 7 },
        ),
        parked: fc.array(
          fc.oneof(
            personal,
            fc.record({
              kind: fc.constant('parked' as const),
              what: who,
              owner: fc.oneof(anybody, stranger),
              by: day,
            }),
          ),
          { maxLength: 7 },
        ),
        agreements: fc.array(
          fc.record({ what: who, who: fc.oneof(who, stranger), when: words, lookBackOn: day }),
          { maxLength: 7 },
        ),
      })
      .map((evening) => ({ ...evening, ...smuggled }));
  });

/** Something of every kind that can be shown. */
export const everyEveningShow: fc.Arbitrary<EveningShow[]> = fc
  .record({
    title: words,
    question: words,
    next: words,
    page: fc.constantFrom(-1, 0, 1, 2, 99),
    seat: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10 })),
    hadTurn: fc.subarray([1, 2, 3, 4, 5]),
    isSilent: fc.boolean(),
  })
  .map(({ title, question, next, page, seat, hadTurn, isSilent }): EveningShow[] => {
    const turns = { speaking: seat, hadTurn, passed: [2, 6], ...smuggled };
    const shows: EveningShow[] = [
      { kind: 'nothing' },
      { kind: 'rest' },
      { kind: 'test', picture: 'bicycle' },
      { kind: 'welcome', page },
      { kind: 'part', title, question, next, page },
      { kind: 'round', question, turns, page },
      { kind: 'themes', page },
      { kind: 'parked', page },
      { kind: 'agreements', page },
      { kind: 'fire', question, isSilent, speaking: seat, page },
      { kind: 'card', deck: title, text: question, page },
      { kind: 'closing', question, speaking: seat, page },
    ];
    return shows.map((show) => ({ ...show, ...smuggled }));
  });
