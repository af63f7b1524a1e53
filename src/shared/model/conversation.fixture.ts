import { conversationSchema, type Conversation } from './index.ts';

/** An invented conversation that has only just begun, with what a test says of it. Throws ZodError when that is no conversation. */
export function begunConversation(changes: Readonly<Record<string, unknown>>): Conversation {
  return conversationSchema.parse({
    id: '11111111-1111-4111-8111-111111111111',
    guideId: 'wensengesprek',
    guideVersion: 1,
    guideCopyId: '',
    workerId: '12111111-1111-4111-8111-111111111111',
    heldOn: '2026-04-02',
    startedAt: '2026-04-02T08:00:00.000Z',
    changedAt: '2026-04-02T08:00:00.000Z',
    state: 'going',
    participants: [],
    aim: '',
    plannedMinutes: 0,
    position: { stepId: 'welcome', promptIndex: 0 },
    prompts: {},
    whatCounts: { text: '', voice: { kind: 'resident', pointed: false } },
    themes: [],
    wishes: [],
    agreements: [],
    disagreements: [],
    parked: [],
    nextLookBackOn: '',
    consent: { how: 'not-yet', by: '', note: '', on: '' },
    sheetSavedAt: '',
    network: { people: [] },
    fromPaper: false,
    sittings: [],
    awaitsColleague: false,
    sheetLanguage: 'nl',
    ...changes,
  });
}
