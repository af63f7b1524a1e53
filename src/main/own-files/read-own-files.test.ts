import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostOwnFiles } from '#shared/own-files/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwnFiles } from './read-own-files.ts';

let home: string;
let bundled: string;
let own: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'own-files-'));
  bundled = join(home, 'bundled');
  own = join(home, 'own');
  await mkdir(bundled);
});
afterEach(() => rm(home, { recursive: true }));

const read = () => readOwnFiles({ bundled, own });

it('reads ours first and each folder in order of name', async () => {
  await mkdir(own);
  await writeFile(join(bundled, 'b.json'), 'B');
  await writeFile(join(bundled, 'a.json'), 'A');
  await writeFile(join(own, 'a.json'), 'own');
  expect(await read()).toEqual([
    { status: 'read', fileName: 'a.json', own: false, text: 'A' },
    { status: 'read', fileName: 'b.json', own: false, text: 'B' },
    { status: 'read', fileName: 'a.json', own: true, text: 'own' },
  ]);
});

it('reads drafts of own guides after the guides, and none among ours', async () => {
  await mkdir(own);
  await writeFile(join(own, 'a.draft'), 'A');
  await writeFile(join(own, 'b.json'), 'B');
  await writeFile(join(bundled, 'c.draft'), 'C');
  expect(await read()).toEqual([
    { status: 'read', fileName: 'b.json', own: true, text: 'B' },
    { status: 'read', fileName: 'a.draft', own: true, text: 'A' },
  ]);
});

it('needs no folder of the house, but does need ours', async () => {
  expect(await read()).toEqual([]);
  await rm(bundled, { recursive: true });
  await expect(read()).rejects.toMatchObject({ reason: 'file-failed' });
});

it('refuses a file of 50 MB without reading it', async () => {
  await mkdir(own);
  const file = await open(join(own, 'large.json'), 'w');
  await file.truncate(50_000_000);
  await file.close();
  const before = process.memoryUsage().arrayBuffers;
  expect(await read()).toEqual([
    { status: 'refused', fileName: 'large.json', own: true, reason: 'too-large' },
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it('refuses what is no text', async () => {
  await writeFile(join(bundled, 'bytes.json'), Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]));
  expect(await read()).toEqual([
    { status: 'refused', fileName: 'bytes.json', own: false, reason: 'not-text' },
  ]);
});

it('takes a byte order mark off', async () => {
  await writeFile(join(bundled, 'mark.json'), '\uFEFF{}');
  expect(await read()).toMatchObject([{ text: '{}' }]);
});

it('reports a link that leads nowhere', async () => {
  await symlink(join(bundled, 'absent'), join(bundled, 'broken.json'));
  expect(await read()).toEqual([
    { status: 'refused', fileName: 'broken.json', own: false, reason: 'not-readable' },
  ]);
});

it('ignores folders, other files, hidden files and links that lead out', async () => {
  await writeFile(join(home, 'secret.json'), 'secret');
  await symlink(join(home, 'secret.json'), join(bundled, 'link.json'));
  await mkdir(join(bundled, 'folder.json'));
  await writeFile(join(bundled, 'readme.txt'), '');
  await writeFile(join(bundled, '.hidden.json'), '');
  await writeFile(join(bundled, 'real.json'), 'real');
  await symlink(join(bundled, 'real.json'), join(bundled, 'same.json'));
  expect((await read()).map(({ fileName }) => fileName)).toEqual(['real.json', 'same.json']);
});

it('reports an own folder that is a file, and still reads ours', async () => {
  await writeFile(join(bundled, 'a.json'), 'A');
  await writeFile(own, 'no folder');
  expect(await read()).toEqual([
    { status: 'read', fileName: 'a.json', own: false, text: 'A' },
    { status: 'refused', fileName: 'own', own: true, reason: 'folder-not-readable' },
  ]);
});

it('reports an own folder that leads round in a circle', async () => {
  await symlink(own, own);
  expect(await read()).toEqual([
    { status: 'refused', fileName: 'own', own: true, reason: 'folder-not-readable' },
  ]);
});

// Whoever is root may read everything, and Windows has no such permissions.
it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'reports an own folder that may not be read',
  async () => {
    await mkdir(own);
    await chmod(own, 0o000);
    expect(await read()).toEqual([
      { status: 'refused', fileName: 'own', own: true, reason: 'folder-not-readable' },
    ]);
  },
);

it('stops at a number no house reaches, and says so', async () => {
  await mkdir(own);
  for (let index = 0; index < mostOwnFiles + 5; index += 1)
    await writeFile(join(own, `${String(index)}.json`), '');
  const files = await read();
  expect(files).toHaveLength(mostOwnFiles + 1);
  expect(files.filter(({ status }) => status === 'read')).toHaveLength(mostOwnFiles);
  expect(files.at(-1)).toEqual({ status: 'refused', fileName: 'own', own: true, reason: 'too-many-files' });
});
