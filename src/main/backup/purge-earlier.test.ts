import { cp, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPurgeFinished } from '#shared/bridge/erasing.ts';
import { decodeBackup, encodeBackup } from './backup-file.ts';
import { everythingName } from './earlier-vaults.ts';
import { nowId } from './restoring.ts';
import type { Safekeeping } from './safekeeping.ts';
import { rowFor, vaultId } from './vault-for-tests.ts';
import {
  kees,
  mien,
  restored,
  erasure,
  folder,
  open,
  afterPowerCut,
  keyOf,
  row,
  fileWith,
  start,
  dropKey,
  tracesOfKees,
  everyByteIn,
  reasonOf,
  closeAll,
  eachInAnEmptyFolder,
} from '../../../tests/fixtures/erasing.ts';

eachInAnEmptyFolder();

describe('the file with everything of a vault of before a restore', () => {
  /** A restore that set a vault with Kees apart. Resolves with the path of that file. */
  async function setApart(safekeeping: Safekeeping): Promise<string> {
    const made = await safekeeping.backups.make('asked');
    await safekeeping.rowKeeper.append(vaultId, [row(5, kees), row(7, mien)]);
    await safekeeping.restoring.switchTo(made?.id ?? '', restored);
    const [earlier] = await safekeeping.restoring.earlier();
    return join(folder, 'vault', 'earlier', earlier?.id ?? '', everythingName);
  }

  it('gives nobody the key of who was erased, and keeps everybody else', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const path = await setApart(safekeeping);
    const before = decodeBackup(await readFile(path));
    expect(before.head.vaultFile.residentKeys).toContainEqual({ residentId: kees, key: keyOf(kees) });
    expect(before.rows).toContainEqual(row(5, kees));
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    expect((await safekeeping.backups.purge()).earlier).toEqual({ total: 2, clean: 2 });
    const after = decodeBackup(await readFile(path));
    expect(after.head).toMatchObject({
      databaseId: vaultId,
      createdAt: before.head.createdAt,
      vaultFile: { erasures: [erasure], residentKeys: [{ residentId: mien, key: keyOf(mien) }] },
    });
    expect(after.rows).toEqual([row(3, mien), row(7, mien)]);
    expect(await tracesOfKees()).toEqual([]);
  });

  it('is counted when it is damaged, as any copy, and the rest beside it is clean', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const path = await setApart(safekeeping);
    await truncate(path, (await readFile(path)).length - 20);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    const report = await safekeeping.backups.purge();
    expect([report.earlier, isPurgeFinished(report)]).toEqual([{ total: 2, clean: 1 }, false]);
    expect(await tracesOfKees()).toEqual([path]);
    expect(await safekeeping.restoring.earlier()).toMatchObject([{ state: 'damaged' }]);
  });

  it('is counted as not clean when it cannot be read, and done once it can', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const path = await setApart(safekeeping);
    await rename(path, `${path}.bak`);
    await mkdir(path);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    const report = await safekeeping.backups.purge();
    expect([report.earlier, isPurgeFinished(report)]).toEqual([{ total: 2, clean: 1 }, false]);
    await rm(path, { recursive: true });
    await rename(`${path}.bak`, path);
    expect(isPurgeFinished(await safekeeping.backups.purge())).toBe(true);
    expect(await tracesOfKees()).toEqual([]);
  });

  it('is clean together with its journal when people restore while an erasure is under way', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const made = await safekeeping.backups.make('asked');
    await safekeeping.rowKeeper.append(vaultId, [row(5, kees)]);
    await dropKey(safekeeping);
    await safekeeping.restoring.switchTo(made?.id ?? '', restored);
    expect(await tracesOfKees(join(folder, 'vault', 'earlier')), 'the journal').toHaveLength(1);
    expect(isPurgeFinished(await safekeeping.backups.purge())).toBe(true);
    expect(await tracesOfKees()).toEqual([]);
  });

  it('of another vault is left as it is', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const path = await setApart(safekeeping);
    const otherVault = '4f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11';
    const { head, rows } = decodeBackup(await readFile(path));
    const vaultFile = { ...head.vaultFile, vaultId: otherVault };
    const { createdAt, appVersion, databaseId, lastSequence } = head;
    const theirs = { createdAt, appVersion, databaseId, lastSequence, vaultFile, rows };
    await writeFile(path, encodeBackup(theirs));
    for (const name of ['vault.json', 'vault-twin.json']) {
      await writeFile(join(path, '..', name), JSON.stringify(vaultFile));
    }
    const before = await everyByteIn(join(path, '..'));
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    await safekeeping.backups.purge();
    expect(await everyByteIn(join(path, '..'))).toEqual(before);
  });
});

