import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withErasures } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { KeptRow, Sentinel } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { encodeBackup } from './backup-file.ts';
import { backupName } from './backup-folder.ts';
import { ownBackupFolder } from './backups.ts';
import { openSafekeeping, type Safekeeping } from './safekeeping.ts';
import { Switching } from './switching.ts';
import { rowFor, vaultFileFor, vaultId } from './vault-for-tests.ts';

const kees = 'aaaa0001-0000-4000-8000-000000000001';
const mien = 'aaaa0002-0000-4000-8000-000000000002';
const restored = 'cccccccc-7c35-4d7e-9d0d-0a6d8a3a1b11';
const erasure = { residentId: kees, erasedAt: '2026-11-22T12:00:00.000Z' };

let home: string;
let folder: string;
let said: string[];
const opened: Safekeeping[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'switching-'));
  folder = join(home, 'data');
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  await closeAll();
  vi.restoreAllMocks();
  await rm(home, { recursive: true });
});

const closeAll = () => Promise.all(opened.splice(0).map((safekeeping) => safekeeping.close()));
const at = (name: string) => join(folder, 'vault', name);
const textOf = (name: string) => readFile(at(name), 'utf8').catch(() => undefined);
const read = (name: string) => readFile(at(name), 'utf8');
const keyOf = (residentId: string) => ({
  iv: 'AAAA',
  ciphertext: Buffer.from(residentId).toString('base64'),
});
const row = (number: number, rid: string): KeptRow => ({ ...rowFor(number), rid });
const fileWith = (changed: Partial<VaultFile> = {}) =>
  vaultFileFor({
    residentKeys: [kees, mien].map((residentId) => ({ residentId, key: keyOf(residentId) })),
    ...changed,
  });

function open(): Safekeeping {
  const safekeeping = openSafekeeping(folder, '0.2.0');
  opened.push(safekeeping);
  return safekeeping;
}

async function makeVault(): Promise<void> {
  const { rowKeeper, vaultFile, backups } = open();
  await rowKeeper.append(vaultId, [row(1, kees), row(2, mien)]);
  await vaultFile.create(fileWith());
  await rowKeeper.noteVaultFile(fileWith());
  await backups.make('asked');
  await closeAll();
}

/** A switch to another database of the same vault, with one row more, that is decided and no more. */
async function decideOnly(sequence = 2): Promise<void> {
  const own = ownBackupFolder(folder);
  const broken = new Switching({
    dataFolder: folder,
    own,
    store: { putBack: () => Promise.reject(new BridgeError('disk-full')) },
    findErasures: () => Promise.reject(new BridgeError('file-failed')),
  });
  const vaultFile = fileWith({ sequence, houseName: 'Het nieuwe huis' });
  const rows = [row(1, kees), row(2, mien), row(3, kees)];
  const [createdAt, appVersion, lastSequence] = ['2026-11-22T11:00:00.000Z', '0.2.0', 9];
  const sentinel: Sentinel = {
    format: 'goed-gesprek-sentinel',
    version: 1,
    vaultId,
    databaseId: restored,
    recordCount: rows.length,
    lastSequence,
    vaultSequence: sequence,
    appVersion,
  };
  const content = { createdAt, appVersion, databaseId: restored, lastSequence, vaultFile, rows };
  const name = backupName(lastSequence, createdAt);
  await broken.decide({ vaultFile, sentinel, backupName: name }, encodeBackup(content));
  expect(await waiting()).toHaveLength(1);
  expect(await textOf('switch.json')).toContain('Het nieuwe huis');
}

const waiting = async () =>
  (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.wacht'));

/** Every file of the data folder as text; ids in a vault file and in a row can be read as they are. */
async function whereIs(words: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(words)) found.push(entry.name);
  }
  return found;
}

