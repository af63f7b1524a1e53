import { describe, expect, it } from 'vitest';
import { type Deck, deckSchema } from '#shared/decks/index.ts';
import { templateSchema } from '#shared/evening/index.ts';
import { guideSchema } from '#shared/guides/index.ts';
import {
  checkDeck,
  checkInterfaceAddress,
  checkLanguage,
  checkQuestions,
  checkResidentAddress,
  checkStaffAddress,
  checkTemplate,
  deckTexts,
  exampleTexts,
  guideTexts,
  pageTexts,
  sentencesOf,
  templateTexts,
} from './check-language.ts';

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

describe('pageTexts', () => {
  it('reads what people read, and no markup', () => {
    const html = `<!doctype html>
      <html lang="nl"><head><meta charset="utf-8" /><title>Goed Gesprek</title>
      <style>main { color: red }</style><script>const u = 1;</script></head>
      <body><!-- Wat u niet ziet. --><h1>Het gaat niet</h1>
      <p class="lead">Wat je <em>het laatst</em> typte,
        is weg.</p><ol><li>Sluit dit.</li></ol></body></html>`;
    expect(pageTexts('page.html', html)).toEqual(
      ['Goed Gesprek', 'Het gaat niet', 'Wat je het laatst typte, is weg.', 'Sluit dit.'].map((text) => ({
        place: 'page.html',
        text,
      })),
    );
  });
});

describe('how people are addressed', () => {
  const at = (text: string, place = 'home.title') => [{ place, text }];

  it.each(['Wat kunt u doen?', 'Uw naam', 'Doe het voor uzelf.', '(u)'])('staff is not "u": %s', (text) => {
    expect(checkStaffAddress(at(text))).toHaveLength(1);
    expect(checkResidentAddress(at(text))).toEqual([]);
  });

  it.each(['Wat wil je?', 'Jouw naam', 'Wat vind jij?'])('residents are not "je": %s', (text) => {
    expect(checkResidentAddress(at(text))).toHaveLength(1);
    expect(checkStaffAddress(at(text))).toEqual([]);
  });

  it('lets words be that only hold one of these', () => {
    const texts = at('Nu duurt het uren. Een jeugdvriend van Juul.');
    expect([...checkStaffAddress(texts), ...checkResidentAddress(texts)]).toEqual([]);
  });

  it('knows which texts of the interface are for residents, and that they are there', () => {
    const texts = [...at('Typ je naam.'), ...at('Wat wenst u?', 'wishes.title')];
    expect(checkInterfaceAddress(texts, ['wishes.title'])).toEqual([]);
    expect(checkInterfaceAddress(texts, [])).toHaveLength(1);
    expect(checkInterfaceAddress(at('Wat wens je?', 'wishes.title'), ['wishes.title'])).toHaveLength(1);
    expect(checkInterfaceAddress(at('Typ je naam.'), ['wishes.title'])).toEqual([
      expect.stringContaining('wishes.title: is on the list'),
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
        { kind: 'read-back', id: 'end', title: words('Terug') },
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
      'Terug',
    ]);
  });

  it('reads every kind of step, and the words for each way of talking', () => {
    const usual = guideWith('Wat wilt u?', 'Wanneer?');
    const variant = (name: string) => ({
      question: words(`${name} vraag?`),
      followUps: [words(`${name} verder?`)],
      listeningHint: words(`${name} hint.`),
    });
    const prompt = {
      id: 'card',
      title: words('Kaart'),
      question: words('Wat?'),
      followUps: [],
      simple: {
        question: words('Kort?'),
        answers: [
          { id: 'one', text: words('Dit') },
          { id: 'two', text: words('Dat') },
        ],
      },
      dementia: variant('Dementie'),
      aphasia: variant('Jouw afasie'),
    };
    const cards = { kind: 'cards', id: 'cards', title: words('Kaarten'), prompts: [prompt] };
    const guide = guideSchema.parse({ ...usual, formatVersion: 2, steps: [cards, ...usual.steps] });
    expect(guideTexts(guide).map(({ text }) => text)).toEqual([
      ...['Titel', 'Doel', 'Wie', 'Kaarten', 'Kaart', 'Wat?', 'Kort?'],
      ...['Dementie vraag?', 'Dementie verder?', 'Jouw afasie vraag?', 'Jouw afasie verder?'],
      ...['Dit', 'Dat', 'Dementie hint.', 'Jouw afasie hint.'],
      ...['Stap', 'Wat wilt u?', 'Wanneer?', 'Wacht.', 'Terug'],
    ]);
    expect(checkQuestions(guide)).toHaveLength(2);
  });

  it('asks residents one short question at a time, with "u"', () => {
    expect(checkQuestions(guideWith('Wat wilt u?', 'Wanneer?'))).toEqual([]);
    expect(checkQuestions(guideWith('Wat wil je?', 'En jouw zoon?'))).toHaveLength(2);
    expect(checkQuestions(guideWith('Wat wilt u? En wanneer?', 'Wie?'))).toHaveLength(1);
    expect(checkQuestions(guideWith(sentence(13), 'Wie?'))).toHaveLength(1);
  });
});