describe('an old copy that turns up later', () => {
  /** A copy from before the erasure, and then everything purged. */
  async function erasedWithStickCopy(): Promise<{ safekeeping: Safekeeping; old: string }> {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const made = await safekeeping.backups.make('asked');
    const old = join(folder, 'old.goedgesprek-kopie');
    await cp(await safekeeping.backups.pathOf(made?.id ?? ''), old);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    await safekeeping.backups.purge();
    return { safekeeping, old };
  }

  async function choose({ backups }: Safekeeping, path: string): Promise<string> {
    const chosen = await backups.chooseFile(() => Promise.resolve({ canceled: false, filePaths: [path] }));
    return chosen?.kind === 'backup' ? chosen.facts.id : '';
  }

  it.each(['all is well', 'the vault file is gone', 'an old vault file was put back'] as const)(
    'does not bring the resident back when %s',
    async (state) => {
      const { safekeeping, old } = await erasedWithStickCopy();
      if (state === 'the vault file is gone') await rm(join(folder, 'vault', 'vault.json'));
      if (state === 'an old vault file was put back') {
        await writeFile(join(folder, 'vault', 'vault.json'), JSON.stringify(fileWith()));
      }
      const id = await choose(safekeeping, old);
      const look = await safekeeping.restoring.open(id);
      expect(look).toMatchObject({ erasedSince: 1, rows: [{ id: rowFor(3).id }] });
      expect(look.vaultFile.residentKeys.map(({ residentId }) => residentId)).toEqual([mien]);
      await safekeeping.restoring.switchTo(id, restored);
      await rm(old);

      const after = await afterPowerCut();
      expect(await after.readVaultFile()).toMatchObject({ erasures: [erasure] });
      await after.backups.purge();
      expect(await tracesOfKees()).toEqual([]);
      expect((await after.rowKeeper.index(vaultId)).rows.map(({ id: found }) => found)).toEqual([
        rowFor(3).id,
      ]);
    },
  );

  it('stays out of the journal too, when somebody puts the old files back', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const journal = await readFile(join(folder, 'vault', 'journal.log'));
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    await safekeeping.backups.purge();
    await closeAll();
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'vault', 'journal.log'), journal);
    const again = open();
    expect((await again.rowKeeper.index(vaultId)).rows.map(({ id }) => id)).toEqual([rowFor(3).id]);
    expect((await again.restoring.open(nowId)).rows).toHaveLength(1);
    await again.backups.purge();
    expect(await tracesOfKees()).toEqual([]);
  });

  it('can still be returned to: the vault of before a restore opens without the resident', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const made = await safekeeping.backups.make('asked');
    await safekeeping.rowKeeper.append(vaultId, [row(5, mien)]);
    await safekeeping.restoring.open(made?.id ?? '');
    await safekeeping.restoring.switchTo(made?.id ?? '', restored);
    await safekeeping.rowKeeper.noteVaultFile(await dropKey(safekeeping));
    expect((await safekeeping.backups.purge()).earlier).toEqual({ total: 2, clean: 2 });
    const [earlier] = await safekeeping.restoring.earlier();
    await safekeeping.restoring.returnTo(earlier?.id ?? '');
    const back = await afterPowerCut();
    expect(await back.readVaultFile()).toMatchObject({ erasures: [erasure] });
    // The database of before has the rows of Mien and no others: the count may not ask for more.
    expect(await back.rowKeeper.sentinel()).toMatchObject({ databaseId: vaultId, recordCount: 2 });
    expect(await back.rowKeeper.everyRow(vaultId)).toEqual([row(3, mien), row(5, mien)]);
    expect(await reasonOf(back.backups.make('asked'))).toBe('none');
    expect(await tracesOfKees()).toEqual([]);
  });

  it('takes away a damaged vault file of before a restore when a key stands in it', async () => {
    const safekeeping = await start([row(1, kees), row(3, mien)]);
    const made = await safekeeping.backups.make('asked');
    const path = join(folder, 'vault', 'vault.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -20));
    await safekeeping.restoring.open(made?.id ?? '');
    await safekeeping.restoring.switchTo(made?.id ?? '', restored);
    const again = await afterPowerCut();
    await again.rowKeeper.noteVaultFile(await dropKey(again));
    await again.backups.purge();
    expect(await tracesOfKees()).toEqual([]);
  });
});
