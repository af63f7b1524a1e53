/** A source of chance: numbers from 0 up to 1. */
export type RandomSource = () => number;

/** The largest seed, plus one. */
export const seedLimit = 2 ** 32;

/** Chance that is the same for the same seed (mulberry32). Good for the order of cards, not for keys. */
export function seededSource(seed: number): RandomSource {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / seedLimit;
  };
}

/** The same items in another order. A source that misbehaves gives a worse order, and never loses an item. */
export function shuffle<Item>(items: readonly Item[], random: RandomSource): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) {
    const index = Math.floor(random() * left.length);
    order.push(...left.splice(index >= 0 && index < left.length ? index : 0, 1));
  }
  return order;
}
