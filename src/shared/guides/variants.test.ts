import { expect, it } from 'vitest';
import { type Prompt, variantFor, wordsOf } from './index.ts';

const text = (words: string) => ({ nl: words, en: words });
const prompt: Prompt = {
  id: 'day',
  question: text('Wat maakt een dag voor u een goede dag?'),
  followUps: [text('Wat doet u dan?')],
  listeningHint: text('Wacht.'),
  dementia: { question: text('Wat is fijn vandaag?'), followUps: [] },
  aphasia: { question: text('Is buiten zijn fijn?'), listeningHint: text('Laat wijzen.') },
};

it('asks who has aphasia in a way that can be answered by pointing, whatever else there is', () => {
  expect(variantFor([])).toBe('usual');
  expect(variantFor(['hard-of-hearing', 'low-vision'])).toBe('usual');
  expect(variantFor(['memory', 'hard-of-hearing'])).toBe('dementia');
  expect(variantFor(['memory', 'aphasia'])).toBe('aphasia');
});

it('takes the words of the variant, and the usual ones where it has none', () => {
  expect(wordsOf(prompt, 'usual')).toMatchObject({ question: prompt.question, followUps: prompt.followUps });
  expect(wordsOf(prompt, 'dementia')).toEqual({
    question: prompt.dementia?.question,
    followUps: [],
    listeningHint: prompt.listeningHint,
  });
  expect(wordsOf(prompt, 'aphasia')).toEqual({
    question: prompt.aphasia?.question,
    followUps: prompt.followUps,
    listeningHint: prompt.aphasia?.listeningHint,
  });
  expect(wordsOf({ id: 'x', question: text('?'), followUps: [] }, 'aphasia')).toMatchObject({
    question: text('?'),
  });
});
