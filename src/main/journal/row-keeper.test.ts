import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import { decodeBackup, encodeBackup } from '../backup/backup-file.ts';
import { rowFor, vaultFileFor, vaultId } from '../backup/vault-for-tests.ts';
import { decodeRow, encodeRow } from './row-codec.ts';
import { RowKeeper, type FindBase } from './row-keeper.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await rm(folder, { recursive: true });
});

const noBackup: FindBase = () => Promise.resolve(undefined);
const opened: RowKeeper[] = [];
const keeper = (findBase: FindBase = noBackup) => {
  const one = new RowKeeper(folder, '0.1.0', findBase);
  opened.push(one);
  return one;
};
const journal = () => join(folder, 'vault', 'journal.log');
const key = (row: KeptRow) => ({ table: row.table, id: row.id });

describe('a row as bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.uint8Array({ minLength: 16, maxLength: 90 }), (number, ct) => {
        const row = { ...rowFor(number), ct: new Uint8Array(ct) };
        expect(decodeRow(encodeRow({ vaultId, sequence: 1, row }))).toEqual({ vaultId, sequence: 1, row });
      }),
    );
  });

  it('is refused, not thrown over, when the bytes are anything else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => decodeRow(bytes) === undefined));
  });
});

describe('the journal', () => {
  it('gives back after a restart what was confirmed, newest revision first', async () => {
    const first = keeper();
    await first.append(vaultId, [rowFor(1), rowFor(2)]);
    await first.append(vaultId, [rowFor(1, 7)]);
    const again = keeper();
    const index = await again.index(vaultId);
    expect(index).toMatchObject({ cutBytes: 0, damagedPieces: 0, isComplete: true });
    expect(index.rows.map(({ rev }) => rev).sort()).toEqual([rowFor(1, 7).rev, rowFor(2).rev].sort());
    expect(await again.rows(vaultId, [key(rowFor(1)), key(rowFor(9))])).toEqual([rowFor(1, 7)]);
  });

  it('cuts off what a power cut broke off, says so, and goes on writing after it', async () => {
    await keeper().append(vaultId, [rowFor(1), rowFor(2)]);
    const { length } = await readFile(journal());
    await truncate(journal(), length - 3);
    const after = keeper();
    const index = await after.index(vaultId);
    expect(index.rows).toHaveLength(1);
    expect(index.cutBytes).toBeGreaterThan(0);
    await after.append(vaultId, [rowFor(3)]);
    expect((await keeper().index(vaultId)).rows).toHaveLength(2);
  });

  it('skips a damaged piece in the middle and says that not everything is there', async () => {
    const first = keeper();
    for (const number of [1, 2, 3]) await first.append(vaultId, [rowFor(number)]);
    const bytes = await readFile(journal());
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
    await writeFile(journal(), bytes);
    const index = await keeper().index(vaultId);
    expect(index.rows.map(({ rev }) => rev)).toEqual([rowFor(1).rev, rowFor(3).rev]);
    expect(index).toMatchObject({ damagedPieces: 1, isComplete: false });
  });

  it('takes a file of nothing but noise for an empty one', async () => {
    await keeper().append(vaultId, [rowFor(1)]);
    await writeFile(journal(), 'no journal at all');
    expect((await keeper().index(vaultId)).rows).toEqual([]);
  });

  it('keeps the rows of another vault apart', async () => {
    const other = '11111111-7c35-4d7e-9d0d-0a6d8a3a1b11';
    const first = keeper();
    await first.append(other, [rowFor(1)]);
    await first.append(vaultId, [rowFor(2)]);
    expect((await first.index(vaultId)).rows).toHaveLength(1);
    expect(await first.rows(vaultId, [key(rowFor(1))])).toEqual([]);
  });

  it('is never readable text, and refuses what is no sealed row before it gets here', async () => {
    await keeper().append(vaultId, [rowFor(1)]);
    expect((await readFile(journal())).includes('residentId')).toBe(false);
  });
});

describe('the sentinel', () => {
  it('is not there before the vault file, and counts after it', async () => {
    const first = keeper();
    await first.append(vaultId, [rowFor(1)]);
    expect(await first.sentinel()).toBeNull();
    await first.noteVaultFile(vaultFileFor());
    await first.append(vaultId, [rowFor(1, 2), rowFor(2)]);
    expect(await keeper().sentinel()).toMatchObject({ vaultId, databaseId: vaultId, recordCount: 2 });
  });

  it('tells when the journal is behind what was seen last', async () => {
    const first = keeper();
    await first.noteVaultFile(vaultFileFor());
    await first.append(vaultId, [rowFor(1)]);
    await first.append(vaultId, [rowFor(2)]);
    await truncate(journal(), 0);
    expect(await keeper().index(vaultId)).toMatchObject({ rows: [], isComplete: false });
  });

  it('that is damaged is made again', async () => {
    const first = keeper();
    await first.append(vaultId, [rowFor(1)]);
    await first.noteVaultFile(vaultFileFor());
    await writeFile(join(folder, 'vault', 'sentinel.json'), '{');
    const again = keeper();
    expect(await again.sentinel()).toBeNull();
    await again.noteVaultFile(vaultFileFor());
    expect(await again.sentinel()).toMatchObject({ recordCount: 1 });
  });
});

describe('after a backup', () => {
  it('the journal holds only what came later, and both together hold everything', async () => {
    const first = keeper();
    await first.noteVaultFile(vaultFileFor());
    await first.append(vaultId, [rowFor(1), rowFor(2)]);
    const bytes = encodeBackup({
      createdAt: '2026-11-22T10:00:00.000Z',
      appVersion: '0.1.0',
      databaseId: vaultId,
      lastSequence: (await first.sequences()).last,
      vaultFile: vaultFileFor(),
      rows: await first.everyRow(vaultId),
    });
    await first.append(vaultId, [rowFor(2, 5)]);
    await first.rebase(2);
    const again = keeper(() => Promise.resolve(decodeBackup(bytes)));
    expect(await again.sequences()).toEqual({ last: 3, inBackup: 2 });
    expect(await again.index(vaultId)).toMatchObject({ isComplete: true });
    expect(await again.rows(vaultId, [key(rowFor(1)), key(rowFor(2))])).toEqual([rowFor(1), rowFor(2, 5)]);
    await appendFile(journal(), 'x');
    expect((await keeper(() => Promise.resolve(decodeBackup(bytes))).index(vaultId)).rows).toHaveLength(2);
  });
});
