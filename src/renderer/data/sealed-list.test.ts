import { expect, it } from 'vitest';
import type { KeptRow, RowRevision } from '#shared/bridge/kept-rows.ts';
import type { RowPlace, VaultSession } from '#vault/index.ts';
import { RevisionClock } from './revision.ts';
import { findMissing, SealedList } from './sealed-list.ts';
import type { Storage } from './sealed-table.ts';

/** Seals by writing down; what sealing itself promises is tested in the vault. */
const session = {
  vaultId: '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11',
  sealRow: (_place: RowPlace, value: unknown) =>
    Promise.resolve({ iv: new Uint8Array(12), ct: new TextEncoder().encode(JSON.stringify(value)) }),
  openRow: (_place: RowPlace, sealed: { ct: Uint8Array }) =>
    Promise.resolve(JSON.parse(new TextDecoder().decode(sealed.ct)) as unknown),
} as unknown as VaultSession;

const row = (id: string, rev: string): RowRevision => ({ table: 'residents', id, rev });

function listOf(rows: readonly RowRevision[]) {
  const kept: KeptRow[] = [];
  const keeping = {
    appendToJournal: (_vaultId: string, some: KeptRow[]) => Promise.resolve(void kept.push(...some)),
  };
  const storage = { session, clock: new RevisionClock('device', () => 1), keeping } as unknown as Storage;
  return { list: new SealedList(storage, rows, false), kept };
}

it('is sealed only when something changed, and tells what a copy lacks or has older', async () => {
  const { list, kept } = listOf([row('a', '1'), row('b', '1')]);
  await list.seal();
  expect(kept).toHaveLength(0);
  list.note([row('b', '2'), row('c', '1')]);
  await list.seal();
  await list.seal();
  expect(kept).toHaveLength(1);
  const [seal] = kept;
  if (seal === undefined) throw new Error('nothing was sealed');
  expect(
    await findMissing(session, seal, [row('a', '1'), row('b', '3'), row('c', '1'), row('d', '1')]),
  ).toEqual([]);
  expect(await findMissing(session, seal, [row('a', '1'), row('b', '1')])).toEqual([
    { table: 'residents', id: 'b' },
    { table: 'residents', id: 'c' },
  ]);
});
