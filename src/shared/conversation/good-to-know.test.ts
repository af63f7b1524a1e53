import { expect, it } from 'vitest';
import type { Guide } from '../guides/index.ts';
import type { Conversation, Mark, PromptRecord } from '../model/index.ts';
import { goodToKnow } from './index.ts';

const title = (text: string) => ({ nl: text, en: text });
const guide = {
  steps: [
    { kind: 'questions', prompts: [{ id: 'day' }] },
    {
      kind: 'cards',
      prompts: [
        { id: 'music', title: title('Muziek') },
        { id: 'work', title: title('Werk') },
      ],
    },
  ],
} as unknown as Guide;

function prompt(share: 'yes' | 'no' | 'not-discussed', ...texts: string[]): PromptRecord {
  const mark: Mark = { kind: 'card', share };
  const answers = texts.map((text) => ({
    id: text,
    text,
    voice: { kind: 'resident' as const, pointed: false },
    at: '2026-11-22T10:00:00.000Z',
  }));
  const draft = { text: 'nog bezig', voice: { kind: 'unknown' as const } };
  return { answers, draft, notToday: false, mark, shownCards: [] };
}

function held(heldOn: string, prompts: Record<string, PromptRecord>): Conversation {
  return {
    ...{ id: `held ${heldOn}`, guideId: 'welkomstgesprek', heldOn, startedAt: `${heldOn}T10:00:00.000Z` },
    prompts,
  } as unknown as Conversation;
}

const texts = (conversations: Conversation[]) =>
  goodToKnow(conversations, () => guide).map(({ title: name, answers }) => [
    name?.nl,
    ...answers.map(({ text }) => text),
  ]);

it('gives what may be shared, with the name of the card, from the newest conversation to the oldest', () => {
  const old = held('2026-01-10', { work: prompt('yes', 'Bakker'), music: prompt('yes', 'Orgel') });
  const recent = held('2026-11-10', { music: prompt('yes', 'Harmonie', 'Geen radio') });
  expect(texts([old, recent])).toEqual([
    ['Muziek', 'Harmonie', 'Geen radio'],
    ['Muziek', 'Orgel'],
    ['Werk', 'Bakker'],
  ]);
});

it('never gives what may not be shared, what nobody spoke of, or what is no card', () => {
  const words = { ...prompt('yes', 'Koffie'), mark: null };
  expect(
    texts([
      held('2026-01-10', {
        music: prompt('no', 'Stil'),
        work: prompt('not-discussed', 'Bakker'),
        day: words,
      }),
    ]),
  ).toEqual([]);
});

it('takes an earlier yes back when a later conversation says no, and leaves the other cards', () => {
  const old = held('2026-01-10', { work: prompt('yes', 'Bakker'), music: prompt('yes', 'Orgel') });
  expect(texts([old, held('2026-11-10', { music: prompt('no') })])).toEqual([['Werk', 'Bakker']]);
  expect(texts([old, held('2025-11-10', { music: prompt('no') })]), 'an earlier no is over').toHaveLength(2);
  expect(texts([old, held('2026-11-10', { music: prompt('not-discussed') })])).toHaveLength(2);
});

it('leaves out a card without words, also with words that are still being typed', () => {
  expect(texts([held('2026-01-10', { music: prompt('yes') })])).toEqual([]);
});

it('keeps the words when the guide is gone', () => {
  const found = goodToKnow([held('2026-01-10', { music: prompt('yes', 'Orgel') })], () => undefined);
  expect(found.map((card) => [card.title, card.answers[0]?.text])).toEqual([[undefined, 'Orgel']]);
});
