import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AlreadyThereError, writeAtomically } from './atomic-write.ts';
import { namedReadError, namedWriteError } from './file-errors.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const content = (name: string) => readFile(join(folder, name), 'utf8');

it('writes, replaces and leaves nothing else', async () => {
  await writeAtomically(join(folder, 'a'), bytes('one'), { existing: 'replace', mode: 0o600 });
  await writeAtomically(join(folder, 'a'), bytes('two'), { existing: 'replace', mode: 0o600 });
  expect(await content('a')).toBe('two');
  expect(await readdir(folder)).toEqual(['a']);
  if (process.platform !== 'win32') expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o600);
});

it('never opens the file itself for writing: whoever reads sees the old or the new one', async () => {
  const path = join(folder, 'a');
  await writeFile(path, 'old');
  const before = await stat(path);
  await writeAtomically(path, bytes('new'), { existing: 'replace' });
  expect((await stat(path)).ino).not.toBe(before.ino);
});

it('does not replace what it was told to leave', async () => {
  await writeFile(join(folder, 'a'), 'old');
  await expect(writeAtomically(join(folder, 'a'), bytes('new'), { existing: 'refuse' })).rejects.toThrow(
    AlreadyThereError,
  );
  expect(await content('a')).toBe('old');
  expect(await readdir(folder)).toEqual(['a']);
});

it('lets one of many win when all want to be the first', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_none, index) =>
      writeAtomically(join(folder, 'a'), bytes(String(index)), { existing: 'refuse' }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['a']);
});

it('leaves the old file and no other when the new one cannot take its place', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'inside'), '');
  await expect(writeAtomically(join(folder, 'a'), bytes('x'), { existing: 'replace' })).rejects.toMatchObject(
    {
      name: 'BridgeError',
    },
  );
  expect(await readdir(folder)).toEqual(['a']);
});

it('clears what a crash left behind, and only that', async () => {
  const path = join(folder, 'a');
  await writeAtomically(path, bytes('1'), { existing: 'replace' });
  await writeFile(join(folder, '.goed-gesprek-ca978112ca1b-000000000000.tmp'), 'half');
  await writeFile(join(folder, '.goed-gesprek-other-000000000000.tmp'), 'of another file');
  await writeAtomically(path, bytes('2'), { existing: 'replace' });
  expect((await readdir(folder)).sort()).toEqual(['.goed-gesprek-other-000000000000.tmp', 'a']);
});

it('names what went wrong', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(
    writeAtomically(join(folder, 'file', 'a'), bytes('x'), { existing: 'replace' }),
  ).rejects.toMatchObject({ reason: 'folder-not-writable' });
  const failed = (code: string) => Object.assign(new Error('x'), { code });
  expect(namedWriteError(failed('ENOSPC')).reason).toBe('disk-full');
  expect(namedWriteError(failed('EACCES')).reason).toBe('folder-not-writable');
  expect(namedWriteError(failed('EPERM')).reason).toBe('folder-not-writable');
  expect(namedWriteError(failed('EROFS')).reason).toBe('folder-not-writable');
  expect(namedWriteError(failed('ENOENT')).reason).toBe('folder-gone');
  expect(namedWriteError(failed('EBUSY')).reason).toBe('file-in-use');
  expect(namedWriteError(failed('EIO')).reason).toBe('file-failed');
  expect(namedWriteError('odd').reason).toBe('file-failed');
  expect(namedReadError(failed('EIO'))).toMatchObject({ reason: 'file-failed', detail: 'EIO' });
});
