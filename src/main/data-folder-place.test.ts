import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeOf } from './data-folder-place.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-'));
  await mkdir(join(folder, 'Gegevens'));
  await mkdir(join(folder, 'other'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is the same for the same folder, by whichever way, and says nothing about its name', async () => {
  const place = await placeOf(join(folder, 'Gegevens'));
  expect(place).toMatch(/^[0-9a-f]{16}$/);
  expect(await placeOf(join(folder, 'other', '..', 'Gegevens'))).toBe(place);
  if (process.platform !== 'win32') {
    await symlink(join(folder, 'Gegevens'), join(folder, 'link'));
    expect(await placeOf(join(folder, 'link'))).toBe(place);
  }
});

it('is another for another folder, and for the same one elsewhere', async () => {
  const place = await placeOf(join(folder, 'Gegevens'));
  expect(await placeOf(join(folder, 'other'))).not.toBe(place);
  await rename(join(folder, 'Gegevens'), join(folder, 'moved'));
  expect(await placeOf(join(folder, 'moved'))).not.toBe(place);
  await expect(placeOf(join(folder, 'Gegevens'))).rejects.toMatchObject({ reason: 'file-failed' });
});

it('does not mind capitals on Windows', async () => {
  await mkdir(join(folder, 'GEGEVENS'), { recursive: true });
  const places = await Promise.all(
    ['Gegevens', 'GEGEVENS'].map((name) => placeOf(join(folder, name), 'win32')),
  );
  expect(new Set(places).size).toBe(1);
});
