import { z } from '../zod.ts';
import { type Deck, mostCards } from './deck.ts';
import { identifierText } from '../own-files/index.ts';
import { seededSource, seedLimit, shuffle } from './shuffle.ts';

/** How many acts can be undone; older ones are forgotten. */
export const mostUndone = 100;

const cardIds = z.array(identifierText).max(mostCards);

/** One act with the cards, with just enough to take it back. */
const playActSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    /** Whether another card lay open, which went to the cards that had their turn. */
    laidAside: z.boolean(),
    /** The cards that had their turn, when they became the new pile. */
    turned: cardIds.optional(),
    seed: z.int(),
  }),
  z.strictObject({ kind: z.literal('laid-aside') }),
  z.strictObject({ kind: z.literal('put-back') }),
  z.strictObject({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('returned'), index: z.int().min(0).max(mostCards) }),
]);

/**
 * A deck while people play: every card is in exactly one place. Ids only; the words stay in the deck. It can be stored
 * as it is, and goes on with the same order.
 */
export const deckPlaySchema = z
  .strictObject({
    deckId: identifierText,
    /** Face down; the first is next. */
    pile: cardIds,
    /** The card that lies open; empty when none does. */
    open: z.union([identifierText, z.literal('')]),
    /** Cards that had their turn, in that order. They come back when the pile is through. */
    through: cardIds,
    /** Cards that people want to keep. They never come back by themselves. */
    kept: cardIds,
    /** Gives the order of the next time that the pile is turned. */
    seed: z
      .int()
      .min(0)
      .max(seedLimit - 1),
    acts: z.array(playActSchema).max(mostUndone),
  })
  .superRefine((play, context) => {
    const ids = cardsIn(play);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['pile'], message: 'twice' });
  });

/** A deck while people play. */
export type DeckPlay = z.infer<typeof deckPlaySchema>;
type PlayAct = DeckPlay['acts'][number];

/** Every card of a play, wherever it lies. */
export function cardsIn(play: Pick<DeckPlay, 'pile' | 'open' | 'through' | 'kept'>): string[] {
  return [...play.pile, ...(play.open === '' ? [] : [play.open]), ...play.through, ...play.kept];
}

/**
 * Shuffles a deck.
 *
 * @param seed a whole number from outside; the same seed gives the same order
 */
export function startPlay(deck: Deck, seed: number): DeckPlay {
  const usable = Number.isFinite(seed) ? Math.trunc(seed) >>> 0 : 0;
  const turned = shuffled(
    deck.cards.map(({ id }) => id),
    usable,
  );
  return { deckId: deck.id, ...turned, open: '', through: [], kept: [], acts: [] };
}

function shuffled(ids: readonly string[], seed: number): { pile: string[]; seed: number } {
  const random = seededSource(seed);
  return { pile: shuffle(ids, random), seed: Math.floor(random() * seedLimit) };
}

/** Whether a card can be drawn: not when all of them are kept. */
export function canDraw({ pile, open, through }: DeckPlay): boolean {
  return pile.length > 0 || through.length > 0 || open !== '';
}

/**
 * Opens the next card; the card that lay open has had its turn. When the pile is through, the cards that had their turn
 * are shuffled into a new pile, in which that last card is not first again. Without a card to draw nothing changes.
 */
export function drawCard(play: DeckPlay): DeckPlay {
  if (!canDraw(play)) return play;
  const { open, seed } = play;
  const laidAside = open !== '';
  const through = laidAside ? [...play.through, open] : play.through;
  if (play.pile.length > 0) {
    const [next = '', ...pile] = play.pile;
    return acted({ ...play, pile, open: next, through }, { kind: 'drawn', laidAside, seed });
  }
  const turned = shuffled(through, seed);
  const last = through.at(-1) ?? '';
  const order = turned.pile[0] === last ? [...turned.pile.slice(1), last] : turned.pile;
  const [next = '', ...pile] = order;
  return acted(
    { ...play, pile, open: next, through: [], seed: turned.seed },
    { kind: 'drawn', laidAside, turned: play.through, seed },
  );
}

/** The card that lies open has had its turn; none lies open then. Drawing does this by itself. */
export function layAside(play: DeckPlay): DeckPlay {
  if (play.open === '') return play;
  return acted({ ...play, open: '', through: [...play.through, play.open] }, { kind: 'laid-aside' });
}

