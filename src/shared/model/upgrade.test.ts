import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conversationSchema, modelVersion, upgradeRecord } from './index.ts';
import { conversationSchema as version1Schema } from './v1/conversation.ts';

const id = '0b6f1d5e-3f0f-4c5e-9a43-6a7d8d4f8a11';
const voice = { kind: 'resident', pointed: false };

/** A conversation as version 1 wrote it, with whatever people said. */
const version1Conversation = fc
  .record({ said: fc.string({ maxLength: 200 }), wish: fc.string({ maxLength: 200 }), days: fc.nat(3000) })
  .map(({ said, wish, days }) => ({
    id,
    residentId: id,
    guideId: 'wensengesprek',
    guideVersion: 1,
    workerId: id,
    heldOn: new Date(1_700_000_000_000 + days * 86_400_000).toISOString().slice(0, 10),
    startedAt: '2026-11-22T10:00:00.000Z',
    changedAt: '2026-11-22T10:30:00.000Z',
    state: 'going',
    participants: [],
    aim: '',
    plannedMinutes: 45,
    position: { stepId: 'opening', promptIndex: 0 },
    prompts: {
      first: {
        answers: [{ id, text: said, voice, at: '2026-11-22T10:10:00.000Z' }],
        draft: { text: said, voice },
        notToday: false,
      },
    },
    whatCounts: { text: wish, voice },
    wishes: [],
    agreements: [],
    disagreements: [],
    parked: [],
    nextLookBackOn: '',
    consent: { how: 'not-yet', by: '', note: '', on: '' },
    sheetSavedAt: '',
  }));

it('brings every conversation of version 1 to the newest version without changing a word', () => {
  fc.assert(
    fc.property(version1Conversation, (old) => {
      const before = version1Schema.parse(old);
      const now = conversationSchema.parse(upgradeRecord('conversations', old, 1, modelVersion));
      expect(version1Schema.parse(now)).toEqual(before);
      expect(now.guideCopyId).toBe('');
    }),
  );
});

it('leaves records of the newest version, and tables that did not change, as they are', () => {
  const content = { id, anything: 'at all' };
  expect(upgradeRecord('conversations', content, modelVersion, modelVersion)).toBe(content);
  expect(upgradeRecord('residents', content, 1, modelVersion)).toBe(content);
});

it('refuses what is no record of the version it says', () => {
  for (const content of [null, 'text', { id }, { id: 3, prompts: [] }]) {
    expect(() => upgradeRecord('conversations', content, 1, modelVersion)).toThrow();
  }
});
