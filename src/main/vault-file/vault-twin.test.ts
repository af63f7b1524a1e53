import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { vaultFileFor, vaultId } from '../backup/vault-for-tests.ts';
import { createVaultFileStore } from './vault-file-store.ts';
import { vaultFileBytes } from './vault-file-text.ts';

let dataFolder: string;
let said: string[];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'twin-'));
  await mkdir(join(dataFolder, 'vault'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dataFolder, { recursive: true });
});

const other = '9f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11';
const store = () => createVaultFileStore(dataFolder, '0.1.0');
const at = (name: string) => join(dataFolder, 'vault', name);
const main = () => at('vault.json');
const twin = () => at('vault-twin.json');
const textOf = (sequence: number, changed = {}) =>
  new TextDecoder().decode(vaultFileBytes(vaultFileFor({ sequence, ...changed })));
const read = (path: string) => readFile(path, 'utf8').catch(() => undefined);
const seen = (vaultSequence: number) => ({ vaultId, vaultSequence });

const newer = '{"version":99}';
const damaged = '{"format":';
/* One letter of a name that is not sealed, with the checksum of the right one. */
const fallenOver = textOf(3, { houseName: 'De Linde' }).replace('De Linde', 'De Lindf');

/** [what, vault file, twin, sequence of the sentinel, vault file after, twin after]; undefined: not there. */
const cases: [
  string,
  string | undefined,
  string | undefined,
  number | null,
  string | undefined,
  string | undefined,
][] = [
  ['all is well', textOf(3), textOf(3), 3, textOf(3), textOf(3)],
  ['the vault file is missing', undefined, textOf(3), 3, textOf(3), textOf(3)],
  ['the vault file is damaged', damaged, textOf(3), 3, textOf(3), textOf(3)],
  ['a name in the vault file fell over', fallenOver, textOf(3), 3, textOf(3), textOf(3)],
  ['a name in the twin fell over', textOf(3), fallenOver, 3, textOf(3), textOf(3)],
  ['the vault file was put back from before', textOf(2), textOf(3), 3, textOf(3), textOf(3)],
  ['the vault file is of another vault', textOf(9, { vaultId: other }), textOf(3), 3, textOf(3), textOf(3)],
  ['the vault file is older than a twin that went further', textOf(3), textOf(4), 3, textOf(4), textOf(4)],
  ['the twin is missing', textOf(3), undefined, 3, textOf(3), textOf(3)],
  ['the twin is damaged', textOf(3), damaged, 3, textOf(3), textOf(3)],
  ['the twin is behind', textOf(3), textOf(2), 3, textOf(3), textOf(3)],
  ['the twin is of another vault', textOf(3), textOf(9, { vaultId: other }), 3, textOf(3), textOf(3)],
  ['the vault file is damaged and the twin behind', damaged, textOf(2), 3, damaged, textOf(2)],
  ['both are from before', textOf(2), textOf(2), 3, textOf(2), textOf(2)],
  ['both are damaged', damaged, damaged, 3, damaged, damaged],
  ['the vault file is of a newer app', newer, textOf(3), 3, newer, textOf(3)],
  ['the twin is of a newer app', textOf(3), newer, 3, textOf(3), newer],
  ['the vault file is damaged and the twin of a newer app', damaged, newer, 3, damaged, newer],
  ['there is no sentinel and the vault file is damaged', damaged, textOf(3), null, damaged, textOf(3)],
  ['there is no sentinel and the twin is missing', textOf(3), undefined, null, textOf(3), textOf(3)],
  ['there is nothing', undefined, undefined, null, undefined, undefined],
];

it.each(cases)('%s', async (_what, mainBefore, twinBefore, sequence, mainAfter, twinAfter) => {
  if (mainBefore !== undefined) await writeFile(main(), mainBefore);
  if (twinBefore !== undefined) await writeFile(twin(), twinBefore);
  await store().heal(sequence === null ? null : seen(sequence));
  expect(await read(main())).toBe(mainAfter);
  expect(await read(twin())).toBe(twinAfter);
  expect(said).toHaveLength(mainBefore === mainAfter ? 0 : 1);
});

