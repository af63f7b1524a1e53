import { copyFile, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { decodeBackup } from './backup-file.ts';
import { BackupFolder } from './backup-folder.ts';
import { openSafekeeping, type Safekeeping } from './safekeeping.ts';
import { Switching } from './switching.ts';
import { rowFor, vaultFileFor, vaultId } from './vault-for-tests.ts';

const copyDatabase = 'cccccccc-7c35-4d7e-9d0d-0a6d8a3a1b11';
const [inCopy, later, inRestored] = [rowFor(1, 1), rowFor(1, 5), rowFor(1, 9)];
let folder: string;
let clock: number;
const opened: Safekeeping[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earlier-'));
  clock = Date.parse('2026-11-22T10:00:00Z');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((safekeeping) => safekeeping.close()));
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** The app, started anew on the same files. */
function open(): Safekeeping {
  const safekeeping = openSafekeeping(folder, '0.1.0', () => (clock += 1000));
  opened.push(safekeeping);
  return safekeeping;
}

const inVault = (name: string) => join(folder, 'vault', name);
const damageVaultFiles = () =>
  Promise.all(['vault.json', 'vault-twin.json'].map((name) => writeFile(inVault(name), '{')));
const keptRows = (safekeeping: Safekeeping) => safekeeping.rowKeeper.everyRow(vaultId);
const newestOf = async ({ restoring }: Safekeeping) => (await restoring.earlier())[0]?.id ?? '';

/** Notes what the switch replaces. Resolves with what puts that back: as if the power had gone right before it. */
async function beforeTheSwitch(): Promise<() => Promise<void>> {
  const names = ['vault.json', 'vault-twin.json', 'sentinel.json', 'journal.log'];
  for (const name of names) await copyFile(inVault(name), join(folder, name));
  return async () => {
    for (const name of names) await copyFile(join(folder, name), inVault(name));
  };
}

async function everyCopy() {
  const names = (await readdir(join(folder, 'backups'))).sort();
  return Promise.all(
    names.map(async (name) => decodeBackup(await readFile(join(folder, 'backups', name))).rows),
  );
}

/** Words, a copy of them, and later words. Resolves with the id of the copy. */
async function typeAfterCopy(file: VaultFile = vaultFileFor()): Promise<string> {
  const { rowKeeper, vaultFile, backups } = open();
  await rowKeeper.append(vaultId, [inCopy, rowFor(2)]);
  await vaultFile.create(file);
  await rowKeeper.noteVaultFile(file);
  const made = await backups.make('asked');
  await rowKeeper.append(vaultId, [later, rowFor(3)]);
  return made?.id ?? '';
}

/** Goes on with the copy, and types other words in it. */
async function typeInRestored(copyId: string): Promise<Safekeeping> {
  await open().restoring.switchTo(copyId, copyDatabase);
  const restored = open();
  await restored.rowKeeper.append(vaultId, [inRestored]);
  return restored;
}

describe('going back to the vault of before a restore', () => {
  it('gives what was kept then and nothing of the copy, which stays as a copy and as an earlier vault', async () => {
    const restored = await typeInRestored(await typeAfterCopy());
    expect(await keptRows(restored)).toEqual([inRestored, rowFor(2)]);
    const id = await newestOf(restored);
    await restored.restoring.returnTo(id);

    const back = open();
    expect(await keptRows(back)).toEqual([later, rowFor(2), rowFor(3)]);
    expect(await back.rowKeeper.index(vaultId)).toMatchObject({
      isComplete: true,
      sentinel: { databaseId: vaultId, recordCount: 3 },
    });
    expect(await everyCopy()).toContainEqual([inRestored, rowFor(2)]);
    expect(await back.restoring.earlier()).toMatchObject([{ databaseId: copyDatabase, state: 'whole' }]);

    await back.restoring.returnTo(await newestOf(back));
    expect(await keptRows(open())).toEqual([inRestored, rowFor(2)]);
  });

  it('brings no row of the copy back when the file with the rows of before is damaged since', async () => {
    const restored = await typeInRestored(await typeAfterCopy());
    await restored.restoring.returnTo(await newestOf(restored));
    const newest = (await readdir(join(folder, 'backups'))).sort().at(-1) ?? '';
    await truncate(join(folder, 'backups', newest), 900);
    const back = open();
    expect(await keptRows(back)).not.toContainEqual(inRestored);
    expect(await back.rowKeeper.index(vaultId)).toMatchObject({ isComplete: false });
  });

  it('takes the pages of the log along that were written in the copy, and no other row', async () => {
    const page = (number: number, revision: number) => ({
      ...rowFor(number, revision),
      table: 'log' as const,
    });
    const copyId = await typeAfterCopy();
    await open().rowKeeper.append(vaultId, [page(20, 6)]);
    const restored = await typeInRestored(copyId);
    // The copy writes in a line of its own, so a page with the same name is not its own: the one of then counts.
    await restored.rowKeeper.append(vaultId, [page(20, 9), page(21, 9), rowFor(4)]);
    await restored.restoring.returnTo(await newestOf(restored));
    const back = open();
    expect(await keptRows(back)).toEqual([later, rowFor(2), rowFor(3), page(20, 6), page(21, 9)]);
    expect(await back.rowKeeper.sentinel()).toMatchObject({ recordCount: 5 });
  });

  it('refuses a vault that went on after it was set apart, and one that nobody knows', async () => {
    const copyId = await typeAfterCopy();
    const powerCut = await beforeTheSwitch();
    await open().restoring.switchTo(copyId, copyDatabase);
    await powerCut();
    const inUse = open();
    await expect(inUse.restoring.returnTo(await newestOf(inUse))).rejects.toThrow('backup-missing');
    await expect(inUse.restoring.returnTo('20200101000000000')).rejects.toThrow('backup-missing');
    expect(await keptRows(inUse)).toEqual([later, rowFor(2), rowFor(3)]);
  });

  it('keeps what was set apart until the return is carried out, which the next start does', async () => {
    const restored = await typeInRestored(await typeAfterCopy());
    const id = await newestOf(restored);
    const admit = vi.spyOn(BackupFolder.prototype, 'admitWaiting');
    admit.mockRejectedValue(new BridgeError('disk-full'));
    await restored.restoring.returnTo(id);
    expect(await readdir(inVault('earlier'))).toContain(id);
    admit.mockRestore();
    expect(await keptRows(open())).toEqual([later, rowFor(2), rowFor(3)]);
  });

  it('takes nothing away when the switch is not carried out: the vault of now and the one of then stay', async () => {
    const notNow = () => vi.spyOn(Switching.prototype, 'decide').mockResolvedValueOnce();
    const copyId = await typeAfterCopy();
    notNow();
    await open().restoring.switchTo(copyId, copyDatabase);
    expect(await keptRows(open())).toEqual([later, rowFor(2), rowFor(3)]);
    const restored = await typeInRestored(copyId);
    const id = await newestOf(restored);
    notNow();
    await restored.restoring.returnTo(id);
    const still = open();
    expect(await keptRows(still)).toEqual([inRestored, rowFor(2)]);
    await still.restoring.returnTo(id);
    expect(await keptRows(open())).toEqual([later, rowFor(2), rowFor(3)]);
  });

  it('leaves the copy as it is when the power goes before the switch', async () => {
    const restored = await typeInRestored(await typeAfterCopy());
    const powerCut = await beforeTheSwitch();
    await restored.restoring.returnTo(await newestOf(restored));
    await powerCut();
    expect(await keptRows(open())).toEqual([inRestored, rowFor(2)]);
  });

  it('does not offer a vault that is in use, and never one that went on after it', async () => {
    const copyId = await typeAfterCopy();
    const powerCut = await beforeTheSwitch();
    await open().restoring.switchTo(copyId, copyDatabase);
    await powerCut();
    expect(await open().restoring.earlier()).toMatchObject([{ databaseId: vaultId, state: 'gone-on' }]);
    const restored = await typeInRestored(copyId);
    const states = (await restored.restoring.earlier()).map(({ state }) => state);
    expect(states).toEqual(['whole', 'gone-on']);
  });

  it('mixes no words of the vault of before into the copy when the backup of the copy is damaged since', async () => {
    await open().restoring.switchTo(await typeAfterCopy(), copyDatabase);
    const newest = (await readdir(join(folder, 'backups'))).sort().at(-1) ?? '';
    await truncate(join(folder, 'backups', newest), 900);
    const restored = open();
    // The database of the copy still has its rows; the page keeps them again.
    expect(await keptRows(restored)).toEqual([]);
    expect(await restored.rowKeeper.index(vaultId)).toMatchObject({ isComplete: false });
  });

  it('works when the vault file was damaged before the restore', async () => {
    const copyId = await typeAfterCopy();
    await damageVaultFiles();
    const restored = await typeInRestored(copyId);
    expect(await restored.restoring.earlier()).toMatchObject([{ state: 'whole' }]);
    await restored.restoring.returnTo(await newestOf(restored));
    const back = open();
    expect((await back.readVaultFile())?.vaultId).toBe(vaultId);
    expect(await keptRows(back)).toEqual([later, rowFor(2), rowFor(3)]);
  });

  it('says that it cannot when no vault file of then can be read, and changes nothing', async () => {
    const copyId = await typeAfterCopy();
    const stick = join(folder, 'stick.goedgesprek-kopie');
    await copyFile(join(folder, 'backups', copyId.slice('own:'.length)), stick);
    await rm(join(folder, 'backups'), { recursive: true });
    await damageVaultFiles();
    const safekeeping = open();
    const chosen = await safekeeping.backups.chooseFile(() =>
      Promise.resolve({ canceled: false, filePaths: [stick] }),
    );
    if (chosen?.kind !== 'backup') throw new Error('the copy on the stick was refused');
    await safekeeping.restoring.switchTo(chosen.facts.id, copyDatabase);
    const restored = open();
    expect(await restored.restoring.earlier()).toMatchObject([{ state: 'damaged' }]);
    const id = await newestOf(restored);
    await expect(restored.restoring.returnTo(id)).rejects.toThrow(BridgeError);
    expect(await restored.rowKeeper.sentinel()).toMatchObject({ databaseId: copyDatabase });
    expect(await readFile(inVault(join('earlier', id, 'vault.json')), 'utf8'), 'what was there').toBe('{');
  });

  it('keeps the passwords of now, unless residents of then would not open with them', async () => {
    const key = { iv: 'AAAA', ciphertext: 'AAAA' };
    const residentKeys = [{ residentId: 'bbbbbbbb-0000-4000-8000-000000000000', key }];
    const restored = await typeInRestored(await typeAfterCopy(vaultFileFor({ residentKeys })));
    const present = await restored.vaultFile.read();
    if (present === null) throw new Error('there is no vault file');
    const changed = { ...present, sequence: present.sequence + 1, houseName: 'Een nieuwe naam' };
    await restored.vaultFile.replace(changed);
    await restored.rowKeeper.noteVaultFile(changed);
    await restored.restoring.returnTo(await newestOf(restored));
    const back = open();
    expect((await back.readVaultFile())?.houseName).toBe('Een nieuwe naam');

    const without = { ...changed, sequence: changed.sequence + 2, residentKeys: [] };
    await back.vaultFile.replace(without);
    await back.rowKeeper.noteVaultFile(without);
    await back.restoring.returnTo(await newestOf(back));
    expect((await open().readVaultFile())?.residentKeys).toEqual(residentKeys);
  });
});
