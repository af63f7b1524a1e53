import fc from 'fast-check';
import {
  guideSchema,
  pictureNames,
  segmentIcons,
  type Guide,
  type Step,
} from '../../../src/shared/guides/index.ts';
import type { Conversation, Mark, PromptRecord, Resident, Voice } from '../../../src/shared/model/index.ts';

/*
 * Conversations in which every text says where it stands. `GEHEIM-…` may be in no view at all; `OPEN-…` only in the views
 * of what it belongs to. Everything else that a conversation or a resident can hold is private, so it is marked so.
 */

/** Words that may be seen, by where they stand. */
export const openMarks = {
  question: 'OPEN-vraag',
  simpleQuestion: 'OPEN-eenvoudig',
  card: 'OPEN-kaart',
  segment: 'OPEN-deel',
  callName: 'OPENroepnaam',
  whatCounts: 'OPEN-telt',
  wish: 'OPEN-wens',
  agreement: 'OPEN-afspraak',
} as const;

/** A mark that is in no view. */
export const secret = 'GEHEIM';

const id = fc.uuid({ version: 4 });
const short = { maxLength: 3 };

/** Words around a mark: few, many, none, and such as are hard to show. Each word of it carries the mark. */
function marked(mark: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(mark, ` ${mark}. `, `${mark}a ${mark}b, ${mark}c`) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', `${mark}\n${mark}\t${mark}`) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 90 }).map((count) => `${mark}. `.repeat(count)) },
    { weight: 1, arbitrary: fc.constantFrom(`${mark}${'👩‍👩‍👧'.repeat(12)}`, `${mark}-فاطمة ${mark}\u202E-om`) },
  );
}

const secretText = marked(secret);
/* A first name may be seen at a table; the surname behind it not. Here both are marked: no name has a place but the call name. */
const secretName = fc.constantFrom(
  `${secret}naam`,
  `Anneke ${secret}`,
  `Mevrouw ${secret}`,
  `J. van ${secret}`,
);

const voice: fc.Arbitrary<Voice> = fc.oneof(
  fc.record({ kind: fc.constant('resident' as const), pointed: fc.boolean() }),
  fc.record({ kind: fc.constant('relative' as const), name: secretName }),
  fc.record({ kind: fc.constant('observed' as const), workerName: secretName }),
  fc.record({ kind: fc.constant('worker' as const), name: secretName }),
  fc.constant({ kind: 'unknown' as const }),
);

const moment = fc.constantFrom('2026-04-02T08:00:00.000Z', '2026-04-02T09:30:00.000Z');
const day = fc.constantFrom('', '2026-04-09', '2026-09-30');

const mark: fc.Arbitrary<Mark | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('card' as const), share: fc.constantFrom('not-discussed', 'yes', 'no') }),
  fc.record({
    kind: fc.constant('segment' as const),
    going: fc.constantFrom('not-discussed', 'not-well', 'so-so', 'well'),
    say: fc.constantFrom('not-discussed', 'self', 'together', 'leave'),
    importance: fc.constantFrom('not-discussed', 'a-little', 'quite', 'very'),
  }),
  fc.record({
    kind: fc.constant('opinion' as const),
    opinions: fc.array(
      fc.record({ personId: id, name: secretName, view: fc.constantFrom('agrees', 'disagrees') }),
      short,
    ),
  }),
  fc.record({
    kind: fc.constant('three-voices' as const),
    comparison: fc.constantFrom('same', 'different'),
    overlap: secretText,
    difference: secretText,
    residentChoice: secretText,
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    problem: fc.constantFrom('yes', 'no'),
    options: fc.array(fc.record({ id, text: secretText, pros: secretText, cons: secretText }), short),
    chosenId: fc.constant('' as const),
    notYet: fc.boolean(),
  }),
);