it('leaves two that differ alone, and says so: which one is right cannot be told', async () => {
  await writeFile(main(), textOf(3, { houseName: 'De Linde' }));
  await writeFile(twin(), textOf(3, { houseName: 'De Lindf' }));
  await store().heal(seen(3));
  expect(await read(main())).toBe(textOf(3, { houseName: 'De Linde' }));
  expect(await read(twin())).toBe(textOf(3, { houseName: 'De Lindf' }));
  expect(said).toHaveLength(1);
});

describe('a change', () => {
  it('stands in both', async () => {
    await store().create(vaultFileFor());
    expect(await read(twin())).toBe(textOf(1));
    await store().replace(vaultFileFor({ sequence: 2 }));
    expect([await read(main()), await read(twin())]).toEqual([textOf(2), textOf(2)]);
  });

  it('that is broken off at any moment ends with one that stands in both', async () => {
    const one = store();
    await one.create(vaultFileFor());
    await one.replace(vaultFileFor({ sequence: 2 }));
    // In the order of writing: nothing yet, the vault file, its twin, the sentinel.
    const moments = [
      { main: 2, twin: 2, sentinel: 2, ends: 2 },
      { main: 3, twin: 2, sentinel: 2, ends: 3 },
      { main: 3, twin: 3, sentinel: 2, ends: 3 },
      { main: 3, twin: 3, sentinel: 3, ends: 3 },
    ];
    for (const moment of moments) {
      await writeFile(main(), textOf(moment.main));
      await writeFile(twin(), textOf(moment.twin));
      await store().heal(seen(moment.sentinel));
      expect([await read(main()), await read(twin())]).toEqual([textOf(moment.ends), textOf(moment.ends)]);
    }
  });

  it('is no failure when only the twin cannot be written', async () => {
    await store().create(vaultFileFor());
    await rm(twin());
    await mkdir(join(twin(), 'in the way'), { recursive: true });
    await store().replace(vaultFileFor({ sequence: 2 }));
    expect(await store().read()).toMatchObject({ sequence: 2 });
    expect(said).toHaveLength(1);
    await store().heal(seen(2));
    expect(await store().read()).toMatchObject({ sequence: 2 });
  });

  it('never makes a new vault beside a twin', async () => {
    await writeFile(twin(), damaged);
    await expect(store().create(vaultFileFor())).rejects.toMatchObject({ reason: 'vault-file-exists' });
    expect(await read(main())).toBeUndefined();
  });
});

describe('a restore', () => {
  it('that is broken off before the sentinel leaves the vault of before', async () => {
    await store().create(vaultFileFor());
    const restored = vaultFileFor({ sequence: 2, vaultId: other });
    await expect(
      store().putBack(restored, () => Promise.reject(new Error('the power goes'))),
    ).rejects.toThrow('the power goes');
    expect(await read(main()), 'the switch had begun').toContain(other);
    await store().heal(seen(1));
    expect([await read(main()), await read(twin())]).toEqual([textOf(1), textOf(1)]);
  });

  it('that is broken off after the sentinel leaves the restored one', async () => {
    await store().create(vaultFileFor());
    await copyFile(twin(), at('before'));
    const restored = vaultFileFor({ sequence: 2, vaultId: other });
    await store().putBack(restored, () => Promise.resolve());
    await copyFile(at('before'), twin());
    await store().heal({ vaultId: other, vaultSequence: 2 });
    expect(await read(twin())).toContain(other);
    expect(await store().read()).toEqual(restored);
  });

  it('gets the best that can be read', async () => {
    expect(await store().readBest(seen(3))).toBeNull();
    await writeFile(main(), damaged);
    await writeFile(twin(), textOf(2));
    expect(await store().readBest(null)).toMatchObject({ sequence: 2 });
    await writeFile(main(), textOf(9, { vaultId: other }));
    expect(await store().readBest(seen(2))).toMatchObject({ vaultId, sequence: 2 });
    await writeFile(main(), newer);
    await expect(store().readBest(seen(2))).rejects.toMatchObject({ reason: 'vault-file-newer' });
  });
});
