import { expect, it } from 'vitest';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import type { RowPlace, VaultSession } from '#vault/index.ts';
import { RevisionClock } from './revision.ts';
import { findMissing, SealedList, type ListedRow } from './sealed-list.ts';
import type { Storage } from './sealed-table.ts';

/** Seals by writing down; what sealing itself promises is tested in the vault. */
const session = {
  vaultId: '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11',
  sealRow: (_place: RowPlace, value: unknown) =>
    Promise.resolve({ iv: new Uint8Array(12), ct: new TextEncoder().encode(JSON.stringify(value)) }),
  openRow: (_place: RowPlace, sealed: { ct: Uint8Array }) =>
    Promise.resolve(JSON.parse(new TextDecoder().decode(sealed.ct)) as unknown),
} as unknown as VaultSession;

const row = (id: string, rev: string): ListedRow => ({
  table: 'residents',
  id,
  rid: id.length > 1 ? id : null,
  rev,
});

function listOf(rows: readonly ListedRow[]) {
  const kept: KeptRow[] = [];
  const keeping = {
    appendToJournal: (_vaultId: string, some: KeptRow[]) => Promise.resolve(void kept.push(...some)),
  };
  const storage = { session, clock: new RevisionClock('device', () => 1), keeping } as unknown as Storage;
  return { list: new SealedList(storage, rows, false), kept };
}

const nobody = new Set<string>();

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
    await findMissing(session, seal, [row('a', '1'), row('b', '3'), row('c', '1'), row('d', '1')], nobody),
  ).toEqual([]);
  expect(await findMissing(session, seal, [row('a', '1'), row('b', '1')], nobody)).toEqual([
    { table: 'residents', id: 'b' },
    { table: 'residents', id: 'c' },
  ]);
});

it('misses nothing of somebody who was erased, and everything of others', async () => {
  const [gone, stays] = ['11111111-0000-4000-8000-000000000000', '22222222-0000-4000-8000-000000000000'];
  const { list, kept } = listOf([row(gone, '1'), row(stays, '1')]);
  const page: ListedRow = { table: 'log', id: 'page', rid: null, rev: '1' };
  list.note([row(stays, '2'), page]);
  await list.seal();
  const [seal] = kept;
  if (seal === undefined) throw new Error('nothing was sealed');
  const missing = async (rows: ListedRow[], erased: ReadonlySet<string>, from = seal) =>
    (await findMissing(session, from, rows, erased)).map(({ id }) => id);
  expect(await missing([row(stays, '2'), page], nobody)).toEqual([gone]);
  expect(await missing([row(stays, '2'), page], new Set([gone]))).toEqual([]);
  expect(await missing([], new Set([gone])), 'nobody hides the log behind an erasure').toEqual([
    stays,
    'page',
  ]);
  list.forget(gone);
  await list.seal();
  expect(await missing([row(stays, '2'), page], nobody, kept[1])).toEqual([]);
});
