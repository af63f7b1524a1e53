import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPurgeFinished, unionOfErasures, withErasures } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { decodeBackup, encodeBackup } from './backup-file.ts';
import { everythingName } from './earlier-vaults.ts';
import { nowId } from './restoring.ts';
import { openSafekeeping, type Safekeeping } from './safekeeping.ts';
import { rowFor, vaultFileFor, vaultId } from './vault-for-tests.ts';

const kees = 'aaaa0001-0000-4000-8000-000000000001';
const mien = 'aaaa0002-0000-4000-8000-000000000002';
const restored = 'cccccccc-7c35-4d7e-9d0d-0a6d8a3a1b11';
const erasure = { residentId: kees, erasedAt: '2026-11-22T12:00:00.000Z' };

let folder: string;
let clock: number;
const opened: Safekeeping[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purge-'));
  clock = Date.parse('2026-11-22T10:00:00Z');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await closeAll();
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

const closeAll = () => Promise.all(opened.splice(0).map((safekeeping) => safekeeping.close()));

function open(): Safekeeping {
  const safekeeping = openSafekeeping(folder, '0.2.0', () => (clock += 1000));
  opened.push(safekeeping);
  return safekeeping;
}

/** What is left of the app when the power goes: the files. */
async function afterPowerCut(): Promise<Safekeeping> {
  await closeAll();
  return open();
}

/** Keys differ per resident, so that one of them can be looked for. */
const keyOf = (residentId: string) => ({
  iv: 'AAAA',
  ciphertext: Buffer.from(residentId).toString('base64'),
});
const row = (number: number, rid: string | null, revision = 1): KeptRow => ({
  ...rowFor(number, revision),
  rid,
  ct: new Uint8Array(48).fill(rid === kees ? 0xee : number % 200),
});
const fileWith = (changed: Partial<VaultFile> = {}) =>
  vaultFileFor({
    residentKeys: [kees, mien].map((residentId) => ({ residentId, key: keyOf(residentId) })),
    ...changed,
  });

async function start(rows: readonly KeptRow[]): Promise<Safekeeping> {
  const safekeeping = open();
  await safekeeping.rowKeeper.append(vaultId, rows);
  await safekeeping.vaultFile.create(fileWith());
  await safekeeping.rowKeeper.noteVaultFile(fileWith());
  return safekeeping;
}

/** The step after which there is no way back; what it does to the disk and no more. */
async function dropKey({ vaultFile }: Safekeeping): Promise<VaultFile> {
  const present = (await vaultFile.read()) ?? fileWith();
  const next = { ...withErasures(present, [erasure]), sequence: present.sequence + 1 };
  await vaultFile.replace(next);
  return next;
}

async function everyFile(place = folder): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Where something of Kees still stands: his key, his sealed bytes, or his id outside the list of who was erased. */
async function tracesOfKees(place = folder): Promise<string[]> {
  const found: string[] = [];
  for (const path of await everyFile(place)) {
    const text = (await readFile(path)).toString('latin1');
    const without = text.replaceAll(`{"residentId":"${kees}","erasedAt":"${erasure.erasedAt}"}`, '');
    const sealed = Buffer.alloc(16, 0xee).toString('latin1');
    if ([kees, keyOf(kees).ciphertext, sealed].some((trace) => without.includes(trace))) found.push(path);
  }
  return found;
}

async function everyByteIn(place: string): Promise<string[]> {
  return Promise.all((await everyFile(place)).sort().map((path) => readFile(path, 'latin1')));
}

async function secondFolder({ backups }: Safekeeping): Promise<string> {
  const path = join(folder, 'stick');
  await mkdir(path, { recursive: true });
  await backups.chooseFolder('choose', () => Promise.resolve({ canceled: false, filePaths: [path] }));
  return path;
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (cause: unknown) => (cause instanceof BridgeError ? cause.reason : cause),
  );

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
