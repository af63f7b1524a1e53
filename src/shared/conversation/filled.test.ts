import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../model/index.ts';
import { filledWishes } from './index.ts';

it('puts the chosen wishes first, keeps every other order, and leaves none out in which something was written', () => {
  const wish = fc.record({ text: fc.constantFrom('', ' ', 'Orgel', 'Tuin'), isChosen: fc.boolean() });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (drawn) => {
      const wishes = drawn.map((item, index) => ({ ...item, id: String(index) }));
      const result = filledWishes({ wishes } as unknown as Conversation);
      const written = wishes.filter(({ text }) => text.trim() !== '');
      const ids = (isChosen: boolean, list: readonly { id: string; isChosen: boolean }[]) =>
        list.filter((item) => item.isChosen === isChosen).map(({ id }) => id);
      expect(result.map(({ id }) => id)).toEqual([...ids(true, written), ...ids(false, written)]);
    }),
  );
});
