import type * as Files from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeAtomically } from './atomic-write.ts';

/*
 * A document that is open in Word. Windows then refuses to put another file in its place; no other system does, so
 * here the one step that Windows refuses fails by its code. Everything else is a real file.
 */

const refused = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof Files>();
  const rename: typeof actual.rename = (from, to) =>
    refused.code === ''
      ? actual.rename(from, to)
      : Promise.reject(Object.assign(new Error(refused.code), { code: refused.code }));
  return { ...actual, rename };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'held-'));
});
afterEach(async () => {
  refused.code = '';
  await rm(folder, { recursive: true });
});

it.each(['EBUSY', 'EPERM', 'EACCES'])(
  'names a document that is held (%s), and leaves it as it was',
  async (code) => {
    const path = join(folder, 'onze-afspraken.docx');
    await writeFile(path, 'old');
    refused.code = code;
    const writing = writeAtomically(path, new TextEncoder().encode('new'), { existing: 'replace' });
    await expect(writing).rejects.toMatchObject({ reason: 'file-in-use' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder), 'nothing half').toEqual(['onze-afspraken.docx']);

    refused.code = '';
    await writeAtomically(path, new TextEncoder().encode('new'), { existing: 'replace' });
    expect(await readFile(path, 'utf8')).toBe('new');
  },
);

it.each(['EPERM', 'EACCES'])('does not blame a document that is not there (%s)', async (code) => {
  refused.code = code;
  const writing = writeAtomically(join(folder, 'new.docx'), new Uint8Array(1), { existing: 'replace' });
  await expect(writing).rejects.toMatchObject({ reason: 'folder-not-writable' });
  expect(await readdir(folder)).toEqual([]);
});
