import { expect, it } from 'vitest';
import { conversationSchema, residentSchema, type SheetForm } from '#shared/model/index.ts';
import { viewSheet } from './view-sheet.ts';

const kees = residentSchema.parse({
  id: '22222222-2222-4222-8222-222222222222',
  callName: 'Kees',
  fullName: 'Cornelis Testman',
  relatives: [],
  representative: { kind: 'not-known' },
  communication: { needs: [], advice: '' },
  simpleMode: false,
  createdAt: '2026-04-02T08:00:00.000Z',
});

const conversation = conversationSchema.parse({
  id: '33333333-3333-4333-8333-333333333333',
  residentId: kees.id,
  ...{ guideId: 'wensengesprek', guideVersion: 1, guideCopyId: '', themes: [] },
  ...{ network: { people: [] }, fromPaper: false, sittings: [], awaitsColleague: false },
  workerId: '44444444-4444-4444-8444-444444444444',
  heldOn: '2026-04-02',
  startedAt: '2026-04-02T08:00:00.000Z',
  changedAt: '2026-04-02T08:30:00.000Z',
  ...{
    state: 'going',
    aim: '',
    plannedMinutes: 45,
    participants: [],
    position: { stepId: 'wishes', promptIndex: 0 },
    prompts: {},
  },
  whatCounts: { text: '', voice: { kind: 'unknown' } },
  wishes: [
    {
      id: '55555555-5555-4555-8555-555555555555',
      ...{ text: 'Naar de tuin', voice: { kind: 'resident', pointed: false } },
      ...{ isChosen: false, segmentId: '', knownPath: '', otherPath: '' },
    },
  ],
  ...{ agreements: [], disagreements: [], parked: [], nextLookBackOn: '', sheetSavedAt: '' },
  consent: { how: 'not-yet', by: '', on: '', note: '' },
});

function viewOf(sheetForm: Partial<SheetForm>, house?: Parameters<typeof viewSheet>[3]) {
  const form = { ...conversation.sheetForm, ...sheetForm };
  return viewSheet({ ...conversation, sheetForm: form }, kees, undefined, house);
}

it('still makes the sheet when a part was moved and left off: left off it stays', () => {
  const view = viewOf({ appendix: ['wishes'], leftOff: ['wishes'] });
  expect(view).toMatchObject({ kind: 'ready', plan: { form: { appendix: [], leftOff: ['wishes'] } } });
  expect(view.kind === 'ready' && view.layout.pages.map(({ name }) => name)).toEqual(['sheet']);
});

it('has the house at the top, when there is something of it', () => {
  const house = { name: 'De Verzonnen Linde' };
  expect(viewOf({}, house)).toMatchObject({ plan: { house } });
  expect(viewOf({})).not.toHaveProperty('plan.house');
});
