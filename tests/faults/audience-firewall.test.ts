import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audienceViewSchema,
  charactersOf,
  projectConversation,
  projectEvening,
  testPictures,
  viewLimits,
  wordsOf,
  type Appearance,
  type AudienceView,
  type ConversationShow,
} from '../../src/shared/audience/index.ts';
import {
  markedConversation,
  markedGuide,
  markedResident,
  openMarks,
  promptIds,
  secret,
} from './support/marked-conversation.ts';
import { everyEveningShow, markedEvening } from './support/marked-evening.ts';
import { roundsOf, tellCounts } from './support/proof.ts';

/*
 * What is private cannot reach the shared screen. Every text of a conversation, a resident, a guide and an evening says
 * where it stands; a view may hold only what belongs to what was chosen.
 */

const rounds = roundsOf(500, 5_000);

const appearance: fc.Arbitrary<Appearance> = fc.record({
  theme: fc.constantFrom('light', 'dark'),
  letters: fc.constantFrom('usual', 'low-vision'),
  language: fc.constantFrom('nl', 'en'),
});

/** Everything that can be chosen at a conversation, and which words may be seen then. */
const everyShow = fc
  .record({
    promptId: fc.constantFrom(...promptIds),
    index: fc.constantFrom(-1, 0, 1, 2, 5, 1000, Number.NaN),
    isSimple: fc.boolean(),
    atOnce: fc.constantFrom(2 as const, 3 as const, 4 as const),
  })
  .map(({ promptId, index, isSimple, atOnce }): { show: ConversationShow; open: string[] }[] => {
    const { question, simpleQuestion, card, segment, callName, whatCounts, wish, agreement } = openMarks;
    return [
      { show: { kind: 'nothing' }, open: [] },
      { show: { kind: 'rest' }, open: [] },
      ...testPictures.map((picture) => ({ show: { kind: 'test' as const, picture }, open: [] })),
      {
        show: { kind: 'question', promptId, isSimple, page: index },
        open: [isSimple ? simpleQuestion : question],
      },
      { show: { kind: 'cards', promptId, asked: index, atOnce }, open: [simpleQuestion, card] },
      { show: { kind: 'circle', whatCounts: false, page: index }, open: [segment, callName] },
      { show: { kind: 'circle', whatCounts: true, page: index }, open: [segment, callName, whatCounts] },
      { show: { kind: 'wishes', page: index }, open: [wish] },
      { show: { kind: 'agreements', page: index }, open: [agreement] },
      { show: { kind: 'read-back', item: index }, open: [whatCounts, wish, agreement] },
    ];
  });

const everyMark = [...Object.values(openMarks), secret];

const marksIn = (state: unknown) => JSON.stringify(state).split(secret).length - 1;

const maySee = [
  `agreements ${openMarks.agreement}`,
  `cards ${openMarks.card}`,
  `cards ${openMarks.simpleQuestion}`,
  `circle ${openMarks.callName}`,
  `circle ${openMarks.segment}`,
  `circle ${openMarks.whatCounts}`,
  `question ${openMarks.question}`,
  `question ${openMarks.simpleQuestion}`,
  `read-back ${openMarks.agreement}`,
  `read-back ${openMarks.whatCounts}`,
  `read-back ${openMarks.wish}`,
  `wishes ${openMarks.wish}`,
].sort();

const kindsWithWords = [
  'agreements',
  'card',
  'closing',
  'fire',
  'parked',
  'part',
  'round',
  'themes',
  'welcome',
];

/** What holds for every view, whatever it was made of. Returns it as text. */
function expectGoodView(view: AudienceView): string {
  const { error } = audienceViewSchema.safeParse(view);
  if (error !== undefined) expect.fail(`no view: ${error.message}`);
  if (wordsOf(view) > viewLimits.words || charactersOf(view) > viewLimits.characters)
    expect.fail(`too much at once: ${JSON.stringify(view)}`);
  return JSON.stringify(view);
}

describe('what is private never stands in a view', () => {
  it('of a conversation, whatever is chosen', () => {
    const counts = { states: 0, views: 0, 'views with words': 0, 'private marks put in': 0 };
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        markedConversation,
        markedResident,
        markedGuide,
        appearance,
        everyShow,
        (conversation, resident, guide, look, shows) => {
          counts.states += 1;
          counts['private marks put in'] += marksIn([conversation, resident, guide]);
          for (const { show, open } of shows) {
            const view = projectConversation(conversation, resident, guide, { appearance: look, show });
            const text = expectGoodView(view);
            for (const mark of everyMark)
              if (!open.includes(mark) && text.includes(mark))
                expect.fail(`${mark} in a view of ${show.kind}: ${text}`);
            counts.views += 1;
            if (wordsOf(view) > 0) counts['views with words'] += 1;
            for (const mark of open) if (text.includes(mark)) seen.add(`${show.kind} ${mark}`);
          }
        },
      ),
      { numRuns: rounds },
    );
    // What may be seen was seen: a projection that shows nothing would pass everything above.
    expect([...seen].sort()).toEqual(maySee);
    tellCounts('views of conversations', { ...counts, 'private marks in a view': 0 });
  }, 3_600_000);

  it('of a family evening, whatever is chosen', () => {
    const counts = { states: 0, views: 0, 'views with words': 0, 'private marks put in': 0 };
    const seen = new Set<string>();
    fc.assert(
      fc.property(markedEvening, appearance, everyEveningShow, (evening, look, shows) => {
        counts.states += 1;
        counts['private marks put in'] += marksIn(evening);
        for (const show of shows) {
          const view = projectEvening(evening, { appearance: look, show });
          const text = expectGoodView(view);
          if (text.toUpperCase().includes(secret))
            expect.fail(`${secret} in a view of ${show.kind}: ${text}`);
          counts.views += 1;
          if (wordsOf(view) > 0) {
            counts['views with words'] += 1;
            seen.add(show.kind);
          }
        }
      }),
      { numRuns: rounds },
    );
    expect([...seen].sort()).toEqual(kindsWithWords);
    tellCounts('views of family evenings', { ...counts, 'private marks in a view': 0 });
  }, 3_600_000);
});