const promptRecord: fc.Arbitrary<PromptRecord> = fc.record({
  answers: fc.array(fc.record({ id, text: secretText, voice, at: moment }), short),
  draft: fc.record({ text: secretText, voice }),
  notToday: fc.boolean(),
  mark,
  shownCards: fc.array(
    fc.record({
      answerId: fc.constantFrom('kaart-0', 'kaart-1'),
      text: secretText,
      response: fc.constantFrom('yes', 'no', 'not-known'),
      saidId: fc.constant('' as const),
    }),
    short,
  ),
});

/** Ids of the questions in {@link markedGuide}; the last is one that no guide has. */
export const promptIds = ['vraag-0', 'vraag-1', 'deel-0', 'deel-3', 'deel-11', 'weg'] as const;

/** What the app itself could add to a record one day: whoever passes a whole object on, passes this on. */
const smuggled = { note: secret, privateNotes: { 'vraag-0': secret }, saveState: secret };

function carrying<Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return value.map((inner) => ({ ...inner, ...smuggled }));
}

/** A conversation with a mark in every text; not parsed, so that texts stay as hard as they were made. */
export const markedConversation: fc.Arbitrary<Conversation> = carrying(
  fc.record({
    id,
    residentId: id,
    guideId: fc.constant(`${secret}-leidraad`),
    guideVersion: fc.constant(1),
    guideCopyId: fc.constant(''),
    workerId: id,
    heldOn: fc.constant('2026-04-02'),
    startedAt: moment,
    changedAt: moment,
    state: fc.constantFrom('going', 'paused', 'finished'),
    participants: fc.array(
      fc.record({
        id,
        name: secretName,
        kind: fc.constantFrom('resident', 'relative', 'worker', 'other'),
        role: secretName,
      }),
      short,
    ),
    aim: secretText,
    plannedMinutes: fc.constant(45),
    position: fc.record({ stepId: fc.constant('welkom'), promptIndex: fc.constantFrom(0, 1) }),
    prompts: fc
      .uniqueArray(fc.constantFrom(...promptIds), { minLength: 2, maxLength: 4 })
      .chain((ids) =>
        fc.record(Object.fromEntries(ids.map((promptId) => [promptId, carrying(promptRecord)]))),
      ),
    whatCounts: carrying(fc.record({ text: marked(openMarks.whatCounts), voice })),
    wishes: fc
      .array(
        fc.boolean().chain((isChosen) =>
          carrying(
            fc.record({
              id,
              text: marked(isChosen ? openMarks.wish : secret),
              voice,
              knownPath: secretText,
              otherPath: secretText,
              isChosen: fc.constant(isChosen),
              segmentId: fc.constantFrom('', 'deel-0', 'deel-3'),
            }),
          ),
        ),
        { maxLength: 5 },
      )
      .map(atMostThreeChosen),
    agreements: fc.array(
      carrying(
        fc.record({
          id,
          what: marked(openMarks.agreement),
          who: marked(openMarks.agreement),
          when: marked(openMarks.agreement),
          lookBackOn: day,
        }),
      ),
      { maxLength: 7 },
    ),
    disagreements: fc.array(
      fc.record({
        id,
        views: fc.array(fc.record({ name: secretName, text: secretText }), short),
        residentChoice: secretText,
      }),
      short,
    ),
    parked: fc.array(fc.record({ id, what: secretText, who: secretText, by: day }), short),
    nextLookBackOn: day,
    consent: fc.record({
      how: fc.constantFrom('not-yet', 'oral', 'written'),
      by: secretText,
      note: secretText,
      on: day,
    }),
    sheetSavedAt: fc.constant('' as const),
    themes: fc.array(secretName, { maxLength: 2 }),
    network: fc.record({
      people: fc.array(
        fc.record({
          id,
          name: secretName,
          relation: secretName,
          distance: fc.constantFrom(1, 2, 3),
          tie: fc.constantFrom('supporting', 'difficult'),
          support: fc.constant([]),
          isMissed: fc.boolean(),
        }),
        short,
      ),
    }),
    fromPaper: fc.boolean(),
    sittings: fc.constant([]),
    awaitsColleague: fc.boolean(),
    sheetLanguage: fc.constantFrom('nl', 'en'),
    sheetForm: fc.constant({}) as fc.Arbitrary<never>,
    sheetsMade: fc.constant([]),
  }) as unknown as fc.Arbitrary<Conversation>,
);

