import { cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSafekeeping, type Safekeeping } from '../../src/main/backup/safekeeping.ts';
import { rowFor, vaultFileFor, vaultId } from '../../src/main/backup/vault-for-tests.ts';
import { BridgeError } from '../../src/shared/bridge/errors.ts';
import { roundsOf, tellCounts } from './support/proof.ts';
import { limitWriting } from './support/small-writer.ts';
import { makeSmallDisk, whyNoSmallDisk } from './support/tmpfs.ts';

/*
 * The disk is full after so many bytes, for every place in what is being written. The write that does not fit is named
 * `disk-full`, what was called kept before is there, and with room again the same write succeeds.
 */

const kilobyte = 1024;
/** Rows that are kept before the disk is full. */
const before = [rowFor(1), rowFor(2), rowFor(3)];
const large = { ...rowFor(4), ct: new Uint8Array(700 * kilobyte).fill(7) };

interface Writing {
  readonly name: string;
  /** About how many bytes it writes. */
  readonly bytes: number;
  readonly write: (vault: Safekeeping) => Promise<unknown>;
  /** Whether what was written is there. */
  readonly isThere: (vault: Safekeeping) => Promise<boolean>;
}

/** A vault file of about a size. */
function vaultFileOf(bytes: number, sequence: number) {
  const key = { iv: 'AAAA', ciphertext: 'A'.repeat(400) };
  const residentKeys = Array.from({ length: Math.ceil(bytes / 500) }, (_none, index) => ({
    residentId: rowFor(index).id,
    key,
  }));
  return vaultFileFor({ sequence, residentKeys });
}

function writings(bytes: number): Writing[] {
  const row = { ...large, ct: large.ct.slice(0, bytes) };
  return [
    {
      name: 'adding to the journal',
      bytes: bytes + 900,
      write: ({ rowKeeper }) => rowKeeper.append(vaultId, [row]),
      isThere: async ({ rowKeeper }) => (await rowKeeper.rows(vaultId, [row])).length === 1,
    },
    {
      name: 'replacing the vault file',
      bytes: bytes + 2000,
      write: ({ vaultFile }) => vaultFile.replace(vaultFileOf(bytes, 2)),
      isThere: async ({ vaultFile }) => (await vaultFile.read())?.sequence === 2,
    },
    {
      name: 'writing a backup',
      bytes: bytes + 4000,
      write: ({ backups }) => backups.make('asked'),
      isThere: async ({ backups }) => (await backups.overview()).backups.length > 0,
    },
    {
      name: 'writing the sentinel',
      bytes: 320,
      write: ({ rowKeeper }) => rowKeeper.noteVaultFile(vaultFileFor({ sequence: 9 })),
      isThere: async ({ rowKeeper }) => (await rowKeeper.sentinel())?.vaultSequence === 9,
    },
  ];
}

async function makeVault(folder: string): Promise<void> {
  const { rowKeeper, vaultFile } = openSafekeeping(folder, '0.1.0');
  await rowKeeper.append(vaultId, before);
  await vaultFile.create(vaultFileFor());
  await rowKeeper.noteVaultFile(vaultFileFor());
  await rowKeeper.close();
}

/** What a full disk may not touch. */
async function expectWhatWasKept(vault: Safekeeping): Promise<void> {
  expect(await vault.rowKeeper.rows(vaultId, before)).toEqual(before);
  expect((await vault.rowKeeper.index(vaultId)).isComplete).toBe(true);
  expect((await vault.vaultFile.read())?.vaultId).toBe(vaultId);
  expect((await vault.rowKeeper.sentinel())?.vaultId).toBe(vaultId);
}

/** Writes with less room than it needs. Resolves to whether it fitted after all. */
async function writeOnFullDisk(folder: string, writing: Writing, makeRoom: () => Promise<void>) {
  const vault = openSafekeeping(folder, '0.1.0');
  const outcome = await writing.write(vault).then(
    () => 'written',
    (cause: unknown) => (cause instanceof BridgeError ? cause.reason : String(cause)),
  );
  expect(['written', 'disk-full']).toContain(outcome);
  const again = openSafekeeping(folder, '0.1.0');
  await expectWhatWasKept(again);
  if (outcome === 'written') expect(await writing.isThere(again)).toBe(true);
  await again.rowKeeper.close();

  await makeRoom();
  if (outcome === 'disk-full') await writing.write(vault);
  await vault.rowKeeper.append(vaultId, [rowFor(8)]);
  await vault.rowKeeper.close();
  const later = openSafekeeping(folder, '0.1.0');
  expect(await writing.isThere(later)).toBe(true);
  await expectWhatWasKept(later);
  expect(await later.rowKeeper.rows(vaultId, [rowFor(8)])).toEqual([rowFor(8)]);
  await later.rowKeeper.close();
  return outcome === 'written';
}

