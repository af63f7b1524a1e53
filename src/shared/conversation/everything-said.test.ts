import { expect, it } from 'vitest';
import type { Conversation, PromptRecord, Voice } from '../model/index.ts';
import { everythingSaid } from './index.ts';

const own: Voice = { kind: 'resident', pointed: false };
const seen: Voice = { kind: 'observed', workerName: 'Imke' };

function prompt(answers: [id: string, at: string, voice: Voice][], draft = ''): PromptRecord {
  return {
    answers: answers.map(([id, at, voice]) => ({ id, at, voice, text: `wat ${id} zegt` })),
    draft: { text: draft, voice: seen },
    notToday: false,
  };
}

it('gives every word with its voice, in the order in which it was said, and unfinished words last', () => {
  const conversation = {
    prompts: {
      home: prompt([['c', '2026-11-22T10:03:00.000Z', own]], 'nog bezig'),
      food: prompt([
        ['a', '2026-11-22T10:01:00.000Z', seen],
        ['b', '2026-11-22T10:02:00.000Z', own],
      ]),
      garden: prompt([], '  '),
    },
  } as unknown as Conversation;
  expect(everythingSaid(conversation).map(({ text, voice, isDraft }) => [text, voice.kind, isDraft])).toEqual(
    [
      ['wat a zegt', 'observed', false],
      ['wat b zegt', 'resident', false],
      ['wat c zegt', 'resident', false],
      ['nog bezig', 'observed', true],
    ],
  );
});