/* As the app keeps it: a fourth star is not given. A wish that loses its star is private again. */
function atMostThreeChosen(wishes: Conversation['wishes']): Conversation['wishes'] {
  let chosen = 0;
  return wishes.map((wish) => {
    if (wish.isChosen && wish.text.trim() !== '') chosen += 1;
    return chosen > 3 ? { ...wish, isChosen: false, text: secret } : wish;
  });
}

/** A resident with a surname and everything else that is private; the call name may hold the surname. */
export const markedResident: fc.Arbitrary<Resident> = carrying(
  fc.record({
    id,
    callName: fc.constantFrom(
      openMarks.callName,
      `${openMarks.callName} ${secret}`,
      `Mevrouw ${secret}`,
      `oma ${secret}`,
      `${secret}-de ${secret}`,
      secret,
    ),
    fullName: fc.constantFrom(
      `Wilhelmina ${secret}`,
      `Wilhelmina van den ${secret}`,
      `W. ${secret}-de ${secret}`,
    ),
    relatives: fc.array(fc.record({ id, name: secretName, relation: secretName }), short),
    representative: fc.constant({ kind: 'nobody' }),
    communication: fc.record({
      needs: fc.subarray(['hard-of-hearing', 'low-vision', 'aphasia', 'memory', 'other-language']),
      advice: secretText,
    }),
    createdAt: moment,
    simpleMode: fc.boolean(),
  }) as unknown as fc.Arbitrary<Resident>,
);

const both = (text: string) => ({ nl: text, en: text });

function promptOf(promptId: string, question: string, answers: number, words: number) {
  const card = Array.from({ length: words }, () => openMarks.card)
    .join(' ')
    .slice(0, 40);
  return {
    id: promptId,
    question: both(question),
    followUps: [both(secret)],
    listeningHint: both(secret),
    dementia: { question: both(question), followUps: [both(secret)], listeningHint: both(secret) },
    simple: {
      question: both(openMarks.simpleQuestion),
      ...(answers > 1 && {
        answers: Array.from({ length: answers }, (_none, index) => ({
          id: `kaart-${index}`,
          text: both(card),
          ...(index > 0 && { picture: pictureNames[index] }),
        })),
      }),
    },
  };
}

/** A guide with questions, cards and a circle of three to twelve parts; its hints and follow-ups are private. */
export const markedGuide: fc.Arbitrary<Guide> = fc
  .record({
    parts: fc.integer({ min: 3, max: 12 }),
    cards: fc.integer({ min: 0, max: 6 }),
    words: fc.constantFrom(1, 2, 4),
    questionWords: fc.constantFrom(1, 3, 12),
    hasCircle: fc.boolean(),
  })
  .map(({ parts, cards, words, questionWords, hasCircle }) => {
    const question = Array.from({ length: questionWords }, () => openMarks.question)
      .join(' ')
      .slice(0, 140);
    const circle: Step = {
      kind: 'circle',
      id: 'cirkel',
      title: both(secret),
      prompts: Array.from({ length: parts }, (_none, index) => ({
        ...promptOf(`deel-${index}`, question, 0, 1),
        title: both(openMarks.segment),
        icon: segmentIcons[index] ?? 'star',
        group: both(openMarks.segment),
      })),
    };
    return guideSchema.parse({
      format: 'goed-gesprek-guide',
      formatVersion: 2,
      id: 'leidraad',
      version: 1,
      title: both(secret),
      aim: both(secret),
      forWhom: both(secret),
      minutes: 45,
      inspiredBy: [secret],
      steps: [
        {
          kind: 'questions',
          id: 'welkom',
          title: both(secret),
          prompts: [promptOf('vraag-0', question, cards, words), promptOf('vraag-1', question, 2, 1)],
        },
        ...(hasCircle ? [circle] : []),
        { kind: 'read-back', id: 'teruglezen', title: both(secret) },
      ],
    });
  });
