import { expect, it } from 'vitest';
import { newWords } from './new-words.ts';

const id = '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11';
const conversation = {
  ...{ id, residentId: id, guideId: 'wensengesprek', heldOn: '2026-11-22', state: 'going' },
  aim: 'Thee',
  position: { stepId: 'welcome', promptIndex: 0 },
  prompts: {
    kind: {
      answers: [
        { id, text: 'De eik.', voice: { kind: 'relative', name: 'Yasmina' }, at: '2026-11-22T10:00:00Z' },
      ],
      draft: { text: '', voice: { kind: 'resident', pointed: false } },
      notToday: false,
    },
  },
  parked: [{ id, what: 'De tuin', who: 'Ruud', by: '2026-12-01' }],
  consent: { how: 'oral', by: 'Mien', note: 'ja-kaart', on: '2026-11-22' },
};

it('gives every word of a record that was never stored, and nothing that the app put in it', () => {
  expect(newWords(undefined, conversation)).toEqual([
    ...['Thee', 'De eik.', 'Yasmina', 'De tuin', 'Ruud', 'Mien', 'ja-kaart'],
  ]);
});

it('gives only what changed, whole', () => {
  const changed = structuredClone(conversation);
  changed.prompts.kind.draft.text = 'Daar klom ik in.';
  changed.aim = 'Thee en koek';
  expect(newWords(conversation, changed)).toEqual(['Thee en koek', 'Daar klom ik in.']);
});

it('gives notes whatever the question is called in its guide', () => {
  const notes = { id, notes: { how: 'Zachter praten.', at: 'Buiten' } };
  expect(newWords({ id, notes: {} }, notes)).toEqual(['Zachter praten.', 'Buiten']);
});
