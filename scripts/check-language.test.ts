import { describe, expect, it } from 'vitest';
import { guideSchema } from '#shared/guides/index.ts';
import { checkLanguage, checkQuestions, exampleTexts, guideTexts, sentencesOf } from './check-language.ts';

const check = (...texts: string[]) =>
  checkLanguage(texts.map((text, index) => ({ place: `text ${index}`, text })));
const sentence = (words: number) => `${Array(words).fill('woord').join(' ')}.`;

describe('checkLanguage', () => {
  it('counts sentences and words', () => {
    expect(check('Dag Mien. Hoe gaat het nu?', 'Verder')).toMatchObject({
      sentences: 3,
      medianWords: 2,
      longestWords: 4,
      faults: [],
    });
    expect(sentencesOf('Zeg ‘ja, en…’ Wacht dan. Om 13.48 uur – of later: goed?')).toEqual([
      'Zeg ‘ja, en…’',
      'Wacht dan.',
      'Om 13.48 uur – of later:',
      'goed?',
    ]);
  });

  it('names a sentence that is too long', () => {
    expect(check(sentence(20), 'Kort.').faults).toEqual([]);
    expect(check(sentence(21), 'Kort.').faults).toEqual([
      expect.stringContaining('text 0: a sentence of 21 words'),
    ]);
  });

  it('names texts that are long as a whole', () => {
    expect(check(sentence(10), sentence(10), sentence(19)).faults).toEqual([]);
    expect(check(sentence(11), sentence(11), sentence(3)).faults).toHaveLength(1);
  });

  it.each([
    'De patiënt rust.',
    'Twee PATIENTEN.',
    'Een Smart doel.',
    'Wij evalueren.',
    'Zij weigert.',
    '(casus)',
  ])('names a word that we avoid: %s', (text) => {
    expect(check(text).faults).toHaveLength(1);
  });

  it('lets words be that only look like it', () => {
    expect(check('Een smartphone.', 'Smartlappen zingen.', 'Zij kiest anders.').faults).toEqual([]);
  });
});

describe('exampleTexts', () => {
  it('fills in functions with values that fit', () => {
    const catalogue = {
      plain: 'Thuis',
      name: (name: string) => `Dag ${name.trim()}`,
      list: (names: readonly string[]) => names.join(' en '),
      mixed: (count: number, name: string) => `${count.toFixed(0)} van ${name.trim()}`,
    };
    expect(exampleTexts(catalogue).map(({ text }) => text)).toEqual([
      'Thuis',
      'Dag Mien',
      'Mien en Bas',
      '3 van Mien',
    ]);
  });
});

describe('the Dutch of a guide', () => {
  const words = (nl: string) => ({ nl, en: 'Words' });
  const guideWith = (question: string, followUp: string) =>
    guideSchema.parse({
      format: 'goed-gesprek-guide',
      formatVersion: 1,
      id: 'example',
      version: 1,
      title: words('Titel'),
      aim: words('Doel'),
      forWhom: words('Wie'),
      minutes: 30,
      inspiredBy: [],
      steps: [
        {
          kind: 'questions',
          id: 'step',
          title: words('Stap'),
          prompts: [
            {
              id: 'prompt',
              question: words(question),
              followUps: [words(followUp)],
              listeningHint: words('Wacht.'),
            },
          ],
        },
      ],
    });

  it('reads every Dutch text', () => {
    expect(guideTexts(guideWith('Wat wilt u?', 'Wanneer?')).map(({ text }) => text)).toEqual([
      'Titel',
      'Doel',
      'Wie',
      'Stap',
      'Wat wilt u?',
      'Wanneer?',
      'Wacht.',
    ]);
  });

  it('asks residents one short question at a time, with "u"', () => {
    expect(checkQuestions(guideWith('Wat wilt u?', 'Wanneer?'))).toEqual([]);
    expect(checkQuestions(guideWith('Wat wil je?', 'En jouw zoon?'))).toHaveLength(2);
    expect(checkQuestions(guideWith('Wat wilt u? En wanneer?', 'Wie?'))).toHaveLength(1);
    expect(checkQuestions(guideWith(sentence(13), 'Wie?'))).toHaveLength(1);
  });
});
