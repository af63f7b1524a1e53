import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { largestLogoFileBytes } from '#shared/bridge/logo-file.ts';
import { chooseLogo } from './choose-logo.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'logo-'));
});
afterEach(() => rm(home, { recursive: true }));

const asked: OpenDialogOptions[] = [];
const choose = (path: string | null) =>
  chooseLogo((options) => {
    asked.push(options);
    return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
  });

/** A file of any size that takes no room on the disk. */
async function sparse(name: string, size: number): Promise<string> {
  const path = join(home, name);
  const file = await open(path, 'w');
  await file.truncate(size);
  await file.close();
  return path;
}

it('asks for one PNG or SVG', async () => {
  asked.length = 0;
  await choose(null);
  expect(asked).toMatchObject([{ properties: ['openFile'], filters: [{ extensions: ['png', 'svg'] }] }]);
});

it('is nothing when the person chooses nothing', async () => {
  expect(await choose(null)).toBeNull();
});

it.each([
  ['linde.png', 'png'],
  ['linde.SVG', 'svg'],
  ['linde', 'png'],
])('gives the bytes of %s as they are, as %s', async (name, kind) => {
  const path = join(home, name);
  await writeFile(path, 'de bytes');
  expect(await choose(path)).toEqual({
    ...{ status: 'read', kind },
    bytes: new TextEncoder().encode('de bytes'),
  });
});

it('takes the largest file there may be, whole', async () => {
  const file = await choose(await sparse('net.png', largestLogoFileBytes));
  expect(file?.status === 'read' && file.bytes.byteLength).toBe(largestLogoFileBytes);
});

it.each([largestLogoFileBytes + 1, 50_000_000])('refuses a file of %i bytes unread', async (size) => {
  const path = await sparse('film.png', size);
  const before = process.memoryUsage().arrayBuffers;
  expect(await choose(path)).toEqual({ status: 'refused', reason: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
});

it('names what is no picture at all', async () => {
  const folder = join(home, 'map.svg');
  await mkdir(folder);
  expect(await choose(folder)).toEqual({ status: 'refused', reason: 'no-file' });
  expect(await choose(await sparse('leeg.png', 0))).toEqual({ status: 'refused', reason: 'empty' });
  expect(await choose(join(home, 'weg.png'))).toEqual({ status: 'refused', reason: 'missing' });
});
