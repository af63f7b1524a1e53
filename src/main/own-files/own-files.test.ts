import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OwnFolder, ownFolders } from '#shared/bridge/own-files.ts';
import { largestDraftBytes, largestFileBytes } from '#shared/own-files/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importOwnFile } from './import-own-file.ts';
import { createOwnFiles } from './own-files.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'own-files-'));
  folder = join(home, 'guides');
});
afterEach(() => rm(home, { recursive: true }));

const ownFiles = () => createOwnFiles({ bundled: join(home, 'ours'), own: home });
const text = (more = '') => JSON.stringify({ format: 'goed-gesprek-guide', more });

it('makes the folder, writes whole files, and lets a guide take the place of its draft', async () => {
  const files = ownFiles();
  await files.save('guides', { fileName: 'a.draft', text: text('draft') });
  expect(await readdir(folder)).toEqual(['a.draft']);
  await files.save('guides', { fileName: 'b.draft', text: text() });
  await files.save('guides', { fileName: 'a.json', text: text('guide') });
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.draft']);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(text('guide'));
});

it('keeps the order in which it was asked: a draft never comes back after its guide', async () => {
  const files = ownFiles();
  await Promise.all([
    files.save('guides', { fileName: 'a.draft', text: text('x'.repeat(3_000_000)) }),
    files.save('guides', { fileName: 'a.json', text: text() }),
  ]);
  expect(await readdir(folder)).toEqual(['a.json']);
});

it('removes one file, and is content when it is gone already', async () => {
  const files = ownFiles();
  await files.save('guides', { fileName: 'a.json', text: text() });
  await files.save('guides', { fileName: 'a.draft', text: text() });
  await files.remove('guides', 'a.json');
  await files.remove('guides', 'a.json');
  expect(await readdir(folder)).toEqual(['a.draft']);
});

it.each<[string, string, string]>([
  ['no JSON', 'a.json', '{'],
  ['other data', 'a.json', '{"format":"other"}'],
  ['no object', 'a.json', 'null'],
  ['a guide that is too large', 'a.json', text('x'.repeat(largestFileBytes))],
  ['a draft that is too large', 'a.draft', text('é'.repeat(largestDraftBytes / 2))],
])('refuses %s and leaves what is there', async (_name, fileName, wrong) => {
  const files = ownFiles();
  await files.save('guides', { fileName, text: text('first') });
  await expect(files.save('guides', { fileName, text: wrong })).rejects.toMatchObject({
    reason: 'request-not-valid',
  });
  expect(await readFile(join(folder, fileName), 'utf8')).toBe(text('first'));
});

const formats: Readonly<Record<OwnFolder, string>> = {
  guides: 'goed-gesprek-guide',
  decks: 'goed-gesprek-deck',
  evenings: 'goed-gesprek-evening',
};

it.each(ownFolders)('keeps %s in a folder of their own, and takes nothing else in there', async (which) => {
  const files = ownFiles();
  await mkdir(join(home, 'ours', which), { recursive: true });
  await writeFile(join(home, 'ours', which, 'ours.json'), 'ours');
  const own = JSON.stringify({ format: formats[which] });
  await files.save(which, { fileName: 'a.json', text: own });
  await files.save(which, { fileName: 'b.draft', text: own });
  const others = ownFolders.filter((folder) => folder !== which);
  for (const other of others) {
    const wrong = { fileName: 'a.json', text: JSON.stringify({ format: formats[other] }) };
    await expect(files.save(which, wrong)).rejects.toMatchObject({ reason: 'request-not-valid' });
  }
  expect(await files.read(which)).toEqual([
    { status: 'read', fileName: 'ours.json', own: false, text: 'ours' },
    { status: 'read', fileName: 'a.json', own: true, text: own },
    { status: 'read', fileName: 'b.draft', own: true, text: own },
  ]);
  await files.remove(which, 'a.json');
  expect(await readdir(join(home, which))).toEqual(['b.draft']);
  // Nothing of ours is ever removed, whatever it is called.
  await files.remove(which, 'ours.json');
  expect(await readdir(join(home, 'ours', which))).toEqual(['ours.json']);
});

it('replaces a link by the file, and never writes where the link leads', async () => {
  await mkdir(join(home, 'decks'));
  await writeFile(join(home, 'outside.json'), 'outside');
  await symlink(join(home, 'outside.json'), join(home, 'decks', 'a.json'));
  const own = JSON.stringify({ format: formats.decks });
  await ownFiles().save('decks', { fileName: 'a.json', text: own });
  expect(await readFile(join(home, 'outside.json'), 'utf8')).toBe('outside');
  expect(await readFile(join(home, 'decks', 'a.json'), 'utf8')).toBe(own);
});

it('names a folder that is no folder', async () => {
  await writeFile(folder, '');
  await expect(ownFiles().save('guides', { fileName: 'a.json', text: text() })).rejects.toMatchObject({
    name: 'BridgeError',
  });
});

it('reads the file that the person chooses, and says why it cannot', async () => {
  const choose = (path: string | null) =>
    importOwnFile('guides', () =>
      Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
    );
  const path = (name: string) => join(home, name);
  await writeFile(path('a.txt'), 'words');
  await writeFile(path('large.draft'), ' '.repeat(largestFileBytes + 1));
  await writeFile(path('bytes.json'), Uint8Array.of(0xff, 0xfe));
  await mkdir(path('map.json'));
  expect(await choose(null)).toBeNull();
  expect(await choose(path('a.txt'))).toEqual({
    ...{ status: 'read', fileName: 'a.txt', own: true, text: 'words' },
  });
  const refused = (fileName: string, reason: string) => ({ status: 'refused', fileName, own: true, reason });
  expect(await choose(path('large.draft'))).toEqual(refused('large.draft', 'too-large'));
  expect(await choose(path('bytes.json'))).toEqual(refused('bytes.json', 'not-text'));
  expect(await choose(path('map.json'))).toEqual(refused('map.json', 'not-readable'));
  expect(await choose(path('gone.json'))).toEqual(refused('gone.json', 'not-readable'));
});
