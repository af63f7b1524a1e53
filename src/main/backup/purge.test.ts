import fc from 'fast-check';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPurgeFinished, unionOfErasures, withErasures } from '#shared/bridge/erasing.ts';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import { decodeBackup } from './backup-file.ts';
import { openSafekeeping } from './safekeeping.ts';
import { rowFor, vaultId } from './vault-for-tests.ts';
import {
  kees,
  mien,
  restored,
  erasure,
  folder,
  afterPowerCut,
  row,
  fileWith,
  start,
  dropKey,
  tracesOfKees,
  secondFolder,
  reasonOf,
  closeAll,
  eachInAnEmptyFolder,
} from '../../../tests/fixtures/erasing.ts';

eachInAnEmptyFolder();

describe('purging', () => {
  it('leaves nothing of the resident in journal, backups, second folder, earlier vaults and copies', async () => {
    const safekeeping = await start([row(1, kees), row(2, kees), row(3, mien), row(4, null)]);
    const { backups, rowKeeper } = safekeeping;
    await backups.make('asked');
    const stick = await secondFolder(safekeeping);
    await rowKeeper.append(vaultId, [row(5, kees), row(6, mien)]);
    const made = await backups.make('asked');
    await safekeeping.restoring.open(made?.id ?? '');
    await safekeeping.restoring.switchTo(made?.id ?? '', restored);
    await cp(join(folder, 'vault', 'vault.json'), join(folder, 'vault', 'vault-twin.json'));
    await writeFile(
      join(folder, 'backups', '.goed-gesprek-0123456789ab-left.tmp'),
      `{"residentId":"${kees}"}`,
    );
    await rowKeeper.append(vaultId, [row(7, kees), row(8, mien)]);
    expect((await tracesOfKees()).length).toBeGreaterThan(6);

    const file = await dropKey(safekeeping);
    await rowKeeper.noteVaultFile(file);
    expect(await rowKeeper.sentinel()).toMatchObject({ recordCount: 4, vaultSequence: file.sequence });
    const report = await backups.purge();
    expect(report).toMatchObject({ secondFolder: 'reached', isJournalClean: true });
    expect(isPurgeFinished(report)).toBe(true);
    expect(await tracesOfKees()).toEqual([]);
    expect(await readdir(stick)).not.toHaveLength(0);
    const index = await (await afterPowerCut()).rowKeeper.index(vaultId);
    expect(index).toMatchObject({ isComplete: true, sentinel: { recordCount: 4 } });
    expect(index.rows.map(({ id }) => id).sort()).toEqual([3, 4, 6, 8].map((number) => rowFor(number).id));
  });

  it('keeps the name and the moment of every backup, and every other row as it was', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const made = await safekeeping.backups.make('asked');
    const path = await safekeeping.backups.pathOf(made?.id ?? '');
    const before = decodeBackup(await readFile(path));
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    await safekeeping.backups.purge();
    const after = decodeBackup(await readFile(path));
    expect(after.rows).toEqual(before.rows.filter(({ rid }) => rid !== kees));
    expect(after.head).toMatchObject({
      createdAt: before.head.createdAt,
      lastSequence: before.head.lastSequence,
      recordCount: 1,
      vaultFile: { sequence: before.head.vaultFile.sequence, erasures: [erasure] },
    });
  });

  it.each(['the vault file', 'the sentinel', 'the journal', 'a purge that broke off'] as const)(
    'is finished at the next start after a power cut right after %s',
    async (step) => {
      const safekeeping = await start([row(1, kees), row(3, mien)]);
      await safekeeping.backups.make('asked');
      await safekeeping.rowKeeper.append(vaultId, [row(5, kees)]);
      const file = await dropKey(safekeeping);
      if (step !== 'the vault file') await safekeeping.rowKeeper.noteVaultFile(file);
      if (step === 'the journal') {
        await safekeeping.rowKeeper.dropErased(file);
        expect(await tracesOfKees(join(folder, 'vault'))).toEqual([]);
      }
      if (step === 'a purge that broke off') {
        await safekeeping.rowKeeper.dropErased(file);
        await writeFile(join(folder, 'backups', '.goed-gesprek-0123456789ab-half.tmp'), kees);
      }
      const again = await afterPowerCut();
      expect(await again.readVaultFile()).toMatchObject({ erasures: [erasure] });
      // What is asked next waits for the backup that the start makes.
      expect(isPurgeFinished(await again.backups.purge())).toBe(true);
      expect(await tracesOfKees()).toEqual([]);
      expect(await again.rowKeeper.index(vaultId)).toMatchObject({
        isComplete: true,
        rows: [{ id: rowFor(3).id }],
        sentinel: { recordCount: 1 },
      });
    },
  );

  it('counts what it cannot reach, and goes on with that before the next backup', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const { backups, rowKeeper } = safekeeping;
    await backups.make('asked');
    const stick = await secondFolder(safekeeping);
    const drawer = join(folder, 'drawer');
    await cp(stick, drawer, { recursive: true });
    await rm(stick, { recursive: true });
    await writeFile(stick, 'the stick is out');
    await rowKeeper.append(vaultId, [row(7, mien)]);
    await backups.make('asked');
    const [first = ''] = (await readdir(join(folder, 'backups'))).sort();
    await truncate(join(folder, 'backups', first), 1500);
    await rowKeeper.noteVaultFile(await dropKey(safekeeping));
    const report = await backups.purge();
    expect(report).toMatchObject({ backups: { total: 2, clean: 1 }, secondFolder: 'not-reached' });
    expect(isPurgeFinished(report)).toBe(false);

    await rm(stick);
    await cp(drawer, stick, { recursive: true });
    expect(await tracesOfKees(stick)).toHaveLength(1);
    await rowKeeper.append(vaultId, [row(9, mien)]);
    await backups.make('timer');
    expect(await tracesOfKees(stick)).toEqual([]);
  });

  it('leaves the backups of another laptop in the same folder alone', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    await safekeeping.backups.make('asked');
    const stick = await secondFolder(safekeeping);
    const [name = ''] = await readdir(stick);
    const other = await mkdtemp(join(tmpdir(), 'purge-other-'));
    const theirs = openSafekeeping(other, '0.2.0');
    const theirFile = fileWith({ vaultId: '4f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11' });
    await theirs.rowKeeper.append(theirFile.vaultId, [row(2, kees)]);
    await theirs.vaultFile.create(theirFile);
    await theirs.rowKeeper.noteVaultFile(theirFile);
    await theirs.backups.make('asked');
    const [theirName = ''] = await readdir(join(other, 'backups'));
    const path = join(stick, `z-${theirName}`);
    await cp(join(other, 'backups', theirName), path);
    const before = await readFile(path);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    expect((await safekeeping.backups.purge()).secondBackups).toEqual({ total: 1, clean: 1 });
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(decodeBackup(await readFile(join(stick, name))).rows).toEqual([row(3, mien)]);
    await theirs.close();
    await rm(other, { recursive: true });
  });

  it('refuses rows that still come in for somebody who was erased', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    expect(await reasonOf(safekeeping.rowKeeper.append(vaultId, [row(5, kees)]))).toBe('request-not-valid');
    expect((await safekeeping.rowKeeper.index(vaultId)).rows).toHaveLength(1);
  });
});

