import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acts, session, runs, play } from '../../../tests/fixtures/evenings/any-acts.ts';
import { type Acted, addTakeaway, type Evening, removeLine, removePart, removeSeat, undo } from './index.ts';

it('is exactly as before after every act that is undone', () => {
  const undone = new Set<string>();
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ name, before, acted }) => {
        if (!acted.ok) return;
        undone.add(name);
        expect(undo(acted.evening, acted.undo)).toEqual(before);
      });
    }),
    runs,
  );
  // Every act there is was done and undone.
  expect([...undone].sort()).toEqual(Object.keys(acts).sort());
});

it('is as in the beginning when everything is undone, one by one', () => {
  fc.assert(
    fc.property(session, (of) => {
      const undos: Extract<Acted, { ok: true }>[] = [];
      let first: Evening | undefined;
      play(of, ({ before, acted }) => {
        first ??= before;
        if (acted.ok) undos.push(acted);
      });
      const last = undos.at(-1)?.evening ?? first;
      if (last === undefined) return;
      expect(undos.reduceRight((evening, acted) => undo(evening, acted.undo), last)).toEqual(first);
    }),
    runs,
  );
});

it('undoes one act and leaves what was done after it', () => {
  fc.assert(
    fc.property(session, fc.nat(), fc.constantFrom('parts', 'people', 'themes'), (of, number, list) => {
      play(of, ({ evening, chance }) => {
        const item = evening[list][number % Math.max(1, evening[list].length)];
        if (item === undefined || evening.writing === 'when-asked') return;
        const removed =
          list === 'parts'
            ? removePart(evening, item.id)
            : list === 'people'
              ? removeSeat(evening, item.id)
              : removeLine(evening, 'themes', item.id);
        if (!removed.ok) return;
        const since = addTakeaway(removed.evening, { id: chance.newId(), text: 'Daarna' });
        if (!since.ok) return;
        const after = undo(since.evening, removed.undo);
        expect(after).toEqual({ ...evening, takeaways: since.evening.takeaways });
      });
    }),
    { ...runs, numRuns: 30 },
  );
});
