import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyDatabaseAside, roomToLeave } from './database-aside.ts';
import { createRunningMarker } from './running-marker.ts';

let dataFolder: string;
let clock: number;
let said: string[];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'aside-'));
  clock = Date.parse('2026-11-22T10:00:00Z');
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dataFolder, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(dataFolder, path, '..'), { recursive: true });
  await writeFile(join(dataFolder, path), text);
}

const copyAside = (freeBytes?: number) =>
  copyDatabaseAside({
    dataFolder,
    now: () => (clock += 1000),
    ...(freeBytes === undefined ? {} : { freeBytes: () => Promise.resolve(freeBytes) }),
  });
const aside = (...path: string[]) => join(dataFolder, 'vault', 'aside', ...path);
const copies = async () => (await readdir(aside()).catch(() => [])).sort();

it('copies every database that a window has, wherever it stands, and nothing of ours', async () => {
  await put('IndexedDB/app_0.indexeddb.leveldb/000003.log', 'sealed');
  await put('profile/Default/IndexedDB/x.leveldb/CURRENT', 'MANIFEST');
  await put('vault/earlier/1/IndexedDB/no', 'of ours');
  await put('backups/IndexedDB/no', 'of ours');
  await copyAside();
  expect(await copies()).toEqual(['20261122100001000']);
  const found = await readdir(aside('20261122100001000'), { recursive: true, withFileTypes: true });
  expect(found.filter((entry) => entry.isFile())).toHaveLength(2);
  const [name = ''] = await copies();
  expect(await readFile(aside(name, 'IndexedDB/app_0.indexeddb.leveldb/000003.log'), 'utf8')).toBe('sealed');
  expect(await readFile(aside(name, 'profile/Default/IndexedDB/x.leveldb/CURRENT'), 'utf8')).toBe('MANIFEST');
});

it('keeps the newest two, and nothing that broke off', async () => {
  await put('IndexedDB/a', 'sealed');
  await put('vault/aside/20261121000000000.unfinished/IndexedDB/a', 'half');
  for (const _time of [1, 2, 3]) await copyAside();
  expect(await copies()).toEqual(['20261122100002000', '20261122100003000']);
});

it('leaves the disk its room, to the byte, and says so', async () => {
  await put('IndexedDB/a', '12345');
  await copyAside(roomToLeave + 4);
  expect(await copies()).toEqual([]);
  expect(said).toEqual([expect.stringContaining('too little room')]);
  await copyAside(roomToLeave + 5);
  expect(await copies()).toHaveLength(1);
});

it('never stops the start when it fails', async () => {
  await put('IndexedDB/a', 'sealed');
  await put('vault/aside', 'a file in the way');
  await expect(copyAside()).resolves.toBeUndefined();
  expect(said).toHaveLength(1);
});

it('makes nothing where there is no database yet', async () => {
  await copyAside();
  expect(await copies()).toEqual([]);
});

it('the marker tells of a start without an end, and of nothing else', async () => {
  expect(createRunningMarker(dataFolder).begin()).toBe(false);
  createRunningMarker(dataFolder).end();
  const again = createRunningMarker(dataFolder);
  expect(again.begin(), 'it ended without saying so').toBe(true);
  again.end();
  expect(createRunningMarker(dataFolder).begin()).toBe(false);
  await rm(join(dataFolder, 'vault'), { recursive: true });
  await writeFile(join(dataFolder, 'vault'), 'a file in the way');
  const failing = createRunningMarker(dataFolder);
  expect(failing.begin()).toBe(false);
  failing.end();
  expect(said.length).toBeGreaterThan(0);
});
