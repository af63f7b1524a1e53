import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowRevision } from '#shared/bridge/kept-rows.ts';
import { inPieces, planReplay, type StoredRow } from './replay.ts';

const revision = (id: string, rev: number): RowRevision => ({ table: 'residents', id, rev: `r${rev}` });
const stored = (id: string, rev: number, opens = true): StoredRow => ({
  ...revision(id, rev),
  rid: null,
  opens,
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

it('asks for what is missing, older or damaged, and for nothing else', () => {
  const plan = planReplay(
    [stored('same', 2), stored('older', 1), stored('newer', 3), stored('damaged', 2, false)],
    ['same', 'older', 'newer', 'damaged', 'missing'].map((id) => revision(id, 2)),
  );
  expect(ids(plan.wanted)).toEqual(['older', 'damaged', 'missing']);
  expect(ids(plan.unkept)).toEqual(['newer']);
});

it('never copies damage, and keeps what was kept nowhere else', () => {
  const plan = planReplay([stored('damaged', 5, false), stored('only-here', 1)], [revision('damaged', 2)]);
  expect(ids(plan.wanted)).toEqual(['damaged']);
  expect(ids(plan.unkept)).toEqual(['only-here']);
});

it('leaves both sides with the same newest revisions, whatever either had', () => {
  const rows = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(4));
  fc.assert(
    fc.property(rows, rows, (here, there) => {
      const list = (side: Record<string, number>) =>
        Object.entries(side).map(([id, rev]) => revision(id, rev));
      const plan = planReplay(
        list(here).map((row) => ({ ...row, rid: null, opens: true })),
        list(there),
      );
      const after = (own: Record<string, number>, other: Record<string, number>, moved: string[]) => ({
        ...own,
        ...Object.fromEntries(moved.map((id) => [id, other[id]])),
      });
      expect(after(here, there, ids(plan.wanted))).toEqual(after(there, here, ids(plan.unkept)));
    }),
  );
});

it('cuts in pieces that are small enough, in order, and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 })), (items) => {
      const pieces = [...inPieces(items, 3, (item) => item, 10)];
      expect(pieces.flat()).toEqual(items);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(3);
        expect(piece.reduce((sum, item) => sum + item, 0)).toBeLessThanOrEqual(10);
      }
    }),
  );
});
