import {
  conversationSchema,
  residentSchema,
  sheetFormSchema,
  type Conversation,
  type Resident,
} from '../model/index.ts';

/* The id of Pieter, his son, who may decide when Kees cannot. */
const pieter = '11111111-1111-4111-8111-111111111111';

/** Kees of the invented cases. */
export const kees: Resident = residentSchema.parse({
  id: '22222222-2222-4222-8222-222222222222',
  callName: 'Kees',
  fullName: 'Cornelis Testman',
  relatives: [{ id: pieter, name: 'Pieter', relation: 'zoon' }],
  representative: { kind: 'person', relativeId: pieter, ground: 'authorised' },
  communication: { needs: [], advice: '' },
  simpleMode: false,
  createdAt: '2026-04-02T08:00:00.000Z',
});

/** Stands in every field that never comes on the sheet. */
export const secret = 'MERKWOORD';

/** A conversation with Kees in which everything was spoken of; `changes` takes the place of fields. */
export function conversationWithKees(changes: Partial<Conversation> = {}): Conversation {
  return conversationSchema.parse({
    id: '33333333-3333-4333-8333-333333333333',
    residentId: kees.id,
    guideId: 'wensengesprek',
    guideVersion: 1,
    guideCopyId: '',
    themes: [],
    network: { people: [] },
    fromPaper: false,
    sittings: [],
    awaitsColleague: false,
    sheetLanguage: 'nl',
    sheetForm: sheetFormSchema.parse({}),
    sheetsMade: [],
    workerId: '44444444-4444-4444-8444-444444444444',
    heldOn: '2026-04-02',
    startedAt: '2026-04-02T08:00:00.000Z',
    changedAt: '2026-04-02T08:30:00.000Z',
    state: 'going',
    participants: [
      { id: kees.id, name: 'Kees', kind: 'resident', role: '' },
      {
        id: '44444444-4444-4444-8444-444444444444',
        name: 'Imke Oefen',
        kind: 'worker',
        role: 'contactverzorgende',
      },
      { id: pieter, name: 'Pieter', kind: 'relative', role: 'zoon' },
    ],
    aim: secret,
    plannedMinutes: 45,
    position: { stepId: 'welcome', promptIndex: 0 },
    prompts: {
      'good-day': {
        answers: [
          {
            id: '55555555-5555-4555-8555-555555555555',
            text: secret,
            voice: { kind: 'resident', pointed: false },
            at: '2026-04-02T08:10:00.000Z',
          },
        ],
        mark: null,
        shownCards: [],
        draft: { text: secret, voice: { kind: 'unknown' } },
        notToday: false,
      },
    },
    whatCounts: {
      text: 'Vrijdag naar de kantine, met een biertje.',
      voice: { kind: 'resident', pointed: false },
    },
    wishes: [
      {
        id: '66666666-6666-4666-8666-666666666666',
        text: 'Vrijdag naar de kantine',
        voice: { kind: 'resident', pointed: false },
        knownPath: secret,
        otherPath: secret,
        isChosen: false,
        segmentId: '',
      },
    ],
    agreements: [
      {
        id: '77777777-7777-4777-8777-777777777777',
        what: 'Bellen na afloop',
        who: 'Pieter belt Anneke',
        when: 'Dezelfde avond',
        lookBackOn: '2026-05-15',
      },
      { id: '88888888-8888-4888-8888-888888888888', what: ' ', who: '', when: '', lookBackOn: '2026-05-15' },
    ],
    disagreements: [
      {
        id: '99999999-9999-4999-8999-999999999999',
        views: [
          { name: 'Anneke', text: 'Is bang dat haar vader valt.' },
          { name: 'Pieter', text: '' },
        ],
        residentChoice: 'Gaan.',
      },
    ],
    parked: [],
    nextLookBackOn: '2026-05-15',
    consent: {
      how: 'oral',
      by: 'Kees',
      note: 'Anneke: heeft dit gezien, is het niet eens.',
      on: '2026-04-03',
    },
    sheetSavedAt: '',
    ...changes,
  });
}
