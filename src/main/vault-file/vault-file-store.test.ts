import { mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { isOlderVersion } from './app-version.ts';
import { createVaultFileStore, largestVaultFileBytes } from './vault-file-store.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'vault-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const key = { iv: 'AAAA', ciphertext: 'AAAA' };
const lock = { publicKey: 'AAAA', privateKey: key, masterKey: { ...key, oncePublicKey: 'AAAA' } };

function vaultFile(changed: Partial<VaultFile> = {}): VaultFile {
  return {
    format: 'goed-gesprek-vault',
    version: 1,
    vaultId: '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11',
    deviceId: '8a1d7e0c-1f5e-4b8e-8f52-6d1b7c1d2e22',
    createdAt: '2026-11-22T10:00:00.000Z',
    sequence: 1,
    lowestAppVersion: '0.1.0',
    houseName: 'De Linde',
    slots: [
      {
        kind: 'worker',
        worker: { id: '5b0f7f0e-93b1-4c59-9b0a-3f6f0a6d3c33', name: 'Anja', role: '' },
        derivation: { algorithm: 'argon2id', memoryKib: 65536, iterations: 3, parallelism: 1, salt: 'AAAA' },
        lock,
      },
      { kind: 'recovery', derivation: { algorithm: 'hkdf-sha256', salt: 'AAAA' }, lock },
    ],
    houseKey: key,
    residentKeys: [],
    ...changed,
  };
}

const store = () => createVaultFileStore(dataFolder, '0.1.0');
const path = () => join(dataFolder, 'vault', 'vault.json');

async function storedAs(text: string): Promise<void> {
  await mkdir(join(dataFolder, 'vault'), { recursive: true });
  await writeFile(path(), text);
}

describe('reading', () => {
  it('says when there is none', async () => {
    expect(await store().read()).toBeNull();
  });

  it('gives back what was stored', async () => {
    await store().create(vaultFile());
    expect(await store().read()).toEqual(vaultFile());
  });

  it.each([
    ['empty', ''],
    ['cut off', JSON.stringify(vaultFile()).slice(0, 200)],
    ['something else', '{"format":"other","version":1}'],
    ['no object', 'null'],
    ['without a way in', JSON.stringify(vaultFile({ slots: [] }))],
  ])('names a file that is %s damaged', async (_name, text) => {
    await storedAs(text);
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-damaged' });
  });

  it('does not repeat what stands in a damaged file', async () => {
    await storedAs('Mevrouw de Boer');
    await expect(store().read()).rejects.not.toMatchObject({
      message: expect.stringContaining('Boer') as string,
    });
  });

  it('refuses a newer layout, whatever else changed', async () => {
    await storedAs('{"version":2}');
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-newer' });
  });

  it('refuses a vault that asks for a newer app', async () => {
    await storedAs(JSON.stringify(vaultFile({ lowestAppVersion: '0.2.0' })));
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-newer' });
  });

  it('does not read a file of an impossible size', async () => {
    await storedAs('');
    await truncate(path(), largestVaultFileBytes + 1);
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-damaged', detail: 'too large' });
  });

  it('names a failure of the disk', async () => {
    await mkdir(path(), { recursive: true });
    await expect(store().read()).rejects.toMatchObject({ reason: 'file-failed' });
  });
});

describe('creating', () => {
  it('keeps the file to this person', async () => {
    await store().create(vaultFile());
    expect(await readdir(join(dataFolder, 'vault'))).toEqual(['vault.json']);
    if (process.platform === 'win32') return;
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataFolder, 'vault'))).mode & 0o777).toBe(0o700);
  });

  it.each(['a vault', 'a damaged file'])('never overwrites %s', async (what) => {
    const text = what === 'a vault' ? JSON.stringify(vaultFile()) : 'damaged';
    await storedAs(text);
    await expect(store().create(vaultFile({ houseName: 'Other' }))).rejects.toMatchObject({
      reason: 'vault-file-exists',
    });
    expect(await readFile(path(), 'utf8')).toBe(text);
  });

  it('names a folder that cannot be written to', async () => {
    await writeFile(join(dataFolder, 'vault'), 'a file in the way');
    await expect(store().create(vaultFile())).rejects.toMatchObject({ name: 'BridgeError' });
  });
});

describe('replacing', () => {
  it('takes the successor', async () => {
    await store().create(vaultFile());
    await store().replace(vaultFile({ sequence: 2, houseName: 'De Eik' }));
    expect(await store().read()).toMatchObject({ sequence: 2, houseName: 'De Eik' });
    expect(await readdir(join(dataFolder, 'vault'))).toEqual(['vault.json']);
  });

  it.each([1, 3, 100])('refuses sequence %i after 1', async (sequence) => {
    await store().create(vaultFile());
    await expect(store().replace(vaultFile({ sequence, houseName: 'Other' }))).rejects.toMatchObject({
      reason: 'vault-file-changed',
    });
    expect(await store().read()).toEqual(vaultFile());
  });

  it('refuses another vault', async () => {
    await store().create(vaultFile());
    const other = vaultFile({ sequence: 2, vaultId: '9f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11' });
    await expect(store().replace(other)).rejects.toMatchObject({ reason: 'vault-file-changed' });
    expect(await store().read()).toEqual(vaultFile());
  });

  it('refuses when there is nothing to replace', async () => {
    await expect(store().replace(vaultFile({ sequence: 2 }))).rejects.toMatchObject({
      reason: 'vault-file-changed',
    });
    expect(await store().read()).toBeNull();
  });

  it.each([
    ['damaged', 'vault-file-damaged'],
    ['{"version":2}', 'vault-file-newer'],
  ])('leaves a file it does not understand alone: %s', async (text, reason) => {
    await storedAs(text);
    await expect(store().replace(vaultFile({ sequence: 2 }))).rejects.toMatchObject({ reason });
    expect(await readFile(path(), 'utf8')).toBe(text);
  });

  it('lets one of two at the same moment win', async () => {
    const one = store();
    await one.create(vaultFile());
    const outcomes = await Promise.allSettled([
      one.replace(vaultFile({ sequence: 2, houseName: 'A' })),
      one.replace(vaultFile({ sequence: 2, houseName: 'B' })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await one.read()).toMatchObject({ houseName: 'A' });
  });

  it('goes on after a failed write', async () => {
    const one = store();
    await one.create(vaultFile());
    await expect(one.replace(vaultFile({ sequence: 9 }))).rejects.toThrow();
    await one.replace(vaultFile({ sequence: 2 }));
    expect(await one.read()).toMatchObject({ sequence: 2 });
  });

  it('is not bothered by what a crash left behind', async () => {
    await store().create(vaultFile());
    const leftover = join(dataFolder, 'vault', '.goed-gesprek-6dde9b6d4ee5-000000000000.tmp');
    await writeFile(leftover, 'half a va');
    expect(await store().read()).toEqual(vaultFile());
    await store().replace(vaultFile({ sequence: 2 }));
    expect(await store().read()).toMatchObject({ sequence: 2 });
  });
});

it('compares versions by their numbers', () => {
  expect(isOlderVersion('0.9.0', '0.10.0')).toBe(true);
  expect(isOlderVersion('1.0.0', '0.10.0')).toBe(false);
  expect(isOlderVersion('1.2.3', '1.2.3')).toBe(false);
  expect(isOlderVersion('1.2.2', '1.2.3')).toBe(true);
  expect(isOlderVersion('1.2.3-beta.1', '1.2.3')).toBe(false);
});