describe('a switch that was decided and not carried out', () => {
  it('is carried out by the next start, with the twin, before anything is read', async () => {
    await makeVault();
    await decideOnly();
    const { readVaultFile, rowKeeper } = open();
    expect(await readVaultFile()).toMatchObject({ houseName: 'Het nieuwe huis', sequence: 2 });
    expect(await read('vault-twin.json')).toBe(await read('vault.json'));
    expect(await rowKeeper.index(vaultId)).toMatchObject({
      sentinel: { databaseId: restored, recordCount: 3 },
      isComplete: true,
    });
    expect(await textOf('switch.json')).toBeUndefined();
    expect(await waiting()).toEqual([]);
  });

  it.each(['replace', 'heal', 'readBest', 'hasTwin'] as const)(
    'is carried out before the vault file is touched: %s',
    async (how) => {
      await makeVault();
      await decideOnly();
      const { vaultFile } = open();
      const next = fileWith({ sequence: 3 });
      await {
        ...vaultFile,
        replace: () => vaultFile.replace(next),
        heal: () => vaultFile.heal(null),
        readBest: () => vaultFile.readBest(null),
      }[how]();
      expect(await textOf('switch.json')).toBeUndefined();
    },
  );

  it('waits while nobody chose to go on with a folder that was copied', async () => {
    await makeVault();
    await decideOnly();
    const before = await read('vault.json');
    await rename(folder, join(home, 'elsewhere'));
    folder = join(home, 'elsewhere');
    const safekeeping = open();
    await expect(safekeeping.readVaultFile()).rejects.toMatchObject({ reason: 'folder-copied' });
    // What the screen may ask meanwhile changes nothing either.
    await safekeeping.overview();
    await safekeeping.backUpQuietly('timer');
    expect([await read('vault.json'), (await waiting()).length]).toEqual([before, 1]);
    await safekeeping.acceptFolder();
    expect(await safekeeping.readVaultFile()).toMatchObject({ houseName: 'Het nieuwe huis' });
    expect(await safekeeping.rowKeeper.sentinel()).toMatchObject({ databaseId: restored });
  });

  it('that was put back after the vault went on is left out', async () => {
    await makeVault();
    await decideOnly(2);
    const note = await read('switch.json');
    await rm(at('switch.json'));
    const first = open();
    await first.vaultFile.replace(fileWith({ sequence: 2, houseName: 'Later' }));
    await first.vaultFile.replace(fileWith({ sequence: 3, houseName: 'Later' }));
    await first.rowKeeper.noteVaultFile(fileWith({ sequence: 3 }));
    await closeAll();
    await writeFile(at('switch.json'), note);
    expect(await open().readVaultFile()).toMatchObject({ houseName: 'Later', sequence: 3 });
    expect(await textOf('switch.json')).toBeUndefined();
  });
});

describe('somebody who was erased after a switch was decided', () => {
  it('is not brought back by its note, also when no sentinel tells that it is old', async () => {
    await makeVault();
    await decideOnly();
    const note = await read('switch.json');
    const [copy = ''] = await waiting();
    const bytes = await readFile(join(folder, 'backups', copy));
    await rm(at('switch.json'));
    const first = open();
    const next = withErasures(fileWith({ sequence: 2 }), [erasure]);
    await first.vaultFile.replace(next);
    await first.rowKeeper.noteVaultFile(next);
    await first.backups.purge();
    await closeAll();
    expect(await whereIs(kees)).toEqual(expect.not.arrayContaining([copy]));
    await writeFile(at('switch.json'), note);
    await writeFile(join(folder, 'backups', copy), bytes);
    await rm(at('sentinel.json'));

    const second = open();
    const file = await second.readVaultFile();
    expect(file).toMatchObject({ houseName: 'Het nieuwe huis', erasures: [erasure] });
    expect(file?.residentKeys.map(({ residentId }) => residentId)).toEqual([mien]);
    expect(await read('vault-twin.json')).toBe(await read('vault.json'));
    const rows = await second.rowKeeper.everyRow(vaultId);
    expect(rows.map(({ rid }) => rid)).toEqual([mien]);
    // A count that includes them would stop people at the door.
    expect(await second.rowKeeper.sentinel()).toMatchObject({ recordCount: 1 });
    await second.backups.purge();
    expect(await whereIs(keyOf(kees).ciphertext)).toEqual([]);
  });

  it.each(['decided', 'damaged', 'never decided'])('goes out of what waits: %s', async (state) => {
    await makeVault();
    await decideOnly();
    // Purging only meets one that cannot be carried out, so it is asked of a folder where that is so.
    if (state === 'damaged') await writeFile(at('switch.json'), (await read('switch.json')).slice(1));
    if (state === 'never decided') await rm(at('switch.json'));
    if (state === 'decided') {
      const switching = new Switching({
        dataFolder: folder,
        own: ownBackupFolder(folder),
        store: { putBack: () => Promise.reject(new BridgeError('disk-full')) },
        findErasures: () => Promise.resolve([]),
      });
      const asked: string[] = [];
      const next = withErasures(fileWith({ sequence: 2 }), [erasure]);
      const isThere = await switching.purge(next, (name) => Promise.resolve(void asked.push(name)));
      expect([isThere, asked]).toEqual([true, await waiting()]);
      expect(await read('switch.json')).not.toContain(keyOf(kees).ciphertext);
      expect(await open().readVaultFile()).toMatchObject({ sequence: 3, erasures: [erasure] });
      return;
    }
    const { vaultFile, rowKeeper, backups } = open();
    const next = withErasures(fileWith({ sequence: 2 }), [erasure]);
    await vaultFile.replace(next);
    await rowKeeper.noteVaultFile(next);
    expect(await backups.purge()).toMatchObject({ earlier: { total: 2, clean: 2 } });
    expect([await textOf('switch.json'), await waiting()]).toEqual([undefined, []]);
    expect(await whereIs(keyOf(kees).ciphertext)).toEqual([]);
  });
});
