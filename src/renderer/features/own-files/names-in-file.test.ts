import { namesOf } from '#shared/audience/index.ts';
import { expect, it } from 'vitest';
import { namesInFile } from './names-in-file.ts';

const names = namesOf([{ callName: 'Mien', fullName: 'Wilhelmina Verzonnen' }]);
const both = (text: string) => ({ nl: text, en: text });

it('finds names in every text, however deep, in either language, each once', () => {
  const content = {
    title: both('Bij Mien thuis'),
    steps: [
      { words: { nl: ['Rustig'], en: ['Ask Mien', 'Calm'] } },
      { text: both('Mevrouw Verzonnen en Mien') },
    ],
  };
  expect(namesInFile(content, names)).toEqual({
    names: ['Mien', 'Verzonnen'],
    texts: ['Bij Mien thuis', 'Ask Mien', 'Mevrouw Verzonnen en Mien'],
  });
});

it('leaves alone what is no text: an id, a kind, whose work it was', () => {
  const content = { id: 'mien-abcdef', kind: 'mien', inspiredBy: ['Mien'], title: both('De tuin') };
  expect(namesInFile(content, names)).toEqual({ names: [], texts: [] });
});
