import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { conversationSchema, residentSchema } from '#shared/model/index.ts';

import AgreementsStep from './AgreementsStep.svelte';

const resident = residentSchema.parse({
  ...{ id: '22222222-2222-4222-8222-222222222222', callName: 'Kees', fullName: '', relatives: [] },
  ...{ representative: { kind: 'not-known' }, communication: { needs: [], advice: '' } },
  ...{ simpleMode: false, createdAt: '2026-04-02T08:00:00.000Z' },
});
const conversation = conversationSchema.parse({
  id: '33333333-3333-4333-8333-333333333333',
  residentId: resident.id,
  ...{ guideId: 'wensengesprek', guideVersion: 1, guideCopyId: '', themes: [], aim: '', plannedMinutes: 45 },
  ...{ network: { people: [] }, fromPaper: false, sittings: [], awaitsColleague: false },
  workerId: '44444444-4444-4444-8444-444444444444',
  ...{ heldOn: '2026-04-02', startedAt: '2026-04-02T08:00:00.000Z', changedAt: '2026-04-02T08:30:00.000Z' },
  ...{ state: 'going', participants: [], position: { stepId: 'agreements', promptIndex: 0 }, prompts: {} },
  whatCounts: { text: '', voice: { kind: 'unknown' } },
  ...{ wishes: [], agreements: [], disagreements: [], parked: [], nextLookBackOn: '', sheetSavedAt: '' },
  consent: { how: 'not-yet', by: '', on: '', note: '' },
});

it('has a place that the A4 leads to, also while nothing was agreed: the button that begins it', () => {
  const { body } = render(AgreementsStep, {
    props: {
      ...{ conversation, resident, beside: createRawSnippet(() => ({ render: () => '<p></p>' })) },
      ...{ onback: undefined, onnext: () => undefined, onpause: () => undefined },
    },
  });
  for (const part of ['agreements', 'disagreements', 'parked'])
    expect(body.split(`data-sheet-field="${part}"`)[1], part).toContain('<button');
});
