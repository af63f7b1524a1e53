import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cardsInLines,
  checkDeckDraft,
  type Deck,
  type DeckDraft,
  deckId,
  deckSchema,
  draftFromDeck,
  emptyCard,
  loadDeckDraft,
  mostCards,
  newDeckDraft,
} from './index.ts';

const ours = deckSchema.parse(JSON.parse(readFileSync('resources/decks/kennismaken.json', 'utf8')));
const usual = {
  'residents-and-relatives': { nl: 'Voor bewoners.', en: 'For residents.' },
  staff: { nl: 'Voor collega’s.', en: 'For colleagues.' },
};
const check = (draft: DeckDraft) => checkDeckDraft(draft, usual);

/** A deck in one language, with these cards. */
function typed(questions: readonly string[]): DeckDraft {
  const draft = newDeckDraft('tuin-a1b2c3', 'card-0');
  draft.title.nl = 'Tuin';
  draft.cards = questions.map((nl, index) => ({ ...emptyCard(`card-${index}`), text: { nl, en: '' } }));
  return draft;
}

function deckOf(draft: DeckDraft): Deck {
  const checked = check(draft);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.deck;
}

describe('a deck becomes a draft and a deck again', () => {
  it('with the same words, one version on', () => {
    expect(deckOf(draftFromDeck(ours))).toEqual({ ...ours, version: ours.version + 1 });
  });

  it('in one language when both say the same, so that the other follows', () => {
    const same = deckOf(typed(['Wat bloeit er?']));
    const draft = draftFromDeck(same);
    expect(draft.title).toEqual({ nl: 'Tuin', en: '' });
    const [card] = draft.cards;
    if (card === undefined) throw new Error('no card');
    card.text.nl = 'Wat geurt er?';
    expect(deckOf(draft).cards[0]?.text).toEqual({ nl: 'Wat geurt er?', en: 'Wat geurt er?' });
  });

  it('whatever is typed in two languages: the file keeps both', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }), (texts) => {
        const draft = typed(texts);
        const loaded = loadDeckDraft(JSON.stringify(draft));
        expect(loaded).toEqual({ ok: true, draft });
        const checked = check(draft);
        if (checked.ok) expect(deckSchema.parse(checked.deck)).toEqual(checked.deck);
        else expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { seed: 20261122 },
    );
  });
});

describe('checking a draft', () => {
  it('leaves cards without words out, and says for whom when nobody did', () => {
    const deck = deckOf(typed(['Wat bloeit er?', ' ', 'Waar zit u graag?']));
    expect(deck.cards.map(({ id }) => id)).toEqual(['card-0', 'card-2']);
    expect(deck.forWhom).toEqual(usual['residents-and-relatives']);
    expect(deck.cards[0]).not.toHaveProperty('followUp');
  });

  it.each<[string, string, string]>([
    ['markup', '<b>Wat?</b>', 'not-allowed-characters'],
    ['a link', 'Zie www.x.example', 'link'],
    ['too many words', 'wat '.repeat(21), 'too-many-words'],
    ['too many characters', 'w'.repeat(161), 'too-long'],
  ])('names %s at its own card, also after an empty one', (_name, words, reason) => {
    const checked = check(typed(['', words]));
    expect(checked).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([{ place: 'cards.1.text', language: 'nl', reason }]) as unknown,
    });
  });

  it('takes half characters out, which nobody can see or type', () => {
    expect(deckOf(typed(['Wat \uD800bloeit er?'])).cards[0]?.text.nl).toBe('Wat bloeit er?');
  });

  it('names what is missing: a title, a card, a question before its follow-up', () => {
    const draft = newDeckDraft('tuin', 'card-0');
    const places = (checked: ReturnType<typeof check>) =>
      checked.ok ? [] : [...new Set(checked.problems.map(({ place, reason }) => `${place} ${reason}`))];
    expect(places(check(draft))).toEqual(['title empty', 'cards empty']);
    draft.cards = [{ ...emptyCard('card-0'), followUp: { nl: 'Waarom?', en: '' } }];
    expect(places(check(draft))).toEqual(['title empty', 'cards.0.text empty']);
  });

  it('refuses more cards than a deck has, and keeps them in the draft', () => {
    const draft = typed(Array.from({ length: mostCards + 1 }, (_none, index) => `Wat is ${index}?`));
    expect(check(draft)).toMatchObject({ ok: false, problems: [{ place: 'cards', reason: 'too-many' }] });
    expect(loadDeckDraft(JSON.stringify(draft))).toMatchObject({ ok: true });
  });
});

it('names what is no draft, and never throws', () => {
  expect(loadDeckDraft('{\n"a": ')).toMatchObject({ ok: false, problem: { kind: 'not-json' } });
  expect(loadDeckDraft(JSON.stringify(ours))).toEqual({ ok: false, problem: { kind: 'other-file' } });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(loadDeckDraft(text).ok).toBe(false);
    }),
    { seed: 20261122 },
  );
});

it('reads one card per line, without empty lines, bullets and numbers', () => {
  expect(cardsInLines('1. Wat?\r\n\n  - Waar?\n•  Wie?\t nu\n12) Hoe?\n3 wensen, welke?')).toEqual([
    'Wat?',
    'Waar?',
    'Wie? nu',
    'Hoe?',
    '3 wensen, welke?',
  ]);
  expect(cardsInLines('\n \n')).toEqual([]);
});

it('makes an id that a deck can have, whatever the title is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (title, ending) => {
      expect(deckSchema.shape.id.safeParse(deckId(title, ending)).success).toBe(true);
    }),
    { seed: 20261122 },
  );
});
