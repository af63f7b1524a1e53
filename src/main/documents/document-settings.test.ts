import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DocumentSettings } from './document-settings.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

it('remembers a folder for the next start, and stands alone', async () => {
  const documents = join(folder, 'Zorgdossier Ünïcode');
  await mkdir(documents);
  await new DocumentSettings(folder).rememberFolder(documents);
  expect(await new DocumentSettings(folder).lastFolder()).toBe(documents);
  expect(JSON.parse(await readFile(join(folder, 'document-settings.json'), 'utf8'))).toEqual({
    version: 1,
    lastFolder: documents,
  });
  expect((await readdir(folder)).sort()).toEqual(['Zorgdossier Ünïcode', 'document-settings.json'].sort());
  expect(said).toEqual([]);
});

it('knows none at first, none that is gone, and none that is a file now', async () => {
  const settings = new DocumentSettings(folder);
  expect(await settings.lastFolder()).toBeUndefined();
  await settings.rememberFolder(join(folder, 'weg'));
  expect(await settings.lastFolder()).toBeUndefined();
  await writeFile(join(folder, 'weg'), '');
  expect(await settings.lastFolder()).toBeUndefined();
  expect(said).toEqual([]);
});

it('takes a damaged file for none, says so, and replaces it', async () => {
  const damaged = ['{', '{"version":1,"lastFolder":"relative"}', '{"version":2,"lastFolder":"/"}', '\u0000'];
  for (const text of damaged) {
    await writeFile(join(folder, 'document-settings.json'), text);
    expect(await new DocumentSettings(folder).lastFolder(), text).toBeUndefined();
  }
  expect(said).toHaveLength(damaged.length);
  await new DocumentSettings(folder).rememberFolder(folder);
  expect(await new DocumentSettings(folder).lastFolder()).toBe(folder);
});

it('knows the folder until the app closes when it cannot be written down', async () => {
  const settings = new DocumentSettings(join(folder, 'no such data folder'));
  await settings.rememberFolder(folder);
  expect(await settings.lastFolder()).toBe(folder);
  expect(said).toHaveLength(1);
});