describe('texts of decks and evenings', () => {
  const both = (text: string) => ({ nl: text, en: 'x' });
  const deckWith = (text: string, speaksTo: Deck['speaksTo'], followUp = 'Wie dan?') =>
    deckSchema.parse({
      format: 'goed-gesprek-deck',
      formatVersion: 1,
      id: 'deck',
      version: 1,
      title: both('Titel'),
      forWhom: both('Voor jou.'),
      speaksTo,
      inspiredBy: [],
      cards: [
        { id: 'one', text: both(text), followUp: both(followUp) },
        { id: 'two', text: both('Waar?') },
      ],
    });
  const templateWith = (question: string, hint = 'Wacht even.', rule = 'Vertel over uzelf.') =>
    templateSchema.parse({
      format: 'goed-gesprek-evening',
      formatVersion: 1,
      id: 'evening',
      version: 1,
      title: both('Titel'),
      aim: both('Doel'),
      forWhom: both('Voor jou.'),
      inspiredBy: [],
      writing: 'open',
      houseRules: [both(rule)],
      parts: [
        { kind: 'talk', title: both('Gesprek'), minutes: 5, question: both(question), hint: both(hint) },
        { kind: 'break', title: both('Pauze'), minutes: 5 },
      ],
    });

  it('reads every Dutch text', () => {
    const ofDeck = deckTexts(deckWith('Wat wilt u?', 'residents-and-relatives'));
    expect(ofDeck.map(({ text }) => text)).toEqual([
      'Titel',
      'Voor jou.',
      'Wat wilt u?',
      'Wie dan?',
      'Waar?',
    ]);
    const ofTemplate = templateTexts(templateWith('Wat helpt u?'));
    expect(ofTemplate.map(({ text }) => text)).toEqual([
      ...['Titel', 'Doel', 'Voor jou.', 'Vertel over uzelf.'],
      ...['Gesprek', 'Wat helpt u?', 'Pauze', 'Wacht even.'],
    ]);
  });

  it('asks one short question per card, with "u" or with "je"', () => {
    expect(checkDeck(deckWith('Wat wilt u?', 'residents-and-relatives'))).toEqual([]);
    expect(checkDeck(deckWith('Wat wil je?', 'staff'))).toEqual([]);
    expect(checkDeck(deckWith('Wat wil je?', 'residents-and-relatives'))).toHaveLength(1);
    expect(checkDeck(deckWith('Wat?', 'staff', 'Wat helpt u?'))).toHaveLength(1);
    expect(checkDeck(deckWith('Wat? En wie?', 'staff'))).toHaveLength(1);
    expect(checkDeck(deckWith(sentence(13), 'staff'))).toHaveLength(1);
  });

  it('says "u" to the room and "je" to who leads the evening', () => {
    expect(checkTemplate(templateWith('Wat helpt u?', 'Wacht tot je iets hoort.'))).toEqual([]);
    expect(checkTemplate(templateWith('Wat helpt je?'))).toHaveLength(1);
    expect(checkTemplate(templateWith('Wat helpt u?', 'Wacht tot u iets hoort.'))).toHaveLength(1);
    expect(checkTemplate(templateWith('Wat helpt u?', 'Wacht.', 'Vertel over jezelf.'))).toHaveLength(1);
    expect(checkTemplate(templateWith(`${sentence(13)}?`))).toHaveLength(1);
  });
});
