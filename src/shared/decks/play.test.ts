import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canDraw,
  cardsIn,
  type Deck,
  deckFormatName,
  type DeckPlay,
  deckPlaySchema,
  drawCard,
  fitKept,
  fitPlay,
  keep,
  layAside,
  mostUndone,
  next,
  putBack,
  returnKept,
  seededSource,
  shuffle,
  startPlay,
  undoPlay,
} from './index.ts';

const words = (text: string) => ({ nl: text, en: text });

function deckOf(ids: readonly string[]): Deck {
  return {
    format: deckFormatName,
    formatVersion: 1,
    id: 'deck',
    version: 1,
    title: words('Kaarten'),
    forWhom: words('Voor iedereen.'),
    speaksTo: 'residents-and-relatives',
    inspiredBy: [],
    cards: ids.map((id) => ({ id, text: words('Waar kijkt u naar uit?') })),
  };
}

const ids = (count: number) => Array.from({ length: count }, (_none, index) => `card-${index}`);
const sorted = (items: readonly string[]) => [...items].sort();

/** The cards that lie open one after the other. */
function drawn(play: DeckPlay, count: number): string[] {
  const seen: string[] = [];
  for (let now = drawCard(play); seen.length < count; now = drawCard(now)) seen.push(now.open);
  return seen;
}

type Act = (play: DeckPlay) => DeckPlay;
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Act>(drawCard, next) },
  { weight: 4, arbitrary: fc.constantFrom<Act>(putBack, keep, layAside) },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (choice): Act =>
        (play) =>
          returnKept(play, play.kept[choice % Math.max(1, play.kept.length)] ?? ''),
    ),
  },
);
const game = fc.record({
  count: fc.integer({ min: 1, max: 25 }),
  seed: fc.integer({ min: -5, max: 2 ** 33 }),
  acts: fc.array(act, { maxLength: 80 }),
});
const runs = { seed: 20261122, numRuns: 400 };

describe('playing', () => {
  it('keeps every card in exactly one place, whatever people do', () => {
    fc.assert(
      fc.property(game, ({ count, seed, acts }) => {
        let play = startPlay(deckOf(ids(count)), seed);
        for (const each of acts) {
          play = each(play);
          expect(sorted(cardsIn(play))).toEqual(sorted(ids(count)));
        }
        expect(deckPlaySchema.parse(JSON.parse(JSON.stringify(play)))).toEqual(play);
      }),
      runs,
    );
  });

  it('shows all cards before one comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (count, seed) => {
        const seen = drawn(startPlay(deckOf(ids(count)), seed), count);
        expect(new Set(seen).size).toBe(count);
      }),
      runs,
    );
  });

  it('opens no card again while others are still in the pile, put back or not', () => {
    fc.assert(
      fc.property(game, ({ count, seed, acts }) => {
        let play = startPlay(deckOf(ids(count)), seed);
        for (const each of acts) {
          // What lies in the pile now comes before what was just put under it.
          const waiting = play.pile;
          const before = play;
          play = each(play);
          if (each === drawCard || each === next)
            if (waiting.length > 0) expect(play.open).toBe(waiting[0]);
            else if (canDraw(before) && count - before.kept.length > 1)
              expect(play.open).not.toBe(before.open || before.through.at(-1));
          if (each === putBack && before.open !== '') expect(play.pile).toEqual([...waiting, before.open]);
        }
      }),
      runs,
    );
  });

  it('takes every act back, one by one, until all is as it was', () => {
    fc.assert(
      fc.property(game, ({ count, seed, acts }) => {
        let play = startPlay(deckOf(ids(count)), seed);
        const states = [play];
        for (const each of acts) {
          const after = each(play);
          if (after !== play) states.push(after);
          play = after;
        }
        for (const before of states.toReversed().slice(1)) {
          play = undoPlay(play);
          expect(play).toEqual(before);
        }
        expect(undoPlay(play)).toBe(play);
      }),
      runs,
    );
  });

  it('gives the same order for the same seed, and another for another', () => {
    const deck = deckOf(ids(20));
    expect(startPlay(deck, 7)).toEqual(startPlay(deck, 7));
    expect(startPlay(deck, 7).pile).not.toEqual(startPlay(deck, 8).pile);
    expect(startPlay(deck, 7).pile).not.toEqual(ids(20));
    expect(sorted(startPlay(deck, Number.NaN).pile)).toEqual(sorted(ids(20)));
  });

  it('shuffles a new pile each time it is turned', () => {
    const play = startPlay(deckOf(ids(20)), 3);
    const seen = drawn(play, 40);
    expect(seen.slice(20)).not.toEqual(seen.slice(0, 20));
    expect(sorted(seen.slice(20))).toEqual(sorted(ids(20)));
    expect(seen[20]).not.toBe(seen[19]);
  });

  it('leaves kept cards aside, however long people draw', () => {
    const kept = keep(drawCard(startPlay(deckOf(ids(3)), 1)));
    expect(drawn(kept, 10)).not.toContain(kept.kept[0]);
    expect(returnKept(kept, kept.kept[0] ?? '').pile.at(-1)).toBe(kept.kept[0]);
  });

  it('does nothing without a card: all are kept, or none lies open', () => {
    const one = startPlay(deckOf(['only']), 1);
    for (const each of [putBack, keep, layAside, undoPlay]) expect(each(one)).toBe(one);
    const kept = keep(drawCard(one));
    expect(canDraw(kept)).toBe(false);
    expect(drawCard(kept)).toBe(kept);
    expect(returnKept(kept, 'other')).toBe(kept);
  });

  it('forgets acts of long ago, and no cards', () => {
    let play = startPlay(deckOf(ids(5)), 1);
    for (let count = 0; count < mostUndone + 50; count += 1) play = drawCard(play);
    expect(play.acts).toHaveLength(mostUndone);
    for (let count = 0; count < mostUndone; count += 1) play = undoPlay(play);
    expect(play.acts).toEqual([]);
    expect(sorted(cardsIn(play))).toEqual(sorted(ids(5)));
  });

  it('goes on with a deck that changed: what is gone is gone, what is new lies under the pile', () => {
    const play = keep(drawCard(drawCard(startPlay(deckOf(['a', 'b', 'c', 'd']), 1))));
    expect(fitPlay(play, deckOf(['d', 'c', 'b', 'a']))).toBe(play);
    const fitted = fitPlay(play, deckOf([...play.kept, 'new', ...play.pile]));
    expect(fitted).toMatchObject({ kept: play.kept, pile: [...play.pile, 'new'], through: [], acts: [] });
    expect(fitPlay(play, deckOf(['new']))).toMatchObject({ pile: ['new'], open: '', through: [], kept: [] });
  });

  it('refuses a stored play in which a card lies in two places', () => {
    const play = startPlay(deckOf(['a', 'b']), 1);
    expect(deckPlaySchema.safeParse({ ...play, kept: ['a'] }).success).toBe(false);
  });
});

