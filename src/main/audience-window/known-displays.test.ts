import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KnownDisplays } from './known-displays.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});
const path = () => join(folder, 'known-displays.json');

it('remembers displays for the next start', async () => {
  const known = await KnownDisplays.read(folder);
  expect(known.isKnown('2 1280x720 TV')).toBe(false);
  await known.remember('2 1280x720 TV');
  await known.remember('3 1024x768 Beamer');
  const next = await KnownDisplays.read(folder);
  expect([next.isKnown('2 1280x720 TV'), next.isKnown('3 1024x768 Beamer'), next.isKnown('3')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(said).toEqual([]);
});

it('keeps the fifty that were used last', async () => {
  const known = await KnownDisplays.read(folder);
  for (let number = 0; number < 50; number += 1) await known.remember(`${number}`);
  await known.remember('0');
  await known.remember('50');
  const next = await KnownDisplays.read(folder);
  expect([next.isKnown('0'), next.isKnown('1'), next.isKnown('2'), next.isKnown('50')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  const { displays } = JSON.parse(await readFile(path(), 'utf8')) as { displays: unknown[] };
  expect(displays).toHaveLength(50);
});

it('takes a damaged file for none, says so, and replaces it', async () => {
  const damaged = ['{', '{"version":1,"displays":[1]}', '{"version":2,"displays":[]}', '\u0000', 'null'];
  for (const text of damaged) {
    await writeFile(path(), text);
    expect((await KnownDisplays.read(folder)).isKnown('1'), text).toBe(false);
  }
  expect(said).toHaveLength(damaged.length);
  await (await KnownDisplays.read(folder)).remember('1');
  expect((await KnownDisplays.read(folder)).isKnown('1')).toBe(true);
});

it('knows a display until the app closes when it cannot be written down', async () => {
  const known = await KnownDisplays.read(join(folder, 'no such folder'));
  await known.remember('1');
  expect(known.isKnown('1')).toBe(true);
  expect(said).toHaveLength(1);
});
