import { mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFileFor } from '../backup/vault-for-tests.ts';
import { isOlderVersion } from '#shared/bridge/app-version.ts';
import { largestVaultFileBytes } from './read-vault-file.ts';
import { createVaultFileStore } from './vault-file-store.ts';
import { vaultFileBytes } from './vault-file-text.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'vault-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

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
    await store().create(vaultFileFor());
    expect(await store().read()).toEqual(vaultFileFor());
  });

  it.each([
    ['empty', ''],
    ['cut off', JSON.stringify(vaultFileFor()).slice(0, 200)],
    ['something else', '{"format":"other","version":1}'],
    ['no object', 'null'],
    ['without a way in', JSON.stringify(vaultFileFor({ slots: [] }))],
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

  it('reads the layout from before erasing, and writes the newest', async () => {
    const { erasures, ...rest } = vaultFileFor();
    await storedAs(JSON.stringify({ ...rest, version: 1 }));
    const file = await store().read();
    expect(file).toEqual({ ...vaultFileFor(), erasures });
    await store().replace(vaultFileFor({ sequence: 2 }));
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({
      version: 2,
      sequence: 2,
      erasures: [],
    });
  });

  it('refuses a newer layout, whatever else changed', async () => {
    await storedAs('{"version":3}');
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-newer' });
  });

  it('refuses a newer layout also when its checksum is made in another way', async () => {
    const file = { ...vaultFileFor(), version: 99, checksum: 'of another kind' };
    await storedAs(JSON.stringify(file));
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-newer' });
  });

  it('takes a name that fell over for damage', async () => {
    const text = new TextDecoder().decode(vaultFileBytes(vaultFileFor({ houseName: 'De Linde' })));
    await storedAs(text.replace('De Linde', 'De Lindf'));
    await expect(store().read()).rejects.toMatchObject({ reason: 'vault-file-damaged' });
  });

  it('refuses a vault that asks for a newer app', async () => {
    await storedAs(JSON.stringify(vaultFileFor({ lowestAppVersion: '0.2.0' })));
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
    await store().create(vaultFileFor());
    expect(await readdir(join(dataFolder, 'vault'))).toEqual(['vault-twin.json', 'vault.json']);
    if (process.platform === 'win32') return;
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataFolder, 'vault'))).mode & 0o777).toBe(0o700);
  });

  it.each(['a vault', 'a damaged file'])('never overwrites %s', async (what) => {
    const text = what === 'a vault' ? JSON.stringify(vaultFileFor()) : 'damaged';
    await storedAs(text);
    await expect(store().create(vaultFileFor({ houseName: 'Other' }))).rejects.toMatchObject({
      reason: 'vault-file-exists',
    });
    expect(await readFile(path(), 'utf8')).toBe(text);
  });

  it('names a folder that cannot be written to', async () => {
    await writeFile(join(dataFolder, 'vault'), 'a file in the way');
    await expect(store().create(vaultFileFor())).rejects.toMatchObject({ name: 'BridgeError' });
  });
});

describe('replacing', () => {
  it('takes the successor', async () => {
    await store().create(vaultFileFor());
    await store().replace(vaultFileFor({ sequence: 2, houseName: 'De Eik' }));
    expect(await store().read()).toMatchObject({ sequence: 2, houseName: 'De Eik' });
    expect(await readdir(join(dataFolder, 'vault'))).toEqual(['vault-twin.json', 'vault.json']);
  });

  it.each([1, 3, 100])('refuses sequence %i after 1', async (sequence) => {
    await store().create(vaultFileFor());
    await expect(store().replace(vaultFileFor({ sequence, houseName: 'Other' }))).rejects.toMatchObject({
      reason: 'vault-file-changed',
    });
    expect(await store().read()).toEqual(vaultFileFor());
  });

  it('refuses another vault', async () => {
    await store().create(vaultFileFor());
    const other = vaultFileFor({ sequence: 2, vaultId: '9f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11' });
    await expect(store().replace(other)).rejects.toMatchObject({ reason: 'vault-file-changed' });
    expect(await store().read()).toEqual(vaultFileFor());
  });

  it('refuses when there is nothing to replace', async () => {
    await expect(store().replace(vaultFileFor({ sequence: 2 }))).rejects.toMatchObject({
      reason: 'vault-file-changed',
    });
    expect(await store().read()).toBeNull();
  });

  it.each([
    ['damaged', 'vault-file-damaged'],
    ['{"version":3}', 'vault-file-newer'],
  ])('leaves a file it does not understand alone: %s', async (text, reason) => {
    await storedAs(text);
    await expect(store().replace(vaultFileFor({ sequence: 2 }))).rejects.toMatchObject({ reason });
    expect(await readFile(path(), 'utf8')).toBe(text);
  });

  it('lets one of two at the same moment win', async () => {
    const one = store();
    await one.create(vaultFileFor());
    const outcomes = await Promise.allSettled([
      one.replace(vaultFileFor({ sequence: 2, houseName: 'A' })),
      one.replace(vaultFileFor({ sequence: 2, houseName: 'B' })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await one.read()).toMatchObject({ houseName: 'A' });
  });

  it('goes on after a failed write', async () => {
    const one = store();
    await one.create(vaultFileFor());
    await expect(one.replace(vaultFileFor({ sequence: 9 }))).rejects.toThrow();
    await one.replace(vaultFileFor({ sequence: 2 }));
    expect(await one.read()).toMatchObject({ sequence: 2 });
  });

  it('is not bothered by what a crash left behind', async () => {
    await store().create(vaultFileFor());
    const leftover = join(dataFolder, 'vault', '.goed-gesprek-6dde9b6d4ee5-000000000000.tmp');
    await writeFile(leftover, 'half a va');
    expect(await store().read()).toEqual(vaultFileFor());
    await store().replace(vaultFileFor({ sequence: 2 }));
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
