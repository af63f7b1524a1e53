import { describe, expect, it } from 'vitest';
import type { Prompt } from '#shared/guides/index.ts';
import { promptRecordSchema } from '#shared/model/v2/conversation.ts';
import type { PromptRecord } from '#shared/model/index.ts';
import { emptyPrompt } from '../new-conversation.ts';
import {
  cardsOf,
  SimpleChoice,
  SimpleMode,
  simpleQuestion,
  type CardResponse,
} from './simple-mode.svelte.ts';

const both = (text: string) => ({ nl: text, en: `${text} (en)` });
const prompt: Prompt = {
  id: 'place',
  question: both('Waar bent u graag?'),
  followUps: [],
  aphasia: { question: both('Wijst u het aan?') },
  simple: {
    question: both('Waar zit u graag?'),
    answers: [
      { id: 'garden', text: both('In de tuin'), picture: 'garden' },
      { id: 'window', text: both('Bij het raam'), picture: 'window-seat' },
      { id: 'others', text: both('Bij anderen') },
    ],
  },
};
const words = { language: 'nl', variant: 'aphasia', yes: 'Ja.' } as const;
const responses: readonly CardResponse[] = ['yes', 'no', 'not-known'];
const ownWords = {
  id: '0b0e7f4e-8d57-4a2e-9a53-3f6d4c8e2a11',
  text: 'In de tuin',
  voice: { kind: 'resident', pointed: false },
  at: '2026-04-09T12:48:00.000Z',
} as const;

function modeAt(record: PromptRecord): SimpleMode {
  return new SimpleMode(record, cardsOf(prompt, words));
}

function shown(record: PromptRecord): Record<string, CardResponse> {
  return Object.fromEntries(record.shownCards.map(({ answerId, response }) => [answerId, response]));
}

describe('the cards of a question', () => {
  it('are those of the guide, in the language of the screen', () => {
    expect(cardsOf(prompt, { ...words, language: 'en' }).map(({ text, picture }) => [text, picture])).toEqual(
      [
        ['In de tuin (en)', 'garden'],
        ['Bij het raam (en)', 'window-seat'],
        ['Bij anderen (en)', undefined],
      ],
    );
    expect(simpleQuestion(prompt, words)).toBe('Waar zit u graag?');
  });

  it('are the question itself, in the words for this resident, when the guide has none', () => {
    const { simple: _, ...without } = prompt;
    expect(cardsOf(without, words)).toEqual([
      { id: 'place', text: 'Wijst u het aan?', picture: undefined, yes: 'Ja.' },
    ]);
  });
});

describe('asking cards', () => {
  it('goes one card at a time, with at most the one before it beside it', () => {
    const mode = modeAt(emptyPrompt());
    expect(mode.visible.map(({ id }) => id)).toEqual(['garden']);
    expect(mode.answer('no')).toBe(true);
    expect(mode.visible.map(({ id }) => id)).toEqual(['garden', 'window']);
    expect(mode.answer('yes')).toBe(true);
    expect(mode.visible.map(({ id }) => id)).toEqual(['window', 'others']);
    expect(mode.isComplete).toBe(false);
    expect(mode.answer('not-known')).toBe(false);
    expect(mode.isComplete).toBe(true);
  });

  it('keeps a yes as words of the resident, pointed to, and no or not known as what was shown', () => {
    const record = emptyPrompt();
    const mode = modeAt(record);
    for (const response of responses) mode.answer(response);
    expect(record.answers.map(({ text, voice }) => ({ text, voice }))).toEqual([
      { text: 'In de tuin', voice: { kind: 'resident', pointed: true } },
    ]);
    expect(shown(record)).toEqual({ garden: 'yes', window: 'no', others: 'not-known' });
  });

  it('goes on after a pause at the first card that was not answered', () => {
    const record = emptyPrompt();
    modeAt(record).answer('yes');
    expect(modeAt(record).current.id).toBe('window');
  });

  it('goes back, changes an answer, and goes on to cards that were answered without answering again', () => {
    const record = emptyPrompt();
    const mode = modeAt(record);
    for (let card = 0; card < 3; card += 1) mode.answer('yes');
    mode.goBack();
    mode.goBack();
    mode.goBack();
    expect(mode.current.id).toBe('garden');
    expect(mode.answer('no')).toBe(true);
    expect(mode.goOn()).toBe(true);
    expect(mode.goOn()).toBe(false);
    expect(mode.current.id).toBe('others');
    expect(record.answers.map(({ text }) => text)).toEqual(['Bij het raam', 'Bij anderen']);
  });

  it('does not go past a card that was not answered', () => {
    const mode = modeAt(emptyPrompt());
    expect(mode.goOn()).toBe(false);
    expect(mode.index).toBe(0);
  });

  it('is no longer "not today" once something was answered', () => {
    const record = { ...emptyPrompt(), notToday: true };
    modeAt(record).answer('not-known');
    expect(record.notToday).toBe(false);
  });

  it('leaves what the worker wrote out of a yes, and adds nothing when it is yes again', () => {
    const record = emptyPrompt();
    modeAt(record).answer('yes');
    record.answers = [{ ...ownWords, text: 'In de tuin, bij de kippen' }];
    const again = modeAt(record);
    again.goBack();
    again.answer('yes');
    expect(record.answers.map(({ text }) => text)).toEqual(['In de tuin, bij de kippen']);
  });
});

it('after any sequence of answers each card has its last response, and each yes one answer', () => {
  let seed = 20_261_122;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const record: PromptRecord = { ...emptyPrompt(), answers: [ownWords] };
    const expected: Record<string, CardResponse> = {};
    let mode = modeAt(record);
    for (let step = random(25); step > 0; step -= 1) {
      const response = responses[random(5)];
      if (response !== undefined) {
        expected[mode.current.id] = response;
        mode.answer(response);
      } else if (random(3) === 0) mode = modeAt(record);
      else mode.goBack();
    }
    expect(shown(record), `round ${round}`).toEqual(expected);
    expect(record.shownCards).toHaveLength(Object.keys(expected).length);
    const yes = mode.cards.filter(({ id }) => expected[id] === 'yes').map(({ text }) => text);
    const pointed = record.answers.filter(({ id }) => id !== ownWords.id).map(({ text }) => text);
    expect(pointed.toSorted(), `round ${round}`).toEqual(yes.toSorted());
    expect(record.answers[0], 'what was said before stays').toEqual(ownWords);
    expect(promptRecordSchema.parse(record)).toEqual(record);
  }
});

it('switches one question and no other, and back', () => {
  const choice = new SimpleChoice(() => true);
  choice.switch('place');
  expect([choice.isSimple('place'), choice.isSimple('people')]).toEqual([false, true]);
  choice.switch('place');
  expect(choice.isSimple('place')).toBe(true);
});
