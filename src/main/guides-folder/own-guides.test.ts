import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestDraftBytes } from '#shared/guides/guide.ts';
import { largestFileBytes } from '#shared/own-files/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importGuideFile } from './import-guide-file.ts';
import { createOwnGuides } from './own-guides.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'own-guides-'));
  folder = join(home, 'guides');
});
afterEach(() => rm(home, { recursive: true }));

const text = (more = '') => JSON.stringify({ format: 'goed-gesprek-guide', more });

it('makes the folder, writes whole files, and lets a guide take the place of its draft', async () => {
  const guides = createOwnGuides(folder);
  await guides.save({ fileName: 'a.draft', text: text('draft') });
  expect(await readdir(folder)).toEqual(['a.draft']);
  await guides.save({ fileName: 'b.draft', text: text() });
  await guides.save({ fileName: 'a.json', text: text('guide') });
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.draft']);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(text('guide'));
});

it('keeps the order in which it was asked: a draft never comes back after its guide', async () => {
  const guides = createOwnGuides(folder);
  await Promise.all([
    guides.save({ fileName: 'a.draft', text: text('x'.repeat(3_000_000)) }),
    guides.save({ fileName: 'a.json', text: text() }),
  ]);
  expect(await readdir(folder)).toEqual(['a.json']);
});

it('removes one file, and is content when it is gone already', async () => {
  const guides = createOwnGuides(folder);
  await guides.save({ fileName: 'a.json', text: text() });
  await guides.save({ fileName: 'a.draft', text: text() });
  await guides.remove('a.json');
  await guides.remove('a.json');
  expect(await readdir(folder)).toEqual(['a.draft']);
});

it.each<[string, string, string]>([
  ['no JSON', 'a.json', '{'],
  ['other data', 'a.json', '{"format":"other"}'],
  ['no object', 'a.json', 'null'],
  ['a guide that is too large', 'a.json', text('x'.repeat(largestFileBytes))],
  ['a draft that is too large', 'a.draft', text('é'.repeat(largestDraftBytes / 2))],
])('refuses %s and leaves what is there', async (_name, fileName, wrong) => {
  const guides = createOwnGuides(folder);
  await guides.save({ fileName, text: text('first') });
  await expect(guides.save({ fileName, text: wrong })).rejects.toMatchObject({ reason: 'request-not-valid' });
  expect(await readFile(join(folder, fileName), 'utf8')).toBe(text('first'));
});

it('names a folder that is no folder', async () => {
  await writeFile(folder, '');
  await expect(createOwnGuides(folder).save({ fileName: 'a.json', text: text() })).rejects.toMatchObject({
    name: 'BridgeError',
  });
});

it('reads the file that the person chooses, and says why it cannot', async () => {
  const choose = (path: string | null) =>
    importGuideFile(() =>
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