describe('shuffle', () => {
  it('loses nothing, whatever the source gives', () => {
    for (const value of [0, 0.5, 1, -1, 7, Number.NaN, Infinity])
      expect(sorted(shuffle(ids(9), () => value))).toEqual(sorted(ids(9)));
  });

  it('puts every card first about equally often', () => {
    const random = seededSource(20261122);
    const first = Array.from({ length: 6_000 }, () => shuffle(['a', 'b', 'c'], random)[0]);
    for (const id of ['a', 'b', 'c'])
      expect(Math.abs(first.filter((each) => each === id).length - 2_000)).toBeLessThan(150);
  });
});

describe('kept cards that something else knows of', () => {
  const deck = deckOf(ids(5));
  const twoKept = keep(drawCard(keep(drawCard(startPlay(deck, 3)))));

  it('stay as they are when they are the same, in whatever order, with cards of other decks', () => {
    expect(fitKept(twoKept, [...twoKept.kept].reverse())).toBe(twoKept);
    expect(fitKept(twoKept, [...twoKept.kept, 'of-another-deck'])).toBe(twoKept);
  });

  it('take the last act back when that is what was done', () => {
    const before = undoPlay(twoKept);
    expect(fitKept(twoKept, before.kept)).toEqual(before);
    const returned = returnKept(twoKept, twoKept.kept[0] ?? '');
    expect(fitKept(returned, twoKept.kept)).toEqual(twoKept);
  });

  it('keep the open card when that is what was done', () => {
    const open = drawCard(twoKept);
    expect(fitKept(open, [...open.kept, open.open])).toEqual(keep(open));
  });

  it('lie in one place each after any other change, and earlier acts cannot be undone', () => {
    const open = drawCard(drawCard(twoKept));
    const wanted = [open.open, open.through[0] ?? ''];
    const fitted = fitKept(open, wanted);
    expect(sorted(fitted.kept)).toEqual(sorted(wanted));
    expect(fitted.open).toBe('');
    expect(sorted(cardsIn(fitted))).toEqual(sorted(ids(5)));
    expect(deckPlaySchema.safeParse(fitted).success).toBe(true);
    expect(undoPlay(fitted)).toBe(fitted);
    // An evening after a lock: a new pile, without what was kept before.
    expect(fitKept(startPlay(deck, 9), ['card-2']).pile).not.toContain('card-2');
  });
});