it('lets go of what was laid aside before somebody was erased, and of nothing that came later', async () => {
  const safekeeping = await start([row(1, kees), row(3, mien)]);
  const aside = join(folder, 'vault', 'aside');
  for (const name of ['20200101000000000', '29990101000000000']) {
    await mkdir(join(aside, name), { recursive: true });
    await writeFile(join(aside, name, 'leveldb'), 'sealed');
  }
  await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
  await safekeeping.backups.purge();
  expect(await readdir(aside)).toEqual(['29990101000000000']);
});

it('knows everybody once, at the earliest moment', () => {
  const later = { ...erasure, erasedAt: '2027-01-01T00:00:00.000Z' };
  expect(unionOfErasures([later], [erasure], [])).toEqual([erasure]);
  const file = fileWith({ erasures: [erasure], residentKeys: [] });
  expect(withErasures(file, [later])).toBe(file);
  expect(withErasures(fileWith(), [erasure])).toMatchObject({ residentKeys: [{ residentId: mien }] });
});

it('whatever rows there are: nothing of the resident is in any file, and every other row is unchanged', async () => {
  const someRow = fc.record({
    number: fc.nat(30),
    rid: fc.constantFrom(kees, mien, null),
    revision: fc.nat(3),
    backUpAfter: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(someRow, { maxLength: 12 }), async (given) => {
      await closeAll();
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      // A row keeps its resident for life; the number says whose it is.
      const owners = new Map(given.map(({ number, rid }) => [number, rid]));
      const safekeeping = await start([row(99, mien)]);
      for (const { number, revision, backUpAfter } of given) {
        await safekeeping.rowKeeper.append(vaultId, [row(number, owners.get(number) ?? null, revision)]);
        if (backUpAfter) await safekeeping.backups.make('asked');
      }
      const before = await safekeeping.rowKeeper.everyRow(vaultId);
      await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
      expect(isPurgeFinished(await safekeeping.backups.purge())).toBe(true);
      expect(await tracesOfKees()).toEqual([]);
      const after = await (await afterPowerCut()).rowKeeper.everyRow(vaultId);
      const byId = (rows: readonly KeptRow[]) =>
        [...rows].sort((one, other) => one.id.localeCompare(other.id));
      expect(byId(after)).toEqual(byId(before.filter(({ rid }) => rid !== kees)));
    }),
    { numRuns: 40 },
  );
});