/** From no room at all to just enough, in so many steps. */
function offsetsIn(bytes: number, rounds: number): number[] {
  return Array.from({ length: rounds }, (_none, index) => Math.floor((index * bytes) / (rounds - 1)));
}

describe('a disk that lets only so many bytes be written', () => {
  let home: string;
  let writer: Awaited<ReturnType<typeof limitWriting>>;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'disk-full-'));
    await makeVault(join(home, 'source'));
    writer = await limitWriting();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    writer.remove();
    await rm(home, { recursive: true });
    vi.restoreAllMocks();
  });

  for (const writing of writings(6000)) {
    it(`${writing.name} fails by name at every byte, and goes on with room again`, async () => {
      const offsets = offsetsIn(writing.bytes, roundsOf(20, 200));
      let refused = 0;
      for (const offset of offsets) {
        const folder = join(home, 'trial');
        await cp(join(home, 'source'), folder, { recursive: true });
        if (writing.name === 'writing a backup') await addRow(folder, 6000);
        writer.leave(offset);
        const fitted = await writeOnFullDisk(folder, writing, async () => {
          writer.leave(Number.POSITIVE_INFINITY);
        });
        if (!fitted) refused += 1;
        await rm(folder, { recursive: true });
      }
      expect(refused).toBeGreaterThan(offsets.length / 3);
      expect(refused).toBeLessThan(offsets.length);
      tellCounts(`disk full while ${writing.name}, by bytes`, { places: offsets.length, refused, lost: 0 });
    }, 3_600_000);
  }
});

async function addRow(folder: string, bytes: number): Promise<void> {
  const { rowKeeper } = openSafekeeping(folder, '0.1.0');
  await rowKeeper.append(vaultId, [{ ...large, id: rowFor(5).id, ct: large.ct.slice(0, bytes) }]);
  await rowKeeper.close();
}

const reason = whyNoSmallDisk();
describe.skipIf(reason !== undefined)(`a real file system that is full ${reason ?? ''}`, () => {
  const largeBytes = 700 * kilobyte;
  let disk: ReturnType<typeof makeSmallDisk>;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'disk-full-'));
    await makeVault(join(home, 'source'));
    disk = makeSmallDisk(6 * kilobyte);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    disk.remove();
    await rm(home, { recursive: true });
    vi.restoreAllMocks();
  });

  for (const writing of writings(largeBytes).filter(({ name }) => name !== 'writing the sentinel')) {
    it(`${writing.name} fails by name at every page, and goes on with room again`, async () => {
      const offsets = offsetsIn(writing.bytes + 8 * kilobyte, roundsOf(12, 200));
      const filler = join(disk.path, 'filler');
      let refused = 0;
      for (const offset of offsets) {
        const folder = join(disk.path, 'data');
        await cp(join(home, 'source'), folder, { recursive: true });
        if (writing.name === 'writing a backup') await addRow(folder, largeBytes);
        const { bavail, bsize } = await statfs(disk.path);
        await writeFile(filler, new Uint8Array(Math.max(0, bavail * bsize - offset)));
        const fitted = await writeOnFullDisk(folder, writing, () => rm(filler));
        if (!fitted) refused += 1;
        await rm(folder, { recursive: true });
      }
      expect(refused).toBeGreaterThan(offsets.length / 3);
      expect(refused).toBeLessThan(offsets.length);
      tellCounts(`disk full while ${writing.name}, on a file system of that size`, {
        places: offsets.length,
        refused,
        lost: 0,
      });
    }, 3_600_000);
  }
});

it.runIf(reason !== undefined)('says why no real file system was filled', () => {
  tellCounts('disk full on a real file system', { 'places: skipped, because': reason ?? '' });
});
