import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '#shared/bridge/errors.ts';
import { decodeBackup, encodeBackup } from './backup-file.ts';
import { nowId } from './restoring.ts';
import { openSafekeeping, type Safekeeping } from './safekeeping.ts';
import { rowFor, vaultFileFor, vaultId } from './vault-for-tests.ts';

const newDatabase = 'cccccccc-7c35-4d7e-9d0d-0a6d8a3a1b11';
let folder: string;
let clock: number;
const opened: Safekeeping[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  clock = Date.parse('2026-11-22T10:00:00Z');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((safekeeping) => safekeeping.close()));
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

function open(): Safekeeping {
  const safekeeping = openSafekeeping(folder, '0.1.0', () => (clock += 1000));
  opened.push(safekeeping);
  return safekeeping;
}

async function vaultWithRows(...numbers: number[]): Promise<Safekeeping> {
  const safekeeping = open();
  await safekeeping.rowKeeper.append(
    vaultId,
    numbers.map((number) => rowFor(number)),
  );
  await safekeeping.vaultFile.create(vaultFileFor());
  await safekeeping.rowKeeper.noteVaultFile(vaultFileFor());
  return safekeeping;
}

const backupFiles = async () => (await readdir(join(folder, 'backups'))).sort();
const newestFile = async () => join(folder, 'backups', (await backupFiles()).at(-1) ?? '');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (cause: unknown) => (cause instanceof BridgeError ? cause.reason : cause),
  );

describe('a backup file', () => {
  const content = {
    createdAt: '2026-11-22T10:00:00.000Z',
    appVersion: '0.1.0',
    databaseId: vaultId,
    lastSequence: 3,
    vaultFile: vaultFileFor(),
    rows: [rowFor(1), rowFor(2), rowFor(3)],
  };
  const bytes = encodeBackup(content);

  it('gives back what went in', () => {
    const { head, rows } = decodeBackup(bytes);
    expect(rows).toEqual(content.rows);
    expect(head).toMatchObject({
      recordCount: 3,
      counts: { residents: 2, conversations: 1, privateNotes: 0 },
    });
  });

  it('is refused with a name wherever it breaks off, and whichever bit falls over', () => {
    const refused = (changed: Uint8Array) => {
      try {
        decodeBackup(changed);
        return false;
      } catch (cause) {
        return cause instanceof BridgeError && cause.reason === 'backup-damaged';
      }
    };
    fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => refused(bytes.subarray(0, length))));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (index, bit) => {
        const changed = bytes.slice();
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        return refused(changed);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), refused));
  });
});

describe('making backups', () => {
  it('holds everything, empties the journal, and does nothing until something changes', async () => {
    const { backups, rowKeeper } = await vaultWithRows(1, 2, 3);
    expect(await backups.make('timer')).toMatchObject({ state: 'good', counts: { residents: 2 } });
    expect((await readFile(join(folder, 'vault', 'journal.log'))).length).toBe(0);
    expect(await backups.make('timer')).toBeNull();
    await rowKeeper.append(vaultId, [rowFor(2, 9)]);
    expect(await backups.make('lock')).not.toBeNull();
    expect(await backupFiles()).toHaveLength(2);
    const { rows } = decodeBackup(await readFile(await newestFile()));
    expect(rows).toContainEqual(rowFor(2, 9));
    expect(rows).toHaveLength(3);
  });

  it('goes on from the backup before when the newest one is damaged, and says what is missing', async () => {
    const { backups, rowKeeper } = await vaultWithRows(1, 2);
    await backups.make('timer');
    await rowKeeper.append(vaultId, [rowFor(3)]);
    await backups.make('timer');
    await truncate(await newestFile(), 900);
    const again = open();
    expect(await again.rowKeeper.index(vaultId)).toMatchObject({ isComplete: false });
    expect((await again.rowKeeper.index(vaultId)).rows).toHaveLength(2);
    expect(await reasonOf(again.backups.make('asked'))).toBe('backup-damaged');
    // The page puts back what it still has; then it is complete again.
    await again.rowKeeper.append(vaultId, [rowFor(3)]);
    expect(await again.backups.make('timer')).toMatchObject({ counts: { residents: 2, conversations: 1 } });
  });

  it('lists, and tells which files are no backup any more', async () => {
    const { backups } = await vaultWithRows(1, 2);
    const made = await backups.make('asked');
    await writeFile(join(folder, 'backups', 'kopie-000000000000-x.goedgesprek-kopie'), 'rommel');
    const overview = await open().overview();
    expect(overview).toMatchObject({ unreadableFiles: 1, hasChanges: false, secondFolder: null });
    expect(overview.backups.map(({ place }) => place)).toEqual(['now', 'own']);
    const bytes = await readFile(await newestFile());
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    await writeFile(await newestFile(), bytes);
    expect(await backups.verify(made?.id ?? '')).toMatchObject({ state: 'damaged' });
    expect(await reasonOf(backups.verify('own:../vault/vault.json'))).toBe('backup-missing');
  });

  it('copies to a second folder, and is not stopped when that one fails', async () => {
    const { backups, rowKeeper } = await vaultWithRows(1);
    const stick = join(folder, 'stick');
    await mkdir(stick);
    await backups.make('asked');
    const choose = (path: string) => () => Promise.resolve({ canceled: false, filePaths: [path] });
    expect(await backups.chooseFolder('choose', choose(stick))).toMatchObject({ secondFolder: stick });
    expect(await readdir(stick)).toHaveLength(1);
    await rm(stick, { recursive: true });
    await writeFile(stick, 'the stick is out');
    await rowKeeper.append(vaultId, [rowFor(2)]);
    expect(await backups.make('timer')).not.toBeNull();
    expect(await backups.overview()).toMatchObject({ secondFolderFailed: true });
    expect(await backups.chooseFolder('forget', choose(''))).toMatchObject({ secondFolder: null });
  });
});