/** Puts the open card under the pile: it comes again after all that are still in it. */
export function putBack(play: DeckPlay): DeckPlay {
  if (play.open === '') return play;
  return acted({ ...play, open: '', pile: [...play.pile, play.open] }, { kind: 'put-back' });
}

/** Keeps the open card aside (bewaren). */
export function keep(play: DeckPlay): DeckPlay {
  if (play.open === '') return play;
  return acted({ ...play, open: '', kept: [...play.kept, play.open] }, { kind: 'kept' });
}

/** Puts a kept card under the pile again. */
export function returnKept(play: DeckPlay, cardId: string): DeckPlay {
  const index = play.kept.indexOf(cardId);
  if (index < 0) return play;
  return acted(
    { ...play, kept: play.kept.toSpliced(index, 1), pile: [...play.pile, cardId] },
    { kind: 'returned', index },
  );
}

/** The next card, whatever happened to the one before: the one act of a presenter remote. */
export const next = drawCard;

function acted(play: DeckPlay, act: PlayAct): DeckPlay {
  return { ...play, acts: [...play.acts, act].slice(-mostUndone) };
}

/** Takes the last act back. Without one nothing changes. */
export function undoPlay(play: DeckPlay): DeckPlay {
  const act = play.acts.at(-1);
  if (act === undefined) return play;
  const acts = play.acts.slice(0, -1);
  switch (act.kind) {
    case 'drawn': {
      const before = act.turned ?? (act.laidAside ? play.through.slice(0, -1) : play.through);
      const cards = [play.open, ...play.pile];
      // After the pile was turned, everything outside `before` is the card that lay open, if one did.
      const earlier = act.turned ? cards.find((id) => !before.includes(id)) : play.through.at(-1);
      return {
        ...play,
        pile: act.turned ? [] : cards,
        open: act.laidAside ? (earlier ?? '') : '',
        through: before,
        seed: act.seed,
        acts,
      };
    }
    case 'laid-aside':
      return { ...play, open: play.through.at(-1) ?? '', through: play.through.slice(0, -1), acts };
    case 'put-back':
      return { ...play, open: play.pile.at(-1) ?? '', pile: play.pile.slice(0, -1), acts };
    case 'kept':
      return { ...play, open: play.kept.at(-1) ?? '', kept: play.kept.slice(0, -1), acts };
    case 'returned': {
      const card = play.pile.at(-1);
      return {
        ...play,
        pile: play.pile.slice(0, -1),
        kept: card === undefined ? play.kept : play.kept.toSpliced(act.index, 0, card),
        acts,
      };
    }
  }
}

/**
 * The same play, in which exactly these cards are kept: an evening knows that too, and it can change there. When that is
 * the last act taken back, or the open card kept, that act is done. Acts before any other change cannot be undone.
 *
 * @param cardIds the kept cards; those of other decks make no difference
 */
export function fitKept(play: DeckPlay, cardIds: readonly string[]): DeckPlay {
  const wanted = cardsIn(play).filter((id) => cardIds.includes(id));
  const isRight = ({ kept }: DeckPlay) =>
    kept.length === wanted.length && kept.every((id) => wanted.includes(id));
  if (isRight(play)) return play;
  const simple = [undoPlay(play), keep(play)].find(isRight);
  if (simple !== undefined) return simple;
  const isKept = (id: string) => wanted.includes(id);
  const others = (ids: readonly string[]) => ids.filter((id) => !isKept(id));
  return {
    ...play,
    pile: [...others(play.pile), ...others(play.kept)],
    open: isKept(play.open) ? '' : play.open,
    through: others(play.through),
    kept: [...play.kept.filter(isKept), ...wanted.filter((id) => !play.kept.includes(id))],
    acts: [],
  };
}

/**
 * The same play with a deck that changed since: cards that it lost are gone, new ones lie under the pile. Acts before a
 * change cannot be undone.
 */
export function fitPlay(play: DeckPlay, deck: Deck): DeckPlay {
  const ids = deck.cards.map(({ id }) => id);
  const places = new Set(cardsIn(play));
  const added = ids.filter((id) => !places.has(id));
  const stays = (id: string) => ids.includes(id);
  if (added.length === 0 && [...places].every(stays)) return play;
  return {
    ...play,
    pile: [...play.pile.filter(stays), ...added],
    open: stays(play.open) ? play.open : '',
    through: play.through.filter(stays),
    kept: play.kept.filter(stays),
    acts: [],
  };
}