describe('restoring', () => {
  it('puts a backup in place, keeps what was there, and goes on numbering', async () => {
    const { backups, rowKeeper } = await vaultWithRows(1, 2);
    const made = await backups.make('asked');
    await rowKeeper.append(vaultId, [rowFor(3), rowFor(1, 8)]);
    const { restoring } = open();
    const { rows, vaultFile } = await restoring.open(made?.id ?? '');
    expect(rows).toHaveLength(2);
    expect(vaultFile.sequence).toBe(1);
    expect(await restoring.rows(made?.id ?? '', [rows[0] ?? { table: 'marks', id: 'x' }])).toHaveLength(1);
    await restoring.switchTo(made?.id ?? '', newDatabase);

    const after = open();
    expect((await after.readVaultFile())?.sequence).toBe(2);
    const index = await after.rowKeeper.index(vaultId);
    expect(index).toMatchObject({ isComplete: true, sentinel: { databaseId: newDatabase, recordCount: 2 } });
    expect(index.rows.map(({ rev }) => rev)).not.toContain(rowFor(1, 8).rev);
    const [earlier] = await after.restoring.earlier();
    expect(earlier).toMatchObject({ databaseId: vaultId, recordCount: 3, isExpired: false });
    expect(await reasonOf(after.restoring.drop(earlier?.id ?? ''))).toBe('backup-missing');

    await after.restoring.returnTo(earlier?.id ?? '');
    const back = open();
    expect((await back.readVaultFile())?.sequence).toBe(3);
    expect(await back.rowKeeper.sentinel()).toMatchObject({ databaseId: vaultId, recordCount: 3 });
    clock += 31 * 24 * 3_600_000;
    const [old] = await back.restoring.earlier();
    expect(old).toMatchObject({ databaseId: newDatabase, isExpired: true });
    await back.restoring.drop(old?.id ?? '');
    expect(await back.restoring.earlier()).toEqual([]);
  });

  it('offers what is kept now when only the vault file is damaged, with the vault file of the backup', async () => {
    const { backups, rowKeeper } = await vaultWithRows(1, 2);
    await backups.make('asked');
    await rowKeeper.append(vaultId, [rowFor(3)]);
    for (const name of ['vault.json', 'vault-twin.json']) await writeFile(join(folder, 'vault', name), '{');
    const { restoring, readVaultFile } = open();
    expect(await reasonOf(readVaultFile())).toBe('vault-file-damaged');
    const { rows, vaultFile } = await restoring.open(nowId);
    expect(rows).toHaveLength(3);
    expect(vaultFile).toEqual(vaultFileFor());
  });

  it('never takes a folder without its vault file for a first run', async () => {
    const { backups } = await vaultWithRows(1);
    await backups.make('asked');
    const names = ['vault.json', 'sentinel.json', 'journal.log'];
    for (const name of names) await rm(join(folder, 'vault', name));
    expect(await reasonOf(open().readVaultFile())).toBe('vault-file-missing');
    await rm(join(folder, 'vault', 'vault-twin.json'));
    expect(await reasonOf(open().readVaultFile())).toBe('vault-file-missing');
  });

  it('offers everything with the twin when the vault file and the sentinel are gone, and keeps that twin', async () => {
    await vaultWithRows(1, 2);
    const vault = (name: string) => join(folder, 'vault', name);
    for (const name of ['vault.json', 'sentinel.json']) await rm(vault(name));
    const { restoring, readVaultFile } = open();
    expect(await reasonOf(readVaultFile())).toBe('vault-file-missing');
    const { rows, vaultFile } = await restoring.open(nowId);
    expect([rows.length, vaultFile]).toEqual([2, vaultFileFor()]);
    await restoring.switchTo(nowId, newDatabase);
    const after = open();
    expect((await after.readVaultFile())?.sequence).toBe(2);
    expect(await readFile(vault('vault-twin.json'), 'utf8')).toBe(
      await readFile(vault('vault.json'), 'utf8'),
    );
    const [earlier] = await after.restoring.earlier();
    expect(await readdir(vault(join('earlier', earlier?.id ?? '')))).toContain('vault-twin.json');
  });

  it('mends a vault file with its twin at the start', async () => {
    await vaultWithRows(1, 2);
    await writeFile(join(folder, 'vault', 'vault.json'), '{');
    expect(await open().readVaultFile()).toEqual(vaultFileFor());
  });
});
